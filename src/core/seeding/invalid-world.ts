import type { WorldProblem } from '../service/world-problem.js'
import { UsageError } from '../util/errors.js'

/**
 * A world was refused whole: nothing of it was applied.
 *
 * @example
 * expect(() => mock.seed({ openai: { containers: [{}] } })).toThrow(InvalidWorld)
 */
export class InvalidWorld extends UsageError {
  override readonly name = 'InvalidWorld'

  constructor(
    readonly problems: readonly WorldProblem[],
    /** Which of several worlds it was, from 0. */
    readonly index = 0,
  ) {
    const lines = problems.slice(0, 20).map((one) => `  ${one.pointer || '/'}: ${one.reason}`)
    const more = problems.length > 20 ? [`  and ${String(problems.length - 20)} more`] : []
    super(
      [`Failed to load world ${String(index + 1)}: nothing was applied`, ...lines, ...more].join(
        '\n',
      ),
    )
  }
}
