import { fillTemplate } from '../contract/error-template.js'
import type { FaultAction } from '../faults/fault.js'
import { spanToMs } from '../faults/latency.js'
import type { FaultDecision } from '../faults/planned-fault.js'
import type { Delivery, Download } from '../http/response.js'
import type { Service } from '../service/service.js'
import { byteLength } from '../util/bytes.js'
import type { RequestContext } from './request-context.js'

type Payload = string | Download | null

/** The body of a response as a fault changed it. */
export interface AlteredResponse {
  readonly payload: Payload
  readonly delivery: Delivery | undefined
}

/** Applies a fault to a valid response. Changes `headers` in place; `error` returns the error text. */
export function alterResponse(
  { action }: FaultDecision<unknown>,
  rendered: Payload,
  headers: Record<string, string>,
  error: () => string,
): AlteredResponse {
  const isBytes = rendered !== null && typeof rendered !== 'string'
  let payload = rendered
  if (typeof action.body === 'string') payload = textPayload(action.body, headers)
  if (action.jsonError && isBytes) payload = jsonPayload(error(), headers)
  if (action.malformed && typeof payload === 'string')
    payload = jsonPayload(firstHalf(payload), headers)
  if (action.contentType !== undefined && payload !== null) {
    headers['content-type'] = action.contentType
  }
  Object.assign(headers, lowerCaseNames(action.headers))
  return { payload, delivery: deliveryOf(action, isBytes, Number(headers['content-length'] ?? 0)) }
}

/** The JSON of the error that replaces bytes: the named one, else the last declared one. */
export function errorText(
  context: RequestContext,
  service: Service,
  { code }: FaultAction,
): string {
  const { node } = context.operation ?? {}
  const declared = Object.values(node?.responses ?? {}).flatMap((one) => one['x-errors'] ?? [])
  const { error } = service.contract.error(code ?? declared.at(-1) ?? '')
  const { method, path } = context.request
  return JSON.stringify(service.envelope(fillTemplate(error, { method, path, ...context.params })))
}

function textPayload(text: string, headers: Record<string, string>): string {
  headers['content-type'] = 'text/plain; charset=utf-8'
  headers['content-length'] = String(byteLength(text))
  return text
}

function jsonPayload(text: string, headers: Record<string, string>): string {
  headers['content-type'] = 'application/json'
  headers['content-length'] = String(byteLength(text))
  for (const name of ['content-disposition', 'content-range', 'accept-ranges', 'etag']) {
    Reflect.deleteProperty(headers, name)
  }
  return text
}

// Never valid JSON: the closing bracket is missing. A surrogate pair is not split.
function firstHalf(text: string): string {
  return text.slice(0, Math.ceil(text.length / 2)).replace(/[\ud800-\udbff]$/, '')
}

function deliveryOf(action: FaultAction, isBytes: boolean, size: number): Delivery | undefined {
  const { drip, truncate, reset, expire } = action
  if (drip) return { drip: { bytes: drip.bytes, every: spanToMs(drip.every) } }
  const isCut = truncate ?? (reset === 'during-reply' || (expire === true && isBytes))
  if (!isCut || size === 0) return undefined
  return { cut: { at: Math.floor(size / 2), end: reset ? 'reset' : 'close' } }
}

function lowerCaseNames(headers: FaultAction['headers'] = {}): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]),
  )
}
