import type { IncomingMessage, ServerResponse } from 'node:http'
import { namedScope } from '../../core/engine.js'
import { parseTarget } from '../../core/http/request.js'
import type { Exchange, RawExchange } from '../../core/journal/exchange.js'
import { maskExchange } from '../../core/journal/journal.js'
import { redactUrl } from '../../core/journal/redact.js'
import { originForm } from './request-target.js'
import type { PlainHeaders } from './send-json.js'

/**
 * A request that a server has answered, or whose connection has closed.
 *
 * @example
 * const onRequest = ({ method, path, status }: ServedRequest) => console.log(method, path, status)
 */
export interface ServedRequest {
  readonly method: string
  /** Path and query as sent, secrets masked. */
  readonly path: string
  /** The status that was sent; null if the connection closed before. */
  readonly status: number | null
  /** From its head to the end of its response, in real milliseconds. */
  readonly ms: number
  readonly scope: string
  readonly service: string | null
  readonly operation: string | null
  /** The id of the fault that acted on it. */
  readonly fault: string | null
  /** The id of the rule by which it was refused. */
  readonly rule: string | null
  /** Whether the journal has it: it was for a service, not for the admin API. */
  readonly isRecorded: boolean
  /** Whether an override has answered it, and not the mock. */
  readonly isOverridden: boolean
  readonly violationCount: number
  /** Returns it as the journal has it, secrets masked; undefined where that has none. */
  readonly exchange: () => Exchange | undefined
}

/** A request that is being answered. */
export interface PendingRequest {
  /** Set when it is known what is sent. */
  exchange: RawExchange | undefined
  isOverridden: boolean
}

/** Calls `onRequest` when the response to a request has been sent or its connection has closed. */
export function reportRequest(
  request: IncomingMessage,
  response: ServerResponse,
  onRequest: (request: ServedRequest) => void,
): PendingRequest {
  const pending: PendingRequest = { exchange: undefined, isOverridden: false }
  const start = process.hrtime.bigint()
  response.on('close', () => {
    const ms = Number(process.hrtime.bigint() - start) / 1e6
    onRequest(servedRequest(request, response, ms, pending))
  })
  return pending
}

function servedRequest(
  { method = '', url = '/', headers }: IncomingMessage,
  { headersSent, statusCode }: ServerResponse,
  ms: number,
  { exchange: raw, isOverridden }: PendingRequest,
): ServedRequest {
  const target = parseTarget(originForm(url))
  // Field by field: an object made with a spread is slow to create and slow to read.
  return {
    method,
    path: redactUrl(target.target),
    status: headersSent ? statusCode : null,
    ms,
    scope: raw?.scope ?? namedScope(target, headers as PlainHeaders) ?? 'default',
    service: raw?.service?.name ?? null,
    operation: raw?.operation?.id ?? null,
    fault: raw?.fault ?? null,
    rule: raw?.violations.find(({ kind }) => kind === 'request')?.rule ?? null,
    isRecorded: raw !== undefined,
    isOverridden,
    violationCount: raw?.violations.length ?? 0,
    // Only on demand: masking takes longer than answering.
    exchange: () => raw && maskExchange(0, raw),
  }
}
