import { ContractViolation, contractViolation } from '../core/violations/contract-violation.js'
import { leaksText } from '../core/scopes/leaks-text.js'
import type { Violation } from '../core/violations/violation.js'
import { violationsText } from '../core/violations/format-violation.js'
import type { ExpectedViolation, Reaction, UseMockOptions } from './options.js'
import type { TestRun } from './test-run.js'

/** What has to be said of a test that is over; undefined is that it did nothing wrong. */
export function verdictOn(run: TestRun, options: UseMockOptions): Error | undefined {
  const { violations, expected, title } = run
  const missed = expected.filter((one) => !violations.some((found) => matches(found, one)))
  const left = violations.filter(
    (found) => isOurs(found) || !expected.some((one) => matches(found, one)),
  )
  const grave = left.filter((violation) => reactionTo(violation, options) === 'error')
  const light = left.filter((violation) => reactionTo(violation, options) === 'warn')
  if (light.length > 0) console.warn(`quayside: ${title}\n\n${violationsText(light)}\n`)
  const lines = missed.map((one) => `Expected ${nameOf(one)}, but it did not happen`)
  if (grave.length > 0) lines.push(contractViolation('the contract was broken', grave).message)
  // What to do about trust, or about the mock itself, the violation says.
  const meant = grave.filter((violation) => !isOurs(violation) && violation.kind !== 'trust')
  const [code] = meant.map((violation) => violation.code)
  if (code !== undefined) lines.push(`\nIf the test means it: mock.expectViolation('${code}')`)
  if (lines.length === 0) return undefined
  return withoutStack(new ContractViolation(lines.join('\n'), grave))
}

/** What has to be said of what a test left behind. */
export function verdictOnLeaks(
  { leaks, title }: TestRun,
  { leaks: reaction = 'off' }: UseMockOptions,
): Error | undefined {
  const text = leaksText(leaks)
  if (text === '' || reaction === 'off') return undefined
  if (reaction === 'warn') {
    console.warn(`quayside: ${title}\n\n${text}\n`)
    return undefined
  }
  return withoutStack(new ContractViolation(`Failed: something was left behind\n${text}`, []))
}

/** The error of a file in which requests were sent by tests that were over. */
export function verdictOnLate(late: readonly string[]): Error | undefined {
  if (late.length === 0) return undefined
  const lines = late.map((line) => `  ${line}`)
  const what = 'Failed: requests were sent by tests that were over. A test has to wait for its own'
  return withoutStack(new ContractViolation([what, ...lines].join('\n'), []))
}

function isOurs({ kind }: Violation): boolean {
  return kind === 'own-reply'
}

function reactionTo(violation: Violation, options: UseMockOptions): Reaction {
  // Our own broken reply is never the consumer's to hush up.
  if (isOurs(violation)) return 'error'
  const { unhandled = 'error', violations = 'error' } = options
  return violation.kind === 'unhandled' ? unhandled : violations
}

function matches(found: Violation, expected: ExpectedViolation): boolean {
  if (typeof expected === 'string') return found.code === expected
  const { pointer, ...rest } = expected
  if (pointer !== undefined && pointer !== found.at.pointer) return false
  return Object.entries(rest).every(([key, value]) => found[key as keyof Violation] === value)
}

function nameOf(expected: ExpectedViolation): string {
  return typeof expected === 'string' ? expected : `a violation of ${JSON.stringify(expected)}`
}

// It would point into this package: what is to be looked at stands in the message.
function withoutStack<E extends Error>(error: E): E {
  error.stack = `${error.name}: ${error.message}`
  return error
}
