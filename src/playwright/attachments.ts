import type { TestInfo } from '@playwright/test'
import type { Exchange } from '../core/journal/exchange.js'
import { countText } from '../core/util/count-text.js'
import { printable } from '../core/util/printable.js'
import { violationsText } from '../core/violations/format-violation.js'
import type { MockCore } from '../mock/mock.js'

interface Attachment {
  readonly name: string
  readonly contentType: string
  readonly body: string
}

/** Attaches what happened to the report of a test: what cannot be written hides no failure of it. */
export async function attachJournal(mock: MockCore, info: TestInfo): Promise<void> {
  for (const { name, ...attachment } of attachmentsOf(mock)) {
    await info.attach(name, attachment).catch(() => undefined)
  }
}

/** What is attached to the report of a failed test. */
function attachmentsOf(mock: MockCore): Attachment[] {
  const journals = Array.from(mock.engine.scopes.all(), ({ name }) => mock.scope(name).journal)
  const exchanges = journals.flatMap((journal) => journal.exchanges())
  const dropped = journals.reduce((sum, journal) => sum + journal.dropped(), 0)
  const json = JSON.stringify({ dropped, exchanges }, null, 2)
  return [
    { name: 'mock-journal.txt', contentType: 'text/plain', body: journalText(exchanges, dropped) },
    { name: 'mock-journal.json', contentType: 'application/json', body: json },
    ...(mock.engine.recording ? [traceOf(mock)] : []),
  ]
}

/** With option `trace`: what `quayside trace` makes a page of. */
function traceOf(mock: MockCore): Attachment {
  const body = JSON.stringify(mock.trace())
  return { name: 'mock-trace.json', contentType: 'application/json', body }
}

const MAX_BODY = 2000

/** The exchanges, one paragraph each, and what their violations say. */
function journalText(exchanges: readonly Exchange[], dropped: number): string {
  const lost = dropped > 0 ? [`${countText(dropped, 'earlier exchange')} no longer kept`] : []
  const violations = exchanges.flatMap((one) => one.violations)
  const found = violations.length > 0 ? [`Violations\n\n${violationsText(violations)}`] : []
  const parts = [...lost, ...exchanges.map(exchangeText), ...found]
  return `${parts.length > 0 ? parts.join('\n\n') : 'No request reached the mock'}\n`
}

function exchangeText(exchange: Exchange): string {
  const { sequence, scope, time, service, operation, request, reply, fault, violations } = exchange
  const status = reply === null ? 'no response' : String(reply.status)
  const name = operation === null ? 'no operation' : `${String(service)}/${operation}`
  const rows: [label: string, text: string | undefined][] = [
    ['operation', name],
    ['time', time],
    ['scope', scope === 'default' ? undefined : scope],
    ['fault', fault ?? undefined],
    ['violations', violations.map(({ code }) => code).join(', ') || undefined],
    ['request', bodyText(request.body)],
    ['response', bodyText(reply?.body)],
  ]
  const lines = rows.flatMap(([label, text]) =>
    text === undefined ? [] : [printable(`  ${label.padEnd(12)}${text}`)],
  )
  return [printable(`#${sequence} ${request.method} ${request.url}: ${status}`), ...lines].join(
    '\n',
  )
}

function bodyText(body: unknown): string | undefined {
  if (body === undefined || body === null) return undefined
  const text = typeof body === 'string' ? body : JSON.stringify(body)
  return text.length > MAX_BODY ? `${text.slice(0, MAX_BODY)}…` : text
}
