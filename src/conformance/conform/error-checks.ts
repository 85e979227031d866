import { provenanceOf, type Provenance } from '../../core/contract/provenance.js'
import type { Exchange } from '../../core/journal/exchange.js'
import type { ConformRequirement, Deviation } from '../../core/service/conform-checks.js'
import type { Service } from '../../core/service/service.js'
import type { Step } from '../../core/service/verify-steps.js'
import { errorNode } from '../verify/match-error.js'
import { isSuccess, type StepResult } from '../verify/step-result.js'
import { ruleMark, weakestProvenance } from './basis.js'
import { textOf } from './check-run.js'

/** A request of the story that the contract refuses, and how. */
export interface ErrorCheck extends ConformRequirement {
  readonly step: Step
  readonly status: number
  /** The error of the contract; undefined if the body fits none. */
  readonly error: string | undefined
  /** What demands that the request is refused at all; the grade of the check. */
  readonly mark: Provenance
  /** What says with which status, and with which body. */
  readonly statusMark: Provenance
  readonly bodyMark: Provenance
}

type Answered = StepResult & { readonly outcome: Extract<StepResult['outcome'], { kind: 'reply' }> }

/** A step that the mock answered, and how it came to its answer. */
export interface ReferenceStep {
  readonly result: Answered
  readonly exchange: Exchange
}

/** The checks of the errors that the mock answers to the story. */
export function errorChecksOf(service: Service, reference: readonly ReferenceStep[]): ErrorCheck[] {
  const accepted = rulesOfAccepted(reference)
  return reference.flatMap(({ result, exchange }) => {
    const { step, outcome } = result
    if (outcome.reply.status < 400) return []
    const operation = service.contract.operation(step.operation)
    const { status } = outcome.reply
    const statusNode = provenanceOf(service.contract.response(operation, status)?.node)
    const error = errorNode(service, operation, outcome)
    const rules = exchange.rules.filter((rule) => !accepted.get(operation.id)?.has(rule))
    const demands = demandsOf(service, exchange, rules, statusNode)
    const mark = weakestProvenance(demands)
    const statusMark = weakestProvenance([mark, ...(statusNode ? [statusNode] : [])])
    const bodyMark = weakestProvenance([statusMark, ...(error?.mark ? [error.mark] : [])])
    const level = step.slow ? 'expiry' : 'errors'
    const name = `${level}/${slugOf(step.title)}`
    const requires = `a request that ${step.title} is refused with ${String(status)}`
    const marks = { mark, statusMark, bodyMark }
    const requirement = { name, level, operation: step.operation, requires } as const
    return [{ ...requirement, step, status, error: error?.name, ...marks }]
  })
}

/**
 * What demands that a request is refused: the parts of the contract that it breaks, else the error
 * response, and the rules that were read for no request that succeeded.
 */
function demandsOf(
  { rules: ledger }: Service,
  { violations }: Exchange,
  rules: readonly string[],
  statusNode: Provenance | undefined,
): Provenance[] {
  const broken = violations.flatMap(({ kind, provenance, source }) =>
    kind === 'request' && provenance !== null && source !== null ? [{ provenance, source }] : [],
  )
  const nodes = broken.length > 0 ? broken : statusNode ? [statusNode] : []
  return [...nodes, ...rules.flatMap((id) => ruleMark(ledger, id) ?? [])]
}

/** By operation: the rules that were read for requests that succeeded, so that none of them refuses. */
function rulesOfAccepted(reference: readonly ReferenceStep[]): Map<string, Set<string>> {
  const accepted = new Map<string, Set<string>>()
  for (const { result, exchange } of reference) {
    if (!isSuccess(result.outcome.reply)) continue
    const { operation } = result.step
    const rules = accepted.get(operation) ?? new Set()
    for (const rule of exchange.rules) rules.add(rule)
    accepted.set(operation, rules)
  }
  return accepted
}

function slugOf(title: string): string {
  return title
    .toLowerCase()
    .replaceAll(/(?<=\s)-(?=\d)/g, 'minus-')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '')
}

/** Where a response is not the error that was expected. */
export function errorDeviations(
  service: Service,
  check: ErrorCheck,
  result: Answered,
): Deviation[] {
  const { status, error, mark, statusMark, bodyMark } = check
  const { reply, json } = result.outcome
  const step = result.step.title
  const actual = String(reply.status)
  if (reply.status < 400) {
    return [{ at: 'status', expected: `${String(status)}, an error`, actual, ...mark, step }]
  }
  if (reply.status !== status) {
    return [{ at: 'status', expected: String(status), actual, ...statusMark, step }]
  }
  const operation = service.contract.operation(check.operation)
  const found = errorNode(service, operation, result.outcome)
  if (found?.name === error) return []
  return [
    { at: 'body', expected: error ?? 'another body', actual: textOf(json), ...bodyMark, step },
  ]
}

/** Whether a step was sent and got a response. */
export function isAnswered(result: StepResult): result is Answered {
  return result.outcome.kind === 'reply'
}
