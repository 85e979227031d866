import type { Difference } from '../verify/difference.js'
import type { RuleValues } from './fit.js'
import type { MockTrial } from './fit.js'
import type { RecordedExchange } from './exchange.js'
import type { Replay, ReplayedExchange } from './replay.js'

/** A replay of all exchanges under some values of rules. */
export interface Trial extends MockTrial {
  readonly replayed: readonly ReplayedExchange[]
}

/**
 * Replays exchanges under any values of rules. Until an exchange reads a rule, its value makes no
 * difference: a replay starts where the first of the changed rules is read.
 */
export class Trials {
  private readonly done = new Map<string, Trial>()
  private readonly replayed: ReplayedExchange[] = []
  /** By rule: the index of the first exchange that reads it, and the replay before that exchange. */
  private readonly starts = new Map<string, { readonly index: number; readonly replay: Replay }>()

  private constructor(private readonly exchanges: readonly RecordedExchange[]) {}

  static async start(exchanges: readonly RecordedExchange[], replay: Replay): Promise<Trials> {
    const trials = new Trials(exchanges)
    for (const [index, exchange] of exchanges.entries()) {
      const before = replay.fork()
      const one = await replay.play(exchange, index)
      trials.replayed.push(one)
      for (const rule of one.result.rules) {
        if (!trials.starts.has(rule)) trials.starts.set(rule, { index, replay: before })
      }
    }
    return trials
  }

  /** The rules that were read, with all rules at their defaults. */
  rules(): string[] {
    return [...this.starts.keys()]
  }

  async run(rules: RuleValues): Promise<Trial> {
    const key = JSON.stringify(Object.entries(rules).sort())
    const known = this.done.get(key)
    if (known) return known
    const trial = trialOf(await this.replay(rules), this.exchanges)
    this.done.set(key, trial)
    return trial
  }

  private async replay(rules: RuleValues): Promise<readonly ReplayedExchange[]> {
    const starts = Object.keys(rules).flatMap((rule) => this.starts.get(rule) ?? [])
    const [first] = starts.sort((a, b) => a.index - b.index)
    if (!first) return this.replayed
    const replay = first.replay.fork(rules)
    const rest: ReplayedExchange[] = []
    for (const [offset, exchange] of this.exchanges.slice(first.index).entries()) {
      rest.push(await replay.play(exchange, first.index + offset))
    }
    return [...this.replayed.slice(0, first.index), ...rest]
  }
}

function trialOf(
  replayed: readonly ReplayedExchange[],
  exchanges: readonly RecordedExchange[],
): Trial {
  return {
    replayed,
    results: replayed.map(({ result }) => result),
    differences: replayed.flatMap(({ differences }, index): readonly Difference[] => {
      const first = differences.find(({ at }) => at.in !== 'header')
      const isError = (exchanges[index]?.response.message.status ?? 0) >= 400
      // An error is explained when all of it is: a mock may refuse the request for another reason.
      return isError && first ? [{ ...first, at: { in: 'status', pointer: '' } }] : differences
    }),
  }
}
