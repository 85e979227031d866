import type { PlainRequest, PlainResponse } from '../../core/http/plain-message.js'
import { UsageError } from '../../core/util/errors.js'
import { isRecord } from '../../core/util/is-record.js'
import { readNodeBody, readUndiciBody } from './client-bodies.js'

/**
 * What other HTTP clients than `fetch` give: the results of axios, superagent, supertest, got and
 * `undici.request`, and the response of `node:http`.
 *
 * @example
 * const result: ClientResult = { status: 200, data: {}, config: { method: 'get', url: 'https://api.openai.com/v1/containers' } }
 */
export type ClientResult =
  | { readonly status: number; readonly data: unknown; readonly config: object }
  | { readonly status: number; readonly text: string; readonly headers: object }
  | { readonly statusCode?: number | undefined; readonly headers: object }

/** An exchange as a client shows it. */
export interface ClientExchange {
  /** Undefined if the client does not show it. */
  readonly request: PlainRequest | undefined
  /** Whether the client shows what was sent as the body of the request. */
  readonly isBodyKnown: boolean
  readonly response: PlainResponse
}

type Members = Readonly<Record<string, unknown>>

/** What a client shows of an exchange; undefined when this is not the result of a known client. */
export async function readClientResult(what: Members): Promise<ClientExchange | undefined> {
  if (isAxios(what)) return fromAxios(what)
  if (isSuperagent(what)) return fromSuperagent(what)
  if (isGot(what)) return fromGot(what)
  if (isNodeResponse(what)) return fromNode(what)
  return isUndici(what) ? fromUndici(what) : undefined
}

const UNKNOWN = Symbol('unknown')

// Clients are told by their members: none of them is a dependency.

const isAxios = ({ config, data, status, headers }: Members) =>
  isObject(config) && data !== undefined && typeof status === 'number' && isObject(headers)

const isSuperagent = (what: Members) =>
  typeof what['status'] === 'number' &&
  isObject(what['header']) &&
  isObject(what['request']) &&
  'text' in what

const isGot = (what: Members) =>
  typeof what['statusCode'] === 'number' && 'rawBody' in what && isObject(what['request'])

const isNodeResponse = (what: Members) =>
  typeof what['statusCode'] === 'number' &&
  Array.isArray(what['rawHeaders']) &&
  isObject(what['req']) &&
  typeof what['read'] === 'function'

const isUndici = (what: Members) =>
  typeof what['statusCode'] === 'number' &&
  isObject(what['headers']) &&
  isObject(what['body']) &&
  typeof what['body']['arrayBuffer'] === 'function'

function fromAxios({ config, data, status, headers, request }: Members): ClientExchange {
  const { method, url, baseURL, params, data: sent, headers: sentHeaders } = config as Members
  // The address after redirects; of a browser, then of Node.
  const shown = isObject(request)
    ? (textOf(request['responseURL']) ?? urlOfNode(request))
    : undefined
  const asked = URL.canParse(textOf(url) ?? '') ? textOf(url) : joined(textOf(baseURL), textOf(url))
  if (shown === undefined && params !== undefined) throw unreadable('axios', 'URL of the request')
  return exchangeOf('axios', {
    method: textOf(method) ?? 'get',
    url: shown ?? asked,
    sentHeaders,
    sent,
    response: { status: status as number, headers: wireHeaders(headers), body: data },
  })
}

function fromSuperagent(what: Members): ClientExchange {
  const { status, header, text, body, request, req } = what
  const { method, url, _data: sent, _formData: form } = request as Members
  const sentHeaders =
    isObject(req) && typeof req['getHeaders'] === 'function'
      ? (req['getHeaders'] as () => unknown)()
      : (request as Members)['header']
  const isEmpty = isRecord(body) && Object.keys(body).length === 0
  const content = typeof text === 'string' ? text : isEmpty ? null : body
  const response = { status: status as number, headers: wireHeaders(header), body: content }
  const shown = isObject(req) ? urlOfNode(req) : undefined
  const headersSent = wireHeaders(sentHeaders)
  const type = headersSent['content-type'] ?? headersSent['Content-Type'] ?? ''
  // A form is a stream, which was sent already; an object is written as its type says.
  const isUnknown = isObject(form) || (isObject(sent) && isPlain(sent) && !/json/i.test(type))
  const data = isUnknown ? UNKNOWN : sent
  return exchangeOf('superagent', {
    ...{ method: textOf(method), url: shown ?? textOf(url), sentHeaders, sent: data, response },
  })
}

