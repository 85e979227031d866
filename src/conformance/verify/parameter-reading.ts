import type { ContractOperation } from '../../core/contract/contract.js'
import type { ParameterNode } from '../../core/contract/openapi.js'
import { provenanceOf, type Provenance } from '../../core/contract/provenance.js'
import type { StepRequest } from '../../core/service/verify-steps.js'

/** How a service may read a query parameter otherwise than it is sent. */
export interface ParameterReading {
  readonly operation: string
  readonly parameter: string
  readonly as: 'ignored' | 'one more' | 'one less' | ReplacedValue
  /** Whether a list shows more than the request asked for when it is read so, also data of others. */
  readonly isWider: boolean
}

/** A value that is read as another one; `from` is undefined when none is sent. */
interface ReplacedValue {
  readonly from: string | undefined
  readonly to: string
}

type Query = NonNullable<StepRequest['query']>

/** The readings to try for a request: of the parameters it sends, and of defaults with other values. */
export function readingsOf(
  { id, node: { parameters = [] } }: ContractOperation,
  query: Query,
): ParameterReading[] {
  return parameters
    .filter((one) => one.in === 'query')
    .flatMap((one) =>
      waysToRead(one, query[one.name]).map((as) => ({
        ...{ operation: id, parameter: one.name, as },
        // Without a number a page is longer or another one. Without a filter it shows other things.
        isWider: as === 'ignored' && one.schema.type !== 'integer',
      })),
    )
}

function waysToRead(
  { schema: { enum: values = [], type, default: assumed } }: ParameterNode,
  sent: string | undefined,
): ParameterReading['as'][] {
  const current = sent ?? (typeof assumed === 'string' ? assumed : undefined)
  const others = current === undefined ? [] : values.map(String).filter((one) => one !== current)
  const replaced = others.map((to) => ({ from: sent, to }))
  if (sent === undefined) return replaced
  return [
    'ignored',
    ...(type === 'integer' ? (['one more', 'one less'] as const) : []),
    ...replaced,
  ]
}

/** The query as a service with these readings understands it; the same object when all is as sent. */
export function reread(query: Query, readings: readonly ParameterReading[]): Query {
  const changes = new Map<string, string | undefined>()
  for (const { parameter, as } of readings) {
    const sent = query[parameter]
    if (typeof as === 'object') {
      if (as.from === sent) changes.set(parameter, as.to)
    } else if (sent !== undefined) {
      changes.set(parameter, as === 'ignored' ? undefined : shifted(sent, as))
    }
  }
  if (changes.size === 0) return query
  const all = Object.entries({ ...query, ...Object.fromEntries(changes) })
  return Object.fromEntries(all.filter((one): one is [string, string] => one[1] !== undefined))
}

function shifted(sent: string, as: 'one more' | 'one less'): string {
  const number = Number(sent)
  if (!Number.isInteger(number)) return sent
  return String(as === 'one more' ? number + 1 : number - 1)
}

/** The parameter in the contract. */
export function parameterNode(
  { id, node: { parameters = [] } }: ContractOperation,
  name: string,
): { readonly name: string; readonly mark: Provenance | undefined } {
  const mark = provenanceOf(parameters.find((one) => one.in === 'query' && one.name === name))
  return { name: `parameter ${name} of ${id}`, mark }
}

/** The reading in words, such as `ignored`. */
export function readingText({ as }: ParameterReading): string {
  if (as === 'ignored') return 'ignored'
  if (typeof as === 'string') return `read as ${as}`
  return `${as.from === undefined ? 'nothing' : JSON.stringify(as.from)} read as ${JSON.stringify(as.to)}`
}
