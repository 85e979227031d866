import { conductOf } from '../../core/conduct/conduct.js'
import type { Finding } from '../../core/conduct/finding.js'
import type { EngineOptions } from '../../core/engine-options.js'
import { Journal, type Mask } from '../../core/journal/journal.js'
import { maskBody } from '../../core/journal/redact.js'
import { KnownSecrets } from '../../core/journal/redact-text.js'
import type { RanWork, RecordedStep, Recording, Worlds } from '../../core/scopes/recording.js'
import { countText } from '../../core/util/count-text.js'
import { VERSION } from '../../core/util/version.js'
import { exchangeDetail } from '../../core/views/exchange-detail.js'
import { recordChanges } from '../../core/views/record-changes.js'
import type { World } from '../../core/world/world.js'
import type { ExploreFinding } from '../explore/report.js'
import type {
  TraceChange,
  TraceDocument,
  TraceDue,
  TraceSettings,
  TraceStep,
  TraceTest,
  TraceTruncation,
} from './document.js'
import { surplusOf } from './limits.js'
import { StateWriter } from './states.js'

/** What a trace is made from. */
interface Traced {
  readonly recording: Recording
  readonly services: readonly string[]
  readonly options: EngineOptions
  readonly test?: TraceTest | undefined
  readonly findings?: readonly ExploreFinding[] | undefined
  /** The name of a scope in the trace. Default: its own. */
  readonly scopeOf?: (scope: string) => string
}

/** The worlds around a step, and where they are in the list of states. */
interface Moment {
  readonly before: Worlds
  readonly after: Worlds
  readonly beforeIndex: number | null
  readonly afterIndex: number | null
}

/** Writes what was recorded as a trace. */
export function writeTrace(traced: Traced): TraceDocument {
  return new TraceWriter(traced).document()
}

class TraceWriter {
  private readonly secrets = new KnownSecrets(Infinity)
  private readonly states: StateWriter
  private readonly scopeOf: (scope: string) => string
  /** The exchanges of all scopes, each with the number of its step. */
  private readonly journal: Journal
  /** Masks the secrets of all exchanges, and the credentials of all worlds that were written so far. */
  private readonly mask: Mask

  constructor(private readonly traced: Traced) {
    this.scopeOf = traced.scopeOf ?? ((scope) => scope)
    this.states = new StateWriter((secret) => this.secrets.learnText(secret), this.scopeOf)
    const { steps } = traced.recording
    this.journal = new Journal(undefined, Math.max(1, steps.length))
    for (const { exchange } of steps) {
      this.secrets.learn(exchange)
      this.journal.record({ ...exchange, scope: this.scopeOf(exchange.scope) })
    }
    for (const secret of traced.recording.secrets()) this.secrets.learnText(secret)
    this.mask = (value) => this.secrets.mask(value)
  }

  document(): TraceDocument {
    const { recording, services, options, test = null, findings = [] } = this.traced
    const end = this.states.add(recording.worlds())
    const moments = this.moments()
    const written = recording.steps.map((step, index) => this.step(step, index, moments))
    const surplus = surplusOf(written)
    const steps = written.slice(surplus)
    const { mask } = this
    return {
      quaysideTrace: 1,
      version: VERSION,
      services,
      settings: settingsOf(options),
      test: mask(maskBody(test, []) as TraceTest | null),
      steps: mask(steps),
      due: mask(recording.due.map((one) => this.due(one))),
      states: this.states.states(mask, end),
      findings: mask(findings),
      conduct: mask(this.conduct(surplus)),
      truncated: truncation(recording.dropped + surplus, steps),
    }
  }

  /** What the clients did in the steps that are kept, by the numbers of these. */
  private conduct(surplus: number): Finding[] {
    const clockRuns = this.traced.options.realTime ?? false
    return conductOf(this.journal.numbered(), { clockRuns })
      .map((one) => ({ ...one, calls: one.calls.map((call) => call - surplus) }))
      .filter(({ calls }) => calls.every((call) => call > 0))
  }

  /** From the last one back: the states near the end matter most. */
  private moments(): Moment[] {
    const { steps } = this.traced.recording
    const moments: Moment[] = []
    for (const step of steps.toReversed()) {
      const { exchange, after } = step
      const { scope, before: own } = exchange
      const before = new Map(after)
      if (own) before.set(scope, own)
      const afterIndex = this.states.add(after)
      moments.push({ before, after, afterIndex, beforeIndex: this.states.add(before) })
    }
    return moments.reverse()
  }

  private step(
    { exchange: raw, after: worlds, due }: RecordedStep,
    index: number,
    moments: readonly Moment[],
  ): TraceStep {
    const moment = moments[index] as Moment
    const previous = moments[index - 1]
    const world = (worlds.get(raw.scope) ?? raw.before)?.world() as World
    const sequence = index + 1
    const exchange = this.journal.raw(sequence) ?? raw
    const isKnown = moment.beforeIndex !== null && moment.afterIndex !== null
    return {
      scope: this.scopeOf(raw.scope),
      detail: exchangeDetail({ journal: this.journal, world }, { sequence, exchange }),
      assertion: raw.assertion ?? null,
      due: due.map((one) => this.due(one)),
      between: previous && isKnown ? this.changes(previous.after, moment.before) : [],
      changes: isKnown ? this.changes(moment.before, moment.after) : [],
      before: moment.beforeIndex,
      after: moment.afterIndex,
    }
  }

  private changes(before: Worlds, after: Worlds): TraceChange[] {
    return [...after].flatMap(([scope, now]) => {
      const then = before.get(scope)
      if (!then || then === now) return []
      return recordChanges(then.world(), now.world(), this.mask).map((one) => ({
        scope: this.scopeOf(scope),
        ...one,
      }))
    })
  }

  private due({ scope, at, service, task, key }: RanWork): TraceDue {
    return { scope: this.scopeOf(scope), time: new Date(at).toISOString(), service, task, key }
  }
}

function settingsOf(options: EngineOptions): TraceSettings {
  const { realTime = false, scopeBy = 'name', allowInvalid = false, maxBody, learned } = options
  return {
    ...{ realTime, scopeBy, allowInvalid },
    ...(maxBody !== undefined && { maxBody }),
    ...(learned !== undefined && { learned }),
  }
}

function truncation(missing: number, steps: readonly TraceStep[]): TraceTruncation | null {
  const states = steps.filter(({ before, after }) => before === null || after === null).length
  if (missing === 0 && states === 0) return null
  const reasons = [
    ...(missing > 0 ? [`the first ${countText(missing, 'step')} were too much to keep`] : []),
    ...(states > 0
      ? [`${countText(states, 'step')} have no state, as the worlds are too large to write so many`]
      : []),
  ]
  return { steps: missing, states, reason: `${reasons.join('; ')}.` }
}
