import type { ContractOperation } from '../../core/contract/contract.js'
import { FORM_TYPE, formBytes } from '../../core/http/multipart/encode.js'
import { defaultUrl } from '../../core/service/base-urls.js'
import type { StepRequest } from '../../core/service/verify-steps.js'

/** A request as it is sent. */
export interface SentRequest {
  readonly method: string
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: Uint8Array<ArrayBuffer> | null
  /** The request of the step that it was built from. */
  readonly stepRequest: StepRequest
}

/** A response as it was received. */
export interface ReceivedResponse {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: Uint8Array<ArrayBuffer>
}

/** Sends a request and reads the whole response. Rejects when no response comes. */
export type Send = (request: SentRequest) => Promise<ReceivedResponse>

/** Where a live service is, and the credentials for it. */
export interface LiveTarget {
  /** Without a trailing slash. */
  readonly baseUrl: string
  readonly token: string
  readonly settings: Readonly<Record<string, string>>
  /** Whether the host is one that the contract names as a server. */
  readonly isVendor: boolean
}

/** Builds the request that a step sends. */
export function buildRequest(
  operation: ContractOperation,
  stepRequest: StepRequest,
  target: LiveTarget,
): SentRequest {
  const { params = {}, query, headers = {} } = stepRequest
  const path = operation.path.replace(/\{(\w+)\}/g, (_, name: string) =>
    encodeURIComponent(params[name] ?? ''),
  )
  const search =
    query && Object.keys(query).length > 0 ? `?${new URLSearchParams(query).toString()}` : ''
  const { body, type } = bodyOf(stepRequest)
  return {
    method: operation.method,
    url: baseUrlOf(operation, target) + path + search,
    headers: { ...authorization(operation, target), ...type, ...headers },
    body,
    stepRequest,
  }
}

// The token is sent to the base URL only, not to another server of the contract.
function authorization({ server }: ContractOperation, { token }: LiveTarget) {
  return server ? {} : { authorization: `Bearer ${token}` }
}

/**
 * The base URL of an operation. An operation with a server of its own is at the URL of a setting, at
 * the default of the contract for the vendor's host, or at the origin of the base URL.
 */
function baseUrlOf({ server }: ContractOperation, target: LiveTarget): string {
  if (!server) return target.baseUrl
  const [given] = Object.keys(server.variables ?? {}).flatMap((name) => target.settings[name] ?? [])
  const url = given ?? (target.isVendor ? defaultUrl(server) : new URL(target.baseUrl).origin)
  return url.replace(/\/$/, '')
}

function bodyOf({ json, form, text }: StepRequest): {
  body: SentRequest['body']
  type: Readonly<Record<string, string>>
} {
  if (form) return { body: formBytes(form), type: { 'content-type': FORM_TYPE } }
  if (text !== undefined) return { body: new TextEncoder().encode(text), type: {} }
  if (json === undefined) return { body: null, type: {} }
  const body = new TextEncoder().encode(JSON.stringify(json))
  return { body, type: { 'content-type': 'application/json' } }
}
