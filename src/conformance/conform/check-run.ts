import type { Provenance } from '../../core/contract/provenance.js'
import type { ConformReply, ConformRun, Deviation } from '../../core/service/conform-checks.js'
import type { Step } from '../../core/service/verify-steps.js'
import type { LiveRun } from '../verify/live-run.js'
import { isSuccess, type Outcome } from '../verify/step-result.js'

/** The check cannot go on; what is to be told is noted. */
class EndOfCheck extends Error {
  override readonly name = 'EndOfCheck' as const
}

/** Sends the requests of one check, and notes its deviations. */
export class CheckRun implements ConformRun {
  readonly deviations: Deviation[] = []
  /** Why the check could not be made; undefined if it was. */
  blockedBy: string | undefined
  private title = ''

  constructor(
    private readonly live: LiveRun,
    /** What demands the check. */
    private readonly mark: Provenance,
  ) {}

  // Arrow functions, since steps destructure their context.
  readonly id = (name: string): string => this.live.aliases.id(name)
  readonly name = (ending: string): string => this.live.aliases.name(ending)
  readonly setting = (name: string): string => this.live.aliases.setting(name)

  /** Runs a check to its end, whatever the replies. */
  async run(check: (run: ConformRun) => Promise<void>): Promise<void> {
    try {
      await check(this)
    } catch (error) {
      if (!(error instanceof EndOfCheck)) throw error
    }
  }

  async prepare(step: Step): Promise<ConformReply> {
    const outcome = await this.outcomeOf(step)
    if (outcome.kind === 'reply' && isSuccess(outcome.reply)) return replyOf(outcome)
    const why = outcome.kind === 'reply' ? `status ${String(outcome.reply.status)}` : outcome.why
    return this.block(`${step.title} (${step.operation}): ${why}`)
  }

  async send(step: Step): Promise<ConformReply> {
    const reply = await this.attempt(step)
    if (isSuccess(reply)) return reply
    this.note('status', '2xx', String(reply.status))
    throw new EndOfCheck()
  }

  async attempt(step: Step): Promise<ConformReply> {
    const outcome = await this.outcomeOf(step)
    if (outcome.kind === 'reply') return replyOf(outcome)
    if (outcome.kind === 'not-sent') return this.block(`no reply gave ${outcome.why}`)
    this.note('status', 'a response', outcome.why)
    throw new EndOfCheck()
  }

  equal(at: string, actual: unknown, expected: unknown): void {
    if (!isEqual(actual, expected)) this.note(at, textOf(expected), textOf(actual))
  }

  hold(at: string, isMet: boolean, expected: string, actual: unknown): void {
    if (!isMet) this.note(at, expected, textOf(actual))
  }

  private async outcomeOf(step: Step): Promise<Outcome> {
    this.title = step.title
    const before = this.live.results.length
    await this.live.run([step])
    const result = this.live.results[before]
    return result?.outcome ?? this.block('the run was stopped')
  }

  private note(at: string, expected: string, actual: string): void {
    this.deviations.push({ at, expected, actual, ...this.mark, step: this.title })
  }

  private block(why: string): never {
    this.blockedBy = why
    throw new EndOfCheck()
  }
}

function replyOf({ reply, json }: Extract<Outcome, { kind: 'reply' }>): ConformReply {
  return { ...reply, json }
}

const MAX_LENGTH = 200

/** A value as a short text; `nothing` for undefined. */
export function textOf(value: unknown): string {
  // The types do not know that there is no JSON of undefined.
  const json = JSON.stringify(value) as string | undefined
  const text = typeof value === 'string' ? value : (json ?? 'nothing')
  return text.length > MAX_LENGTH ? `${text.slice(0, MAX_LENGTH)}…` : text
}

/** Whether two JSON values are equal, whatever the order of members. */
function isEqual(a: unknown, b: unknown): boolean {
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return a === b
  if (Array.isArray(a) !== Array.isArray(b)) return false
  const [one, other] = [a as Record<string, unknown>, b as Record<string, unknown>]
  const keys = Object.keys(one)
  return (
    keys.length === Object.keys(other).length &&
    keys.every((key) => Object.hasOwn(other, key) && isEqual(one[key], other[key]))
  )
}
