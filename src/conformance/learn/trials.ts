import type { Difference } from '../verify/difference.js'
import type { RuleValues } from '../verify/mock-run.js'
import type { MockTrial } from '../verify/attribution.js'
import type { RecordedExchange } from './exchange.js'
import type { Replay, ReplayedExchange } from './replay.js'

/** A replay of all exchanges under some values of rules. */
export interface Trial extends MockTrial {
  readonly replayed: readonly ReplayedExchange[]
}

/** Replays exchanges under any values of rules. */
export class Trials {
  private readonly done = new Map<string, Trial>()

  /** @param replay nothing was replayed in it yet */
  constructor(
    private readonly exchanges: readonly RecordedExchange[],
    private readonly replay: Replay,
  ) {}

  async run(rules: RuleValues): Promise<Trial> {
    const key = JSON.stringify(Object.entries(rules).sort())
    const known = this.done.get(key)
    if (known) return known
    // From the first exchange on: what a rule decides may have been done long before a reply shows it.
    const replay = this.replay.fork(rules)
    const replayed: ReplayedExchange[] = []
    for (const [index, exchange] of this.exchanges.entries()) {
      replayed.push(await replay.play(exchange, index))
    }
    const trial = trialOf(replayed, this.exchanges)
    this.done.set(key, trial)
    return trial
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
