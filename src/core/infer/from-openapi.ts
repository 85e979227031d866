import { compileWithAjv } from '../contract/ajv.js'
import { Contract, type ContractOperation } from '../contract/contract.js'
import { fillTemplate } from '../contract/error-template.js'
import type { ContractDocument } from '../contract/openapi.js'
import type { Location, Problem } from '../contract/problem.js'
import { defineRules } from '../contract/rules.js'
import { ApiError } from '../service/api-error.js'
import type { FaultHooks } from '../service/fault-hooks.js'
import type { RecordHooks } from '../service/record-hooks.js'
import type { SeedTables } from '../service/seed-table.js'
import type { Caller, ServiceDefinition, Unchecked } from '../service/service.js'
import type { ServiceState } from '../service/state.js'
import { nearest } from '../util/edit-distance.js'
import { UsageError } from '../util/errors.js'
import { credentialsCheck } from './authenticate.js'
import { convertOpenApi } from './convert.js'
import type { ErrorKind } from './convert-errors.js'
import { errorCode } from './error-code.js'
import { errorBody } from './error-fields.js'
import { InferredModel, tableOf } from './model.js'
import { inferredOperations } from './operations.js'
import { inferResources } from './resources.js'
import { seedTable } from './seeds.js'

/**
 * Options of `serviceFromOpenApi`.
 *
 * @example
 * const options: FromOpenApiOptions = { name: 'ships', file: 'ships/operations.ts' }
 */
export interface FromOpenApiOptions {
  /** The name of the service: lower-case letters, digits and `-`. */
  readonly name: string
  /** The file in which operations are written, for messages. Default: the module of the service. */
  readonly file?: string
}

/**
 * The inferred function of an operation. It fits any types that describe the contract, as it keeps to
 * the contract itself.
 *
 * @example
 * const ships = serviceFromOpenApi(document, { name: 'ships' })
 * const archive: InferredOperation = ships.operation('archiveThing')
 */
// eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters -- chosen by where it is used
export type InferredOperation = <Reply extends object>(call: Unchecked) => Reply

/**
 * A service that was inferred, as `defineService` takes it.
 *
 * @example
 * const inferred: InferredService = serviceFromOpenApi(document, { name: 'ships' })
 * const ships = defineService({ ...inferred, operations: { ...inferred.operations } })
 */
export interface InferredService extends Omit<
  InferredDefinition,
  | ('operations' | 'authenticate' | 'challenge' | 'hosts' | 'faults' | 'changes' | 'comparison')
  | ('refuse' | 'tolerates' | 'maxBytes' | 'maxJsonBytes' | 'decodesBodies' | 'indent' | 'model')
> {
  readonly name: string
  readonly operations: Readonly<Record<string, InferredOperation>>
  authenticate(caller: Caller<Unchecked>): void
  model(state: ServiceState): InferredModel
  refuse(problem: Problem, rule: Unchecked, operation?: ContractOperation): ApiError
  tolerates(problem: Problem, rule: Unchecked): boolean
  maxBytes(rule: Unchecked): number
  readonly faults: FaultHooks<Unchecked>
  readonly changes: Readonly<Record<string, RecordHooks<Unchecked>>>
  /** The inferred function of an operation. @throws UsageError when there is no such operation */
  operation(id: string): InferredOperation
  /** Sentences about what of the document was left out. */
  readonly notes: readonly string[]
  /** The operationIds whose functions answer 501 until they are written. */
  readonly missing: readonly string[]
}

type InferredDefinition = ServiceDefinition<
  Unchecked,
  Unchecked,
  InferredModel,
  Unchecked,
  string,
  SeedTables<InferredModel>
>

const NAME = /^[a-z][a-z0-9-]*$/
const MAX_BYTES = 64 * 1024 * 1024

/**
 * Infers a service from an OpenAPI 3.1, 3.0 or Swagger 2 document, as `defineService` takes it. Of
 * collections it creates, reads, lists (pages, filters and order by the names of the parameters),
 * changes and deletes records. What cannot be inferred answers 501, and says which function to write.
 * All of it is graded `assumed`.
 *
 * @throws UsageError when it is no such document, refers to another one, or the name is invalid
 * @example
 * const ships = defineService(serviceFromOpenApi(document, { name: 'ships' }))
 * const mock = createMock(ships)
 */
