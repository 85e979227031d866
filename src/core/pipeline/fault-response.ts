import { byteLength } from '../util/bytes.js'
import { fillTemplate } from '../contract/error-template.js'
import type { Service } from '../service/service.js'
import type { Delivery, Download } from '../http/response.js'
import type { RequestContext } from './request-context.js'
import type { FaultAction } from '../faults/fault.js'
import type { FaultDecision } from '../faults/planned-fault.js'
import { spanToMs } from '../faults/latency.js'

type Payload = string | Download | null

/** A reply on its way out; a fault may change all of it. */
export interface AlteredResponse {
  readonly payload: Payload
  readonly delivery: Delivery | undefined
}

/** What a fault makes of a reply that keeps the contract; `headers` are changed in place. */
export function alterResponse(
  { action }: FaultDecision<unknown>,
  rendered: Payload,
  headers: Record<string, string>,
  error: () => string,
): AlteredResponse {
  const isBytes = rendered !== null && typeof rendered !== 'string'
  let payload = rendered
  if (typeof action.body === 'string') payload = asText(action.body, headers)
  if (action.jsonError && isBytes) payload = asJson(error(), headers)
  if (action.malformed && typeof payload === 'string') payload = asJson(half(payload), headers)
  if (action.contentType !== undefined && payload !== null) {
    headers['content-type'] = action.contentType
  }
  Object.assign(headers, lowerCase(action.headers))
  return { payload, delivery: deliveryOf(action, isBytes, Number(headers['content-length'] ?? 0)) }
}

/** The error that stands where bytes should: the named one, else the worst that is declared. */
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

function asText(text: string, headers: Record<string, string>): string {
  headers['content-type'] = 'text/plain; charset=utf-8'
  headers['content-length'] = String(byteLength(text))
  return text
}

function asJson(text: string, headers: Record<string, string>): string {
  headers['content-type'] = 'application/json'
  headers['content-length'] = String(byteLength(text))
  for (const name of ['content-disposition', 'content-range', 'accept-ranges', 'etag']) {
    Reflect.deleteProperty(headers, name)
  }
  return text
}

// Never valid: what begins with a bracket lacks the last one. No character is cut in two.
function half(text: string): string {
  return text.slice(0, Math.ceil(text.length / 2)).replace(/[\ud800-\udbff]$/, '')
}

function deliveryOf(action: FaultAction, isBytes: boolean, size: number): Delivery | undefined {
  const { drip, truncate, reset, expire } = action
  if (drip) return { drip: { bytes: drip.bytes, every: spanToMs(drip.every) } }
  const isCut = truncate ?? (reset === 'during-reply' || (expire === true && isBytes))
  if (!isCut || size === 0) return undefined
  return { cut: { at: Math.floor(size / 2), end: reset ? 'reset' : 'close' } }
}

function lowerCase(headers: FaultAction['headers'] = {}): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]),
  )
}
