import type { Service } from '../../core/service/service.js'
import { UnavailableValue, type DeleteRequest, type Step } from '../../core/service/verify-steps.js'
import { CreatedResources } from './cleanup.js'
import { IdAliases } from './id-aliases.js'
import {
  buildRequest,
  type LiveTarget,
  type ReceivedResponse,
  type Send,
  type SentRequest,
} from './request.js'
import {
  isSuccess,
  jsonOf,
  recordIds,
  stepRequestOf,
  type Outcome,
  type StepResult,
} from './step-result.js'

/** The real time, which the caller provides. */
export interface Clock {
  /** Milliseconds since 1970. */
  now(): number
  /** Resolves early when the signal is aborted. */
  sleep(ms: number, signal?: AbortSignal): Promise<void>
}

export interface LiveOptions {
  readonly target: LiveTarget
  /** Part of the name of everything that the run creates. */
  readonly nonce: string
  readonly send: Send
  readonly clock: Clock
  /** When aborted, no further step is sent; what was created is deleted all the same. */
  readonly stop?: AbortSignal | undefined
}

// One lost response may be chance; with this many in a row the service is not reachable.
const MAX_LOST = 3
const MAX_TRIES = 4
const MAX_PAUSE_MS = 30_000

/** Why not all steps were sent: the token was refused, the service was not reachable, or a signal. */
export type StopReason = 'refused' | 'gone' | 'interrupted'

/** Sends steps to a live service. */
export class LiveRun {
  readonly results: StepResult[] = []
  readonly created: CreatedResources
  readonly aliases: IdAliases
  /** How many ms the slowest response took. */
  slowest = 0
  private lost = 0
  private isRefused = false

  constructor(
    readonly service: Service,
    private readonly options: LiveOptions,
  ) {
    this.aliases = new IdAliases(options.nonce, options.target.settings)
    this.created = new CreatedResources(this.aliases, (request) => this.delete(request))
  }

  /** Sends the steps in order, until there is a reason to stop. */
  async run(steps: readonly Step[]): Promise<void> {
    for (const step of steps) {
      if (this.stopReason()) return
      const stepRequest = stepRequestOf(step, this.aliases)
      if (stepRequest instanceof UnavailableValue) {
        this.record(step, { kind: 'not-sent', why: stepRequest.valueName })
        continue
      }
      const { clock, stop } = this.options
      if (step.wait !== undefined) await clock.sleep(step.wait * 1000, stop)
      if (this.stopReason()) return
      await this.send(step, this.build(step.operation, stepRequest))
    }
  }

  /** Why no further step is sent; undefined while there is no reason to stop. */
  stopReason(): StopReason | undefined {
    if (this.options.stop?.aborted) return 'interrupted'
    if (this.isRefused) return 'refused'
    return this.lost >= MAX_LOST ? 'gone' : undefined
  }

  private build(operation: string, stepRequest: SentRequest['stepRequest']): SentRequest {
    const { contract } = this.service
    return buildRequest(contract.operation(operation), stepRequest, this.options.target)
  }

  private async send(step: Step, sent: SentRequest): Promise<void> {
    const sentAt = this.options.clock.now()
    let outcome: Outcome
    try {
      const reply = await this.exchange(sent)
      outcome = { kind: 'reply', sent, reply, json: jsonOf(reply) }
      this.lost = 0
      // With no success so far, a 401 means that the token is not valid.
      this.isRefused = reply.status === 401 && !this.results.some(isAccepted)
      this.slowest = Math.max(this.slowest, this.options.clock.now() - sentAt)
    } catch (error) {
      outcome = { kind: 'lost', sent, why: reasonOf(error) }
      this.lost++
    }
    this.record(step, outcome, sentAt)
  }

  private record(step: Step, outcome: Outcome, sentAt = this.options.clock.now()): void {
    let reused: StepResult['reused'] = []
    if (outcome.kind === 'lost' && step.makes) this.created.addDoubtful(step)
    if (outcome.kind === 'reply' && isSuccess(outcome.reply)) {
      reused = recordIds(step, outcome.json, this.aliases, outcome.sent)
      if (step.makes) this.created.add(step.makes, step)
      if (step.removes !== undefined) this.created.forget(step.removes)
    }
    this.results.push({ step, sentAt, outcome, reused })
  }

  private delete({ operation, params }: DeleteRequest): Promise<ReceivedResponse> {
    return this.exchange(this.build(operation, { params }))
  }

  /** Sends a request; after a 429 again, when the time has passed that the service asks for. */
  private async exchange(sent: SentRequest): Promise<ReceivedResponse> {
    const { send, clock, stop } = this.options
    for (let tries = 1; ; tries++) {
      const reply = await send(sent)
      if (reply.status !== 429 || tries === MAX_TRIES) return reply
      await clock.sleep(pauseOf(reply, tries), stop)
    }
  }
}

function isAccepted({ outcome }: StepResult): boolean {
  return outcome.kind === 'reply' && isSuccess(outcome.reply)
}

/** How many ms to wait before a further try: `Retry-After`, else 1 s doubled with each try. */
function pauseOf({ headers }: ReceivedResponse, tries: number): number {
  const retryAfter = Number(headers['retry-after'] ?? NaN) * 1000
  return Math.min(Number.isNaN(retryAfter) ? 1000 * 2 ** (tries - 1) : retryAfter, MAX_PAUSE_MS)
}

/** Why a request failed. `fetch` has the reason in the `cause` of its error. */
function reasonOf(error: unknown): string {
  const { cause, message } = error as Error
  const inner = cause instanceof Error ? cause : undefined
  return inner?.message || (inner as NodeError | undefined)?.code || message
}

interface NodeError extends Error {
  readonly code?: string
}
