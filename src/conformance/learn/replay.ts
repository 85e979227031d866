import type { Exchange } from '../../core/journal/exchange.js'
import type { EngineOptions } from '../../core/engine.js'
import { MASK } from '../../core/journal/redact.js'
import type { WorldDocument } from '../../core/seeding/document-types.js'
import type { Service } from '../../core/service/service.js'
import type { Step } from '../../core/service/verify-steps.js'
import { InvalidWorld } from '../../core/seeding/invalid-world.js'
import { isFormBody } from '../check/captured-body.js'
import { lastParameter, parameterOf } from '../check/records-in-response.js'
import { compare } from '../verify/compare.js'
import type { Difference } from '../verify/difference.js'
import { readResponse, type MockStepResult } from '../verify/mock-run.js'
import type { RuleValues } from '../verify/mock-run.js'
import type { ReceivedResponse } from '../verify/request.js'
import { jsonOf, type StepResult } from '../verify/step-result.js'
import type { RecordedExchange } from './exchange.js'
import { KnownIds } from './known-ids.js'
import { requestFor } from './request.js'
import {
  isSuccess,
  namedIn,
  nameOf,
  ownersOf,
  recordsOf,
  TIME_TOLERANCE_MS,
  type RecordKey,
  type Sightings,
} from './sightings.js'

/** What a replay needs of a mock. */
export interface ReplayMock {
  fetch(url: string, init: RequestInit): Promise<Response>
  readonly clock: { now(): Date; set(time: number): void }
  readonly journal: { exchanges(): Exchange[]; clear(): void }
  seed(world: WorldDocument): void
  snapshot(): unknown
  restore(snapshot: never): void
  fork(): ReplayMock
}

export type NewReplayMock = (services: readonly Service[], options: EngineOptions) => ReplayMock

/** An exchange as it was replayed. */
export interface ReplayedExchange {
  readonly result: MockStepResult
  /** Where the reply of the mock differs from the recorded one. */
  readonly differences: readonly Difference[]
  /** Whether the request was sent; it is not when its body was not recorded. */
  readonly isSent: boolean
}

/**
 * Replays recorded exchanges in a mock. What the mock holds follows the recording: records that were
 * there before are added when they are first seen, and a request that the service refused changes
 * nothing.
 */
export class Replay {
  constructor(
    private readonly mock: ReplayMock,
    private readonly sightings: Sightings,
    private readonly ids = new KnownIds(),
    /** The names of the records that the mock has. */
    private readonly present = new Set<string>(),
    /** The names of the records that the recording deleted. */
    private readonly removed = new Set<string>(),
  ) {}

  /** A copy that goes on with other values of rules. */
  fork(rules: RuleValues = {}): Replay {
    const mock = this.mock.fork()
    if (Object.keys(rules).length > 0) mock.seed({ rules })
    return new Replay(
      mock,
      this.sightings,
      this.ids.copy(),
      new Set(this.present),
      new Set(this.removed),
    )
  }

  async play(exchange: RecordedExchange, index: number): Promise<ReplayedExchange> {
    const { mock } = this
    mock.clock.set(Math.max(mock.clock.now().getTime(), exchange.time))
    if (isSuccess(exchange)) this.addPresent(exchange)
    const sent = requestFor(exchange, this.ids)
    if (!sent) return this.adopt(exchange)
    const before = mock.snapshot()
    mock.journal.clear()
    const { method, url, headers, body } = sent
    const reply = await readResponse(
      await mock.fetch(url, { method, headers: { ...headers }, body }),
    )
    const rules = mock.journal.exchanges().at(-1)?.rules ?? []
    const isRefused = reply.status >= 400
    const keep = isSuccess(exchange) && !isRefused ? this.ids.pair(exchange, jsonOf(reply)) : {}
    const replayed = this.compared(exchange, { reply, rules, keep, index })
    if (!isSuccess(exchange) && !isRefused && method !== 'GET') mock.restore(before as never)
    if (isSuccess(exchange)) this.follow(exchange, isRefused)
    return replayed
  }

  /** Adds what a successful exchange shows to have been there before it. */
  private addPresent(exchange: RecordedExchange): void {
    const { method } = exchange.operation
    const shown = method === 'GET' || method === 'HEAD' ? recordsOf(exchange) : []
    // A service may answer a second delete as it did the first.
    const named = namedIn(exchange).filter((one) => !this.removed.has(nameOf(one)))
    this.add([...named, ...shown], exchange.params)
  }