function fromGot({ statusCode, headers, rawBody, url, request }: Members): ClientExchange {
  const { options } = request as Members
  const { method, headers: sentHeaders, body: sent } = isObject(options) ? options : {}
  const response = { status: statusCode as number, headers: wireHeaders(headers), body: rawBody }
  return exchangeOf('got', {
    method: textOf(method),
    url: textOf(url),
    sentHeaders,
    sent,
    response,
  })
}

async function fromNode(what: Members): Promise<ClientExchange> {
  const { statusCode, headers, req } = what
  const { method, getHeaders } = req as Members
  const sentHeaders = typeof getHeaders === 'function' ? (getHeaders.call(req) as unknown) : {}
  const body = await readNodeBody(what)
  return exchangeOf('node:http', {
    ...{ method: textOf(method), url: urlOfNode(req as Members), sentHeaders },
    // Node does not keep what was written.
    sent: UNKNOWN,
    response: { status: statusCode as number, headers: wireHeaders(headers), body },
  })
}

async function fromUndici({ statusCode, headers, body }: Members): Promise<ClientExchange> {
  const bytes = await readUndiciBody(body as Members)
  const response = { status: statusCode as number, headers: wireHeaders(headers), body: bytes }
  return { request: undefined, isBodyKnown: false, response }
}

interface Parts {
  readonly method: string | undefined
  readonly url: string | undefined
  readonly sentHeaders: unknown
  /** What was sent; something that is neither text, bytes nor data is not known. */
  readonly sent: unknown
  readonly response: PlainResponse
}

function exchangeOf(client: string, { method, url, sentHeaders, sent, response }: Parts) {
  if (method === undefined || url === undefined || !URL.canParse(url)) {
    throw unreadable(client, 'method and the URL of the request')
  }
  const isBodyKnown = isData(sent)
  const body = isBodyKnown ? (sent ?? null) : null
  const request = { method: method.toUpperCase(), url, headers: wireHeaders(sentHeaders), body }
  return { request, isBodyKnown, response }
}

/** Whether a body is text, bytes, a form of the web or plain data; a stream was consumed. */
function isData(sent: unknown): boolean {
  if (sent === undefined || sent === null || typeof sent === 'string') return true
  if (typeof sent !== 'object' || typeof (sent as Members)['pipe'] === 'function') return false
  const tag = Object.prototype.toString.call(sent)
  const isWeb = ['[object FormData]', '[object Blob]', '[object URLSearchParams]'].includes(tag)
  return isWeb || ArrayBuffer.isView(sent) || isPlain(sent)
}

function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value)
  return Array.isArray(value) || prototype === null || prototype === Object.prototype
}

// Clients decode bodies, and some write them again; these headers are about what went over the wire.
const WIRE = new Set(['content-length', 'content-encoding', 'transfer-encoding'])

function wireHeaders(given: unknown): Record<string, string> {
  if (!isObject(given)) return {}
  const entries = Object.entries(given).flatMap(([name, value]): [string, string][] => {
    const values = [value]
      .flat()
      .filter((one) => typeof one === 'string' || typeof one === 'number')
    return values.length > 0 && !WIRE.has(name.toLowerCase()) ? [[name, values.join(', ')]] : []
  })
  return Object.fromEntries(entries)
}

/** The URL of a `ClientRequest` of Node, after the redirects that were followed. */
function urlOfNode(request: Members): string | undefined {
  const { res, protocol, host, path, getHeader } = request
  const followed = isObject(res) ? textOf(res['responseUrl']) : undefined
  if (followed !== undefined) return followed
  // The header has the port, too.
  const named =
    typeof getHeader === 'function' ? textOf(getHeader.call(request, 'host')) : undefined
  const origin = named ?? textOf(host)
  const isKnown = typeof path === 'string' && typeof protocol === 'string' && origin !== undefined
  return isKnown ? `${protocol}//${origin}${path}` : undefined
}

function joined(base: string | undefined, url: string | undefined): string | undefined {
  if (base === undefined || url === undefined) return url ?? base
  return `${base.replace(/\/+$/, '')}/${url.replace(/^\/+/, '')}`
}

function unreadable(client: string, what: string): UsageError {
  return new UsageError(
    `Failed to check a result of ${client}: it does not show the ${what}. Pass ` +
      '{ request: { method, url, headers, body }, response: { status, headers, body } }',
  )
}

const textOf = (value: unknown) => (typeof value === 'string' ? value : undefined)

// Not `isRecord`: that is for JSON, and these are instances of classes.
const isObject = (value: unknown): value is Members => typeof value === 'object' && value !== null
