import { createInterface } from 'node:readline/promises'
import { UsageError } from '../../core/util/errors.js'
import type { Step } from '../../core/service/verify-steps.js'
import { countText } from '../../core/util/count-text.js'

/** Says what a run is going to send, create and delete. */
export function planOf(baseUrl: string, steps: readonly Step[]): string {
  const kinds = new Map<string, number>()
  for (const { makes } of steps) {
    if (makes) kinds.set(makes.kind, (kinds.get(makes.kind) ?? 0) + 1)
  }
  const things = [...kinds].map(([kind, count]) => countText(count, kind)).join(' and ')
  const seconds = steps.reduce((sum, { wait = 0 }) => sum + wait, 0)
  const waits = seconds > 0 ? ` and waits ${countText(seconds, 'second')} between some of them` : ''
  return (
    `This sends ${countText(steps.length, 'request')} to ${baseUrl}${waits}. It creates up to ${things}, ` +
    'named quayside-verify-…, and deletes only what it created.'
  )
}

const CHOICES = 'confirm with --yes, or send only GET with --read-only'

/**
 * Asks on the terminal whether to run. Without one, `choices` says what to do instead.
 *
 * @throws UsageError when the answer is not yes, or stdin is not a terminal
 */
export async function askForConsent(plan: string, choices = CHOICES): Promise<void> {
  if (!process.stdin.isTTY) {
    throw new UsageError(`${plan}\nstdin is not a terminal: ${choices}`)
  }
  const terminal = createInterface({ input: process.stdin, output: process.stderr })
  const answer = await terminal.question(`${plan}\nContinue? [y/N] `)
  terminal.close()
  if (!/^y(?:es)?$/i.test(answer.trim())) throw new UsageError('Nothing was sent')
}
