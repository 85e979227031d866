import type { ContractOperation } from '../../core/contract/contract.js'
import { provenanceOf, type Provenance } from '../../core/contract/provenance.js'
import type { ConformRequirement, Deviation } from '../../core/service/conform-checks.js'
import type { Service } from '../../core/service/service.js'
import { contractDrift } from '../verify/contract-drift.js'
import type { StepResult } from '../verify/step-result.js'
import { textOf } from './check-run.js'

/** The parts of responses that are compared with the contract. */
const PARTS = {
  status: 'each response has a status that the contract declares',
  'media-type': 'each response has a media type that the contract declares',
  headers: 'each response has the headers that the contract requires',
  body: 'the body of each response fits its schema, and is about what was asked for',
} as const

type Part = keyof typeof PARTS

/** A part of all responses of an operation. */
export interface ShapeCheck extends ConformRequirement {
  /** That of the operation: each deviation has its own. */
  readonly mark: Provenance
}

/** The checks of what every response of a service has to look like. */
export function shapeChecksOf({ contract }: Service): ShapeCheck[] {
  return [...contract.operations.values()].flatMap((operation) => {
    const mark = provenanceOf(operation.node)
    if (!mark) return []
    return partsOf(operation).map((part) => ({
      ...{ name: nameOf(operation.id, part), level: 'shape', operation: operation.id },
      ...{ requires: PARTS[part], mark },
    }))
  })
}

function nameOf(operation: string, part: Part): string {
  return `shape/${operation}/${part}`
}

/** The parts that can deviate: most services require no headers. */
function partsOf({ responses }: ContractOperation): Part[] {
  const nodes = [...responses.values()].map(({ node }) => node)
  const hasHeaders = nodes.some(({ headers = {} }) =>
    Object.values(headers).some(({ required }) => required),
  )
  return ['status', 'media-type', ...(hasHeaders ? (['headers'] as const) : []), 'body']
}

/** Where the responses of a run break the contract, by the names of the checks. */
export async function shapeDeviations(
  service: Service,
  results: readonly StepResult[],
): Promise<Map<string, Deviation[]>> {
  const found = new Map<string, Deviation[]>()
  for (const { violation, at, operation, title } of await contractDrift(service, results)) {
    const { provenance, source, expected, actual, message, code } = violation
    const part = partAt(at.in, at.pointer)
    const name = nameOf(operation, part)
    const where = `${at.in} ${at.pointer}`.trimEnd()
    const deviation: Deviation = {
      at: where,
      expected: expected === undefined ? message : textOf(expected),
      actual: textOf(actual),
      // A part without a mark is not known to be said by anybody.
      provenance: provenance ?? 'assumed',
      source: source ?? 'none',
      step: title,
      code,
    }
    found.set(name, [...(found.get(name) ?? []), deviation])
  }
  return found
}

function partAt(place: string, pointer: string): Part {
  if (place === 'status') return 'status'
  if (place !== 'header') return 'body'
  return pointer === '/content-type' ? 'media-type' : 'headers'
}
