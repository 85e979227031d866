import { createInterface } from 'node:readline/promises'
import { UsageError } from '../../core/util/errors.js'
import type { Step } from '../../core/service/verify-steps.js'

/** What a story is going to do, for who has to agree. */
export function planOf(baseUrl: string, steps: readonly Step[]): string {
  const kinds = new Map<string, number>()
  for (const { makes } of steps) {
    if (makes) kinds.set(makes.kind, (kinds.get(makes.kind) ?? 0) + 1)
  }
  const things = [...kinds].map(([kind, count]) => `${String(count)} ${kind}s`).join(' and ')
  const seconds = steps.reduce((sum, { wait = 0 }) => sum + wait, 0)
  const waits = seconds > 0 ? `, and waits ${String(seconds)} seconds in between` : ''
  return (
    `This sends ${String(steps.length)} requests to ${baseUrl}${waits}. It makes up to ${things}, ` +
    'called quayside-verify-…, and deletes what it made and nothing else.'
  )
}

/**
 * Asks before anything is written.
 *
 * @throws UsageError where nobody can be asked, or who is asked does not want it
 */
export async function askConsent(plan: string): Promise<void> {
  if (!process.stdin.isTTY) {
    throw new UsageError(
      `${plan}\nNobody can be asked here: agree with --yes, or look only with --read-only`,
    )
  }
  const terminal = createInterface({ input: process.stdin, output: process.stderr })
  const answer = await terminal.question(`${plan}\nGo on? [y/N] `)
  terminal.close()
  if (!/^y(?:es)?$/i.test(answer.trim())) throw new UsageError('Nothing was sent')
}
