import type { RuleValue } from '../../core/contract/rules.js'
import type { EngineOptions } from '../../core/engine.js'
import type { Exchange } from '../../core/journal/exchange.js'
import type { Service } from '../../core/service/service.js'
import { UnavailableValue } from '../../core/service/verify-steps.js'
import { IdAliases } from './id-aliases.js'
import { reread, type ParameterReading } from './parameter-reading.js'
import { buildRequest, type LiveTarget, type ReceivedResponse } from './request.js'
import {
  isSuccess,
  jsonOf,
  recordIds,
  stepRequestOf,
  type Outcome,
  type StepResult,
} from './step-result.js'

/** What a run needs of a mock. */
export interface Mock {
  fetch(url: string, init: RequestInit): Promise<Response>
  readonly clock: { set(time: number): void }
  readonly journal: { exchanges(): Exchange[] }
}

export type NewMock = (service: Service, options: EngineOptions) => Mock

export interface MockRunOptions {
  readonly newMock: NewMock
  readonly target: LiveTarget
  readonly nonce: string
  /** How many ms the clock of the live service is ahead of ours. */
  readonly clockOffset: number
}

/** The same steps, sent to a mock. */
export interface MockRun {
  readonly aliases: IdAliases
  readonly results: readonly MockStepResult[]
}

/** The result of a step on the mock, and the rules that decided it. */
export interface MockStepResult extends StepResult {
  readonly rules: readonly string[]
  /** The rule because of which the mock refused the request. */
  readonly ruledBy: string | undefined
  /** Whether the mock was sent a query that asks for more, since the service ignores a part of it. */
  readonly isWider: boolean
}

type RuleValues = Readonly<Record<string, RuleValue>>

/** What a mock does otherwise than by default, so that it answers as a live service does. */
export interface Deviations {
  readonly rules: RuleValues
  readonly readings: readonly ParameterReading[]
}

export const NO_DEVIATIONS: Deviations = { rules: {}, readings: [] }

/**
 * Sends the steps that a live service answered to a new mock, each at the time at which it was sent
 * to the service.
 */
export async function runMock(
  service: Service,
  liveResults: readonly StepResult[],
  { newMock, target: liveTarget, nonce, clockOffset }: MockRunOptions,
  { rules, readings }: Deviations,
): Promise<MockRun> {
  // The token is for the live service only; a mock accepts any.
  const target = { ...liveTarget, token: 'quayside-verify' }
  const baseUrls = baseUrlsFor(service, target)
  const now = (liveResults[0]?.sentAt ?? 0) + clockOffset
  const mock = newMock(service, { rules, now, ...(baseUrls && { baseUrls }) })
  const aliases = new IdAliases(nonce, target.settings)
  const results: (StepResult & Pick<MockStepResult, 'isWider'>)[] = []
  for (const { step, sentAt, outcome: live } of liveResults) {
    mock.clock.set(sentAt + clockOffset)
    const stepRequest =
      live.kind === 'reply' ? stepRequestOf(step, aliases) : new UnavailableValue('reply')
    if (stepRequest instanceof UnavailableValue) {
      const outcome: Outcome = { kind: 'not-sent', why: stepRequest.valueName }
      results.push({ step, sentAt, outcome, reused: [], isWider: false })
      continue
    }
    const { query = {} } = stepRequest
    const its = readings.filter(({ operation }) => operation === step.operation)
    const isWider = its.some((one) => one.isWider && query[one.parameter] !== undefined)
    const read = reread(query, its)
    const asRead = read === query ? stepRequest : { ...stepRequest, query: read }
    const sent = buildRequest(service.contract.operation(step.operation), asRead, target)
    const { method, url, headers, body } = sent
    const reply = await readResponse(
      await mock.fetch(url, { method, headers: { ...headers }, body }),
    )
    const json = jsonOf(reply)
    const reused = isSuccess(reply) ? recordIds(step, json, aliases, sent) : []
    const outcome: Outcome = { kind: 'reply', sent, reply, json }
    results.push({ step, sentAt, outcome, reused, isWider })
  }
  return { aliases, results: withRules(results, mock.journal.exchanges()) }
}

/** Base URLs for the mock; undefined when it has the service at that address without them. */
function baseUrlsFor({ name, prefixes }: Service, { baseUrl, isVendor }: LiveTarget) {
  const { pathname } = new URL(baseUrl)
  const isServed = prefixes.includes(pathname.replace(/\/$/, ''))
  return isServed || isVendor ? undefined : { [name]: baseUrl }
}

/** Reads a `Response` to its end. */
export async function readResponse(response: Response): Promise<ReceivedResponse> {
  const headers: Record<string, string> = {}
  response.headers.forEach((value, name) => {
    headers[name] = value
  })
  return { status: response.status, headers, body: new Uint8Array(await response.arrayBuffer()) }
}

function withRules(
  results: readonly (StepResult & Pick<MockStepResult, 'isWider'>)[],
  exchanges: readonly Exchange[],
): MockStepResult[] {
  let next = 0
  return results.map((result) => {
    const exchange = result.outcome.kind === 'reply' ? exchanges[next++] : undefined
    const ruledBy = exchange?.violations.find(({ rule }) => rule !== undefined)?.rule
    return { ...result, rules: exchange?.rules ?? [], ruledBy }
  })
}
