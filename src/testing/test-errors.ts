import { conductText } from '../core/conduct/conduct-text.js'
import { isExpected, type ExpectedFinding } from '../core/conduct/options.js'
import { leaksText } from '../core/scopes/leaks-text.js'
import { ContractViolation, contractViolation } from '../core/violations/contract-violation.js'
import { violationsText } from '../core/violations/format-violation.js'
import type { Violation } from '../core/violations/violation.js'
import type { ExpectedViolation, Reaction, Reactions } from './options.js'
import type { TestRecord } from './test-record.js'

/**
 * The error of a test that has ended: violations that it did not expect, and expected ones that did
 * not occur. Undefined if there are none. Violations that only warn are printed.
 */
export function errorOf(test: TestRecord, options: Reactions): Error | undefined {
  const { violations, expected, title } = test
  const missing = expected.filter((one) => !violations.some((found) => matches(found, one)))
  const unexpected = violations.filter(
    (found) => isOwnReply(found) || !expected.some((one) => matches(found, one)),
  )
  const failing = unexpected.filter((violation) => reactionTo(violation, options) === 'error')
  const warning = unexpected.filter((violation) => reactionTo(violation, options) === 'warn')
  if (warning.length > 0) console.warn(`quayside: ${title}\n\n${violationsText(warning)}\n`)
  const lines = missing.map((one) => `Expected ${nameOf(one)}, but it did not occur`)
  if (failing.length > 0) lines.push(contractViolation('the contract was broken', failing).message)
  // For trust and for replies of the mock itself, the text of the violation says what to do.
  const intentional = failing.find(
    (violation) => !isOwnReply(violation) && violation.kind !== 'trust',
  )
  if (intentional) {
    lines.push(`\nIf the test intends this: mock.expectViolation('${intentional.code}')`)
  }
  if (lines.length === 0) return undefined
  return withoutStack(new ContractViolation(lines.join('\n'), failing))
}

/** The error of a run of `explore` whose client broke the contract in a way that is not expected. */
export function errorOfClients(test: TestRecord, options: Reactions): Error | undefined {
  const { violations, expected } = test
  const failing = violations.filter(
    (found) =>
      reactionTo(found, options) === 'error' && !expected.some((one) => matches(found, one)),
  )
  return failing.length === 0
    ? undefined
    : withoutStack(contractViolation('the contract was broken', failing))
}

/** The error of a test with leaks, if leaks are errors; prints them if they are warnings. */
export function errorOfLeaks(
  { leaks, title }: TestRecord,
  { leaks: reaction = 'off' }: Reactions,
): Error | undefined {
  const text = leaksText(leaks)
  if (text === '' || reaction === 'off') return undefined
  if (reaction === 'warn') {
    console.warn(`quayside: ${title}\n\n${text}\n`)
    return undefined
  }
  return withoutStack(new ContractViolation(`Failed: the test leaks resources\n${text}`, []))
}

/**
 * The error of a test whose clients did what no response refuses, and that neither expects nor allows
 * it, or that expects what did not occur; prints findings that only warn.
 */
export function errorOfConduct(
  { findings, expectedFindings, allowedFindings, dropped, title }: TestRecord,
  { conduct = 'off' }: Reactions,
): Error | undefined {
  const declared = [...expectedFindings, ...allowedFindings]
  const unexpected =
    conduct === 'off'
      ? []
      : findings.filter((found) => !declared.some((one) => isExpected(found, one)))
  const missing = expectedFindings.filter(
    (one) => !findings.some((found) => isExpected(found, one)),
  )
  const [first] = unexpected
  const text = conductText(unexpected, dropped)
  if (conduct === 'warn' && first) console.warn(`quayside: ${title}\n\n${text}\n`)
  const lines = missing.map((one) => `Expected ${findingName(one)}, but it did not occur`)
  if (conduct === 'error' && first) {
    const { code } = first
    lines.push(
      `Failed: the client was not well-behaved\n${text}`,
      `\nMore: quayside explain ${code}. If the test intends this: mock.expectFinding('${code}')`,
    )
  }
  if (lines.length === 0) return undefined
  return withoutStack(new ContractViolation(lines.join('\n'), []))
}

function findingName(expected: ExpectedFinding): string {
  return typeof expected === 'string' ? expected : `a finding of ${JSON.stringify(expected)}`
}

function isOwnReply({ kind }: Violation): boolean {
  return kind === 'own-reply'
}

function reactionTo(violation: Violation, options: Reactions): Reaction {
  // An invalid reply of the mock is a bug of the mock: options cannot turn it off.
  if (isOwnReply(violation)) return 'error'
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

/** Returns the errors as one; undefined if there are none. */
export function joinErrors(errors: readonly (Error | undefined)[]): Error | undefined {
  const [first, ...others] = errors.filter((error) => error !== undefined)
  if (!first || others.length === 0) return first
  return withoutStack(new Error([first, ...others].map(({ message }) => message).join('\n')))
}

/** Removes the stack, which would point into this package; the message says where to look. */
export function withoutStack<E extends Error>(error: E): E {
  error.stack = `${error.name}: ${error.message}`
  return error
}
