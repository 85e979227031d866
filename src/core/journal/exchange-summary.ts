import type { Exchange, RawExchange } from './exchange.js'
import { redactUrl } from './redact.js'

/**
 * One line about a recorded exchange, for lists. Secrets are masked in its URL.
 *
 * @example
 * const failed = (summaries: ExchangeSummary[]) => summaries.filter((one) => one.violations.length > 0)
 */
export interface ExchangeSummary {
  readonly sequence: number
  readonly scope: string
  /** ISO 8601, by the mock's clock. */
  readonly time: string
  readonly service: string | null
  readonly operation: string | null
  readonly method: string
  readonly url: string
  /** The status of the response; null when none was sent. */
  readonly status: number | null
  /** The codes of its violations. */
  readonly violations: readonly string[]
  /** The number of members and parameters that were ignored. */
  readonly ignored: number
  /** The id of the fault that acted. */
  readonly fault: string | null
}

/** The summary of an exchange; only what it shows is masked, which takes a part of the time. */
export function summaryOf(sequence: number, raw: RawExchange): ExchangeSummary {
  const { scope, time, service, operation, request, reply, violations, ignored, fault } = raw
  return {
    sequence,
    scope,
    time: new Date(time).toISOString(),
    service: service?.name ?? null,
    operation: operation?.id ?? null,
    method: request.method,
    url: redactUrl(request.url),
    status: reply?.status ?? null,
    violations: violations.map(({ code }) => code),
    ignored: ignored.length,
    fault,
  }
}

/** Whether an exchange contains a text, in upper or lower case: in its messages or violations. */
export function containsText(exchange: Exchange, text: string): boolean {
  return hasText(exchange, exchange.operation, text)
}

/**
 * Whether an exchange may contain a text once it is masked. To look takes a part of the time that
 * masking does.
 */
export function mayContainText(raw: RawExchange, text: string): boolean {
  return text.includes('*') || hasText(raw, raw.operation?.id ?? null, text)
}

type Texts = Pick<RawExchange | Exchange, 'request' | 'reply' | 'violations' | 'fault'>

function hasText(texts: Texts, operation: string | null, text: string): boolean {
  const wanted = text.toLowerCase()
  return textsOf(texts, operation).some((one) => one.toLowerCase().includes(wanted))
}

function textsOf({ request, reply, violations, fault }: Texts, operation: string | null): string[] {
  const messages = reply ? [request, reply] : [request]
  return [
    ...[request.method, request.url, operation ?? '', String(reply?.status ?? ''), fault ?? ''],
    ...messages.flatMap(({ headers }) =>
      Object.entries(headers).map(([name, value]) => `${name}: ${value}`),
    ),
    ...messages.map(({ body }) => textOf(body)),
    ...violations.flatMap(({ code, message, at }) => [code, message, at.pointer]),
  ]
}

function textOf(body: unknown): string {
  if (typeof body === 'string') return body
  return body === undefined || body === null ? '' : JSON.stringify(body)
}