export function serviceFromOpenApi(
  document: object,
  { name, file = 'the module of the service' }: FromOpenApiOptions,
): InferredService {
  if (!NAME.test(name)) {
    throw new UsageError(
      `Failed to name the service ${JSON.stringify(name)}: expected lower-case letters, digits and "-"`,
    )
  }
  const { document: converted, notes } = isContract(document)
    ? { document, notes: [] }
    : convertOpenApi(document, name)
  const contract = new Contract(name, converted, compileWithAjv)
  const inference = inferResources(contract)
  const { resources, actions } = inference
  const operations = inferredOperations(contract, inference, file)
  const byName = <T>(make: (resource: (typeof resources)[number]) => T): Record<string, T> =>
    Object.fromEntries(resources.map((one) => [one.name, make(one)]))
  const unknownField = `${name}/unknown-field`
  const deepNames = deepObjects(contract)
  const usualError = converted['x-errors']['not_implemented']?.error ?? { message: '{reason}' }
  return {
    name,
    document: converted,
    notes,
    missing: Object.keys(operations).filter((id) => !actions.has(id)),
    prefixes: prefixesOf(converted),
    tables: byName(tableOf),
    rules: rulesOf(unknownField),
    seeds: byName(seedTable),
    changes: byName((resource) => ({
      remove: (model: InferredModel, key: string) => model.remove(resource, key),
    })),
    model: (state) =>
      new InferredModel(name, state, (schema) => contract.resolve(schema), resources),
    authenticate: credentialsCheck(contract),
    operations: operations as InferredService['operations'],
    operation: (id) => operationNamed(name, operations, id) as InferredOperation,
    tasks: {},
    refuse: ({ keyword, message, at }, _rule, operation) =>
      new ApiError(
        operation ? errorCode(operation, kindOfProblem(keyword, at.in)) : unmatchedCode(keyword),
        {
          reason: message,
        },
      ),
    tolerates: ({ keyword, at }, rule: (id: string) => unknown) =>
      keyword === 'additionalProperties' &&
      (rule(unknownField) === 'ignored' ||
        (at.in === 'query' && deepNames.has(at.pointer.slice(1).split('[')[0] ?? ''))),
    envelope: errorBody,
    faults: { error: (_status, reason) => fillTemplate(usualError, { reason }) },
    headers: () => ({}),
    maxBytes: () => MAX_BYTES,
  }
}

function rulesOf(unknownField: string) {
  return defineRules({
    [unknownField]: {
      grade: 'assumed',
      source: 'openapi#a document says what there is, not what else is taken',
      decides: 'whether members and query parameters that are not declared are refused',
      default: 'refused',
      alternatives: ['ignored'],
    },
  })
}

function operationNamed(
  service: string,
  operations: Readonly<Record<string, unknown>>,
  id: string,
): unknown {
  const found = Object.hasOwn(operations, id) ? operations[id] : undefined
  if (found) return found
  const near = nearest(id, Object.keys(operations), 1).join('')
  throw new UsageError(
    `The contract of ${service} has no operation "${id}": did you mean "${near}"?`,
  )
}

/** Whether a document is a contract that was converted before, and perhaps changed since. */
function isContract(document: object): document is ContractDocument {
  return (document as Partial<ContractDocument>)['x-lenient'] === true
}

/** The paths of the servers, and none. */
function prefixesOf({ servers }: ContractDocument): string[] {
  const paths = servers.map(({ url }) => new URL(url).pathname.replace(/\/$/, ''))
  return [...new Set([...paths, ''])]
}

/** The query parameters that are objects with members of any name, such as `filter[name]`. */
function deepObjects({ operations }: Contract): ReadonlySet<string> {
  const all = [...operations.values()].flatMap(({ node }) => node.parameters ?? [])
  return new Set(all.filter(({ style }) => style === 'deepObject').map(({ name }) => name))
}

function kindOfProblem(keyword: string, place: Location['in']): ErrorKind {
  if (keyword === 'too-large') return 'too_large'
  if (keyword === 'media-type' || keyword === 'content-encoding') return 'media_type'
  const isUnread = /^(?:malformed|missing)-/.test(keyword) || (place !== 'body' && place !== 'part')
  return isUnread ? 'invalid' : 'unprocessable'
}

function unmatchedCode(keyword: string): string {
  if (keyword === 'wrong-method') return 'wrong_method'
  return keyword === 'malformed-url' ? 'malformed_url' : 'no_path'
}
