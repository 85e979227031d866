import type { WorldProblem } from '../service/world-problem.js'
import { UsageError } from '../util/errors.js'
import { printable } from '../util/printable.js'

const MAX_LINES = 20

/**
 * A world document is invalid, and nothing of it was applied.
 *
 * @example
 * expect(() => mock.seed({ openai: { containers: [{ id: 'a', name: 'a' }, { id: 'a', name: 'b' }] } })).toThrow(InvalidWorld)
 */
export class InvalidWorld extends UsageError {
  override readonly name = 'InvalidWorld'

  constructor(
    readonly problems: readonly WorldProblem[],
    /** The index of the document, if several were loaded. */
    readonly index = 0,
  ) {
    const title = `Failed to load world ${String(index + 1)}: nothing was applied`
    const lines = problems
      .slice(0, MAX_LINES)
      .map((one) => `  ${printable(`${one.pointer || '/'}: ${one.reason}`)}`)
    const rest = problems.length - MAX_LINES
    super([title, ...lines, ...(rest > 0 ? [`  and ${String(rest)} more`] : [])].join('\n'))
  }
}
