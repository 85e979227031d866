import type { ContractOperation } from '../../core/contract/contract.js'
import { defaultUrl } from '../../core/service/base-urls.js'
import { FORM_TYPE, formBytes } from '../../core/http/multipart/encode.js'
import type { StepRequest } from '../../core/service/verify-steps.js'

/** A request as it goes out. */
export interface Sent {
  readonly method: string
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: Uint8Array<ArrayBuffer> | null
  readonly asked: StepRequest
}

/** A reply as it came in. */
export interface Received {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: Uint8Array<ArrayBuffer>
}

/** Sends a request and reads all of its reply. Rejects when there is none. */
export type Send = (request: Sent) => Promise<Received>

/** Where a service is, and how it knows who asks. */
export interface Target {
  /** Without a slash at its end. */
  readonly baseUrl: string
  readonly token: string
  readonly settings: Readonly<Record<string, string>>
  /** Whether it is the address that the contract gives the service. */
  readonly isVendor: boolean
}

/** The request that a step makes of an operation. */
export function sentOf(operation: ContractOperation, asked: StepRequest, target: Target): Sent {
  const { params = {}, query, headers = {} } = asked
  const path = operation.path.replace(/\{(\w+)\}/g, (_, name: string) =>
    encodeURIComponent(params[name] ?? ''),
  )
  const search = query ? `?${new URLSearchParams(query).toString()}` : ''
  const { body, type } = bodyOf(asked)
  return {
    method: operation.method,
    url: baseOf(operation, target) + path + search,
    headers: { ...authorized(operation, target), ...type, ...headers },
    body,
    asked,
  }
}

// The token goes to the address that was named, never to one that somebody else names.
function authorized({ server }: ContractOperation, { token }: Target): Record<string, string> {
  return server ? {} : { authorization: `Bearer ${token}` }
}

/** Operations may be elsewhere than the rest: at a setting, at the vendor's default, or here. */
function baseOf({ server }: ContractOperation, target: Target): string {
  if (!server) return target.baseUrl
  const [given] = Object.keys(server.variables ?? {}).flatMap((name) => target.settings[name] ?? [])
  const url = given ?? (target.isVendor ? defaultUrl(server) : new URL(target.baseUrl).origin)
  return url.replace(/\/$/, '')
}

function bodyOf({ json, form, text }: StepRequest): {
  body: Sent['body']
  type: Readonly<Record<string, string>>
} {
  if (form) return { body: formBytes(form), type: { 'content-type': FORM_TYPE } }
  if (text !== undefined) return { body: new TextEncoder().encode(text), type: {} }
  if (json === undefined) return { body: null, type: {} }
  const body = new TextEncoder().encode(JSON.stringify(json))
  return { body, type: { 'content-type': 'application/json' } }
}
