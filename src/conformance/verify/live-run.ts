import type { Service } from '../../core/service/service.js'
import { Book } from './id-aliases.js'
import { Makings } from './cleanup.js'
import { sentOf, type Received, type Send, type Sent, type Target } from './request.js'
import { UnavailableValue, type Removal, type Step } from '../../core/service/verify-steps.js'
import { askedBy, isSuccess, jsonOf, keepIds, type Outcome, type Telling } from './step-result.js'

/** Time as the door has it. */
export interface Clock {
  now(): number
  /** Ends early when the signal does. */
  sleep(ms: number, signal?: AbortSignal): Promise<void>
}

export interface LiveOptions {
  readonly target: Target
  /** Says whose the names are. */
  readonly nonce: string
  readonly send: Send
  readonly clock: Clock
  /** No step is begun after it; what was made is put away all the same. */
  readonly stop?: AbortSignal | undefined
}

// One that is lost may be chance; a provider that is gone stays so.
const MOST_LOST = 3
const MOST_TRIES = 4
const LONGEST_PAUSE = 30_000

/** Why a story was not told to its end: the provider lets nobody in, it is gone, or the user left. */
export type Stopped = 'refused' | 'gone' | 'interrupted'

/** Tells a story to a provider. */
export class Live {
  readonly tellings: Telling[] = []
  readonly makings: Makings
  readonly book: Book
  /** How many ms the slowest reply took. */
  slowest = 0
  private lost = 0
  private isRefused = false

  constructor(
    readonly service: Service,
    private readonly options: LiveOptions,
  ) {
    this.book = new Book(options.nonce, options.target.settings)
    this.makings = new Makings(this.book, (removal) => this.remove(removal))
  }

  /** Tells steps until they end, the provider is gone, or somebody interrupts. */
  async tell(steps: readonly Step[]): Promise<void> {
    for (const step of steps) {
      if (this.whyStopped()) return
      const asked = askedBy(step, this.book)
      if (asked instanceof UnavailableValue) {
        this.note(step, { kind: 'untold', why: asked.what })
        continue
      }
      const { clock, stop, target } = this.options
      if (step.wait !== undefined) await clock.sleep(step.wait * 1000, stop)
      if (this.whyStopped()) return
      await this.send(step, sentOf(this.service.contract.operation(step.operation), asked, target))
    }
  }

  /** Why no more steps are told; undefined while they are. */
  whyStopped(): Stopped | undefined {
    if (this.options.stop?.aborted) return 'interrupted'
    if (this.isRefused) return 'refused'
    return this.lost >= MOST_LOST ? 'gone' : undefined
  }

  private async send(step: Step, sent: Sent): Promise<void> {
    const sentAt = this.options.clock.now()
    let outcome: Outcome
    try {
      const reply = await this.exchange(sent)
      outcome = { kind: 'reply', sent, reply, json: jsonOf(reply) }
      this.lost = 0
      // Nothing was accepted so far: the token is not known there.
      this.isRefused = reply.status === 401 && !this.tellings.some(isAccepted)
      this.slowest = Math.max(this.slowest, this.options.clock.now() - sentAt)
    } catch (error) {
      outcome = { kind: 'lost', sent, why: reasonOf(error) }
      this.lost++
    }
    this.note(step, outcome, sentAt)
  }

  private note(step: Step, outcome: Outcome, sentAt = this.options.clock.now()): void {
    let reused: Telling['reused'] = []
    if (outcome.kind === 'lost' && step.makes) this.makings.doubt(step)
    if (outcome.kind === 'reply' && isSuccess(outcome.reply)) {
      reused = keepIds(step, outcome.json, this.book, outcome.sent)
      if (step.makes) this.makings.add(step.makes, step)
      if (step.removes !== undefined) this.makings.cross(step.removes)
    }
    const telling = { step, sentAt, outcome, reused }
    this.tellings.push(telling)
  }

  private remove({ operation, params }: Removal): Promise<Received> {
    const { target } = this.options
    return this.exchange(sentOf(this.service.contract.operation(operation), { params }, target))
  }

  /** Sends, and waits as long as the provider asks to be left alone. */
  private async exchange(sent: Sent): Promise<Received> {
    const { send, clock, stop } = this.options
    for (let tries = 1; ; tries++) {
      const reply = await send(sent)
      if (reply.status !== 429 || tries === MOST_TRIES) return reply
      await clock.sleep(pauseOf(reply, tries), stop)
    }
  }
}

function isAccepted({ outcome }: Telling): boolean {
  return outcome.kind === 'reply' && isSuccess(outcome.reply)
}

function pauseOf({ headers }: Received, tries: number): number {
  const asked = Number(headers['retry-after'] ?? NaN) * 1000
  return Math.min(Number.isNaN(asked) ? 1000 * 2 ** (tries - 1) : asked, LONGEST_PAUSE)
}

/** In a word or two: `fetch` wraps the reason into one that says nothing. */
function reasonOf(error: unknown): string {
  const { cause, message } = error as Error
  const inner = cause instanceof Error ? cause : undefined
  return inner?.message || (inner as NodeError | undefined)?.code || message
}

interface NodeError extends Error {
  readonly code?: string
}
