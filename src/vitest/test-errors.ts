import { exploreText, type ExploreReport } from '../conformance/explore/report.js'
import { ContractViolation } from '../core/violations/contract-violation.js'
import { withoutStack } from '../testing/test-errors.js'
import type { UseMockOptions } from './options.js'
import type { TestRun } from './test-run.js'

/** The error of a test whose client is hurt. */
export function errorOfExplore(report: ExploreReport): Error | undefined {
  if (report.findings.length === 0) return undefined
  return withoutStack(
    new Error(`Failed: what may happen to its calls hurts the client\n\n${exploreText(report)}`),
  )
}

/** The error of a test whose requests left the machine; prints it if that is a warning. */
export function errorOfEscaped(
  { escaped, title, unanswered }: TestRun,
  { unhandled = 'error' }: UseMockOptions,
): Error | undefined {
  // A handler may let requests through to the host, such as with passthrough().
  const letThrough = new Set([...unanswered.values()].map(({ origin }) => origin))
  const unexpected = escaped.filter(({ origin }) => !letThrough.has(origin))
  if (unexpected.length === 0 || unhandled === 'off') return undefined
  // A look-up of a host tells no more than a request to it.
  const known = new Set(unexpected.filter(({ what }) => what).map(({ origin }) => origin))
  const lines = new Set(
    unexpected.flatMap(({ origin, what }) =>
      what === undefined && known.has(origin) ? [] : [what ?? `a request to ${origin}`],
    ),
  )
  const message =
    'Failed: requests to mocked hosts were not intercepted and left this machine, with their keys:\n' +
    [...lines].map((line) => `  ${line}`).join('\n') +
    '\nmsw intercepts the global fetch, XMLHttpRequest, node:http and node:https; not the undici ' +
    'package, node:http2, nor a fetch that was kept before useMock. Give the client the global fetch, ' +
    'or the URL of listen() of quayside/node'
  if (unhandled === 'error') return withoutStack(new ContractViolation(message, []))
  console.warn(`quayside: ${title}\n\n${message}\n`)
  return undefined
}

/** The error of a file in which requests were sent after their test had ended. */
export function errorOfLateRequests(late: readonly string[]): Error | undefined {
  if (late.length === 0) return undefined
  const lines = late.map((line) => `  ${line}`)
  const message = 'Failed: requests were sent after their test had ended. Await them in the test'
  return withoutStack(new ContractViolation([message, ...lines].join('\n'), []))
}