  /** The mock has what the exchange created, and no longer what it deleted. */
  private follow(exchange: RecordedExchange, isRefused: boolean): void {
    const { method } = exchange.operation
    if (method === 'DELETE') {
      const { name, isEnd } = lastParameter(exchange.operation)
      for (const one of isEnd ? namedIn(exchange) : []) {
        if (parameterOf(one.service, one.table) !== name) continue
        this.present.delete(nameOf(one))
        this.removed.add(nameOf(one))
      }
      return
    }
    if (isRefused) this.add(recordsOf(exchange), exchange.params)
    else for (const one of recordsOf(exchange)) this.present.add(nameOf(one))
  }

  private adopt(exchange: RecordedExchange): ReplayedExchange {
    if (isSuccess(exchange)) this.follow(exchange, true)
    const step = stepOf(exchange, {})
    const outcome = { kind: 'not-sent', why: 'body' } as const
    const result = {
      step,
      sentAt: exchange.time,
      outcome,
      reused: [],
      rules: [],
      ruledBy: undefined,
      isWider: false,
    }
    return { result, differences: [], isSent: false }
  }

  /** Adds records that the mock does not have, each after those that it belongs to. */
  private add(records: readonly RecordKey[], params: RecordedExchange['params']): void {
    for (const one of records) {
      const name = nameOf(one)
      if (this.present.has(name)) continue
      this.present.add(name)
      const record = this.sightings.recordOf(one, params)
      this.add(ownersOf(one.service, one.table, record), params)
      this.seed(one, record)
      this.ids.add(one.key, one.key)
    }
  }

  private seed({ service, table }: RecordKey, record: Readonly<Record<string, unknown>>): void {
    const members = Object.entries(record).map(([name, value]) => [name, this.ids.toMock(value)])
    try {
      this.mock.seed({ [service.name]: { [table]: [Object.fromEntries(members)] } })
    } catch (error) {
      // Then later exchanges differ, which settles nothing.
      if (!(error instanceof InvalidWorld)) throw error
    }
  }

  private compared(
    exchange: RecordedExchange,
    { reply, rules, keep, index }: MockReply,
  ): ReplayedExchange {
    const step = stepOf(exchange, keep)
    const sentAt = exchange.time
    const sent = { method: '', url: '', headers: {}, body: null, stepRequest: {} }
    const outcome = { kind: 'reply', sent, reply, json: jsonOf(reply) } as const
    const result: MockStepResult = {
      step,
      sentAt,
      outcome,
      reused: [],
      rules,
      ruledBy: undefined,
      isWider: false,
    }
    const recorded = recordedResult(exchange, result, reply)
    const [real, mock] = this.ids.aliases
    const { origin } = new URL(exchange.request.message.url)
    const comparison = { service: exchange.service, timeTolerance: TIME_TOLERANCE_MS, origin }
    const { differences } = compare(
      comparison,
      { aliases: real, results: [recorded] },
      { aliases: mock, results: [result] },
    )
    const isHeadless = exchange.response.body.isHeadless === true
    return {
      result,
      differences: differences
        .filter(({ at }) => !(isHeadless && at.in === 'header'))
        .filter(({ real }) => !(typeof real === 'string' && real.includes(MASK)))
        .map((one) => ({ ...one, index })),
      isSent: true,
    }
  }
}

interface MockReply {
  readonly reply: ReceivedResponse
  readonly rules: readonly string[]
  readonly keep: Readonly<Record<string, string>>
  readonly index: number
}

function stepOf({ file, entry, operation }: RecordedExchange, keep: Step['keep'] & object): Step {
  return {
    title: `${file} entry ${entry}`,
    operation: operation.id,
    ask: () => ({}),
    keep,
  }
}

/** The recorded response; what of its body was not recorded is that of the mock. */
function recordedResult(
  { response, json }: RecordedExchange,
  mock: StepResult,
  reply: ReceivedResponse,
): StepResult {
  const { status, headers } = response.message
  const { body, state } = response.body
  const isWhole = state === 'whole' && !isFormBody(body)
  const bytes = typeof body === 'string' ? new TextEncoder().encode(body) : body
  const received: ReceivedResponse = {
    status,
    headers: { ...(headers as Record<string, string>) },
    body: isWhole ? ((bytes as Uint8Array<ArrayBuffer> | null) ?? new Uint8Array()) : reply.body,
  }
  const outcome = mock.outcome as Extract<StepResult['outcome'], { kind: 'reply' }>
  return {
    ...mock,
    outcome: { ...outcome, reply: received, json: isWhole ? json : outcome.json },
  }
}
