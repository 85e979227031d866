import { countText } from '../../core/util/count-text.js'
import { printable } from '../../core/util/printable.js'
import type { TraceDocument, TraceStep } from './document.js'

/** A call of a trace as one line, such as `POST /v1/containers (openai/CreateContainer) -> 200`. */
export function callText({ scope, detail: { exchange } }: TraceStep): string {
  const { request, reply, service, operation } = exchange
  const name = service !== null && operation !== null ? ` (${service}/${operation})` : ''
  const where = scope === 'default' ? '' : ` in scope ${scope}`
  const status = reply ? String(reply.status) : 'no response'
  return printable(`${request.method} ${request.url}${name}${where} -> ${status}`)
}

/** A trace as lines: the test, why it failed, and its calls with the numbers that `--at` takes. */
export function traceText(trace: TraceDocument): string {
  const { test, steps, findings, conduct, truncated } = trace
  const width = String(steps.length).length
  const calls = steps.flatMap((step, index) => [
    `${String(index + 1).padStart(width)}  ${callText(step)}`,
    ...remarks(step).map((one) => `${' '.repeat(width)}    ${one}`),
  ])
  return [
    test
      ? printable(`${test.status}: ${test.name}`)
      : `trace of ${countText(steps.length, 'call')}`,
    ...(test?.errors ?? []).map(({ message }) => printable(`  ${message.split('\n')[0] ?? ''}`)),
    ...calls,
    ...findings.map(({ code, operation, message }) =>
      printable(`${code} ${operation}: ${message}`),
    ),
    ...conduct.map(({ code, service, operation, calls, message }) =>
      printable(`${code} ${service}/${operation}, call ${calls.join(', ')}: ${message}`),
    ),
    ...(truncated ? [`left out: ${truncated.reason}`] : []),
  ].join('\n')
}

function remarks({ detail, assertion, changes, due }: TraceStep): string[] {
  const { violations, fault } = detail.exchange
  return [
    ...due.map(({ time, service, task, key }) =>
      printable(`before it, at ${time}: ${service} ${task} ${key}`.trimEnd()),
    ),
    ...violations.map(({ code, message }) => printable(`${code}: ${message}`)),
    ...(fault === null ? [] : [printable(`fault ${fault}`)]),
    ...(assertion === null ? [] : [`assertion ${assertion}`]),
    ...changes.map(({ kind, title }) => printable(`${kind}: ${title}`)),
  ]
}
