import { isFileDescription, isRepeatedPart } from '../../core/journal/curl.js'
import { parseTarget } from '../../core/http/request.js'
import { isRecord } from '../../core/util/is-record.js'
import type { Exchange } from '../../core/journal/exchange.js'
import type { PactBody, PactRequest } from './types.js'
import { MASK } from '../../core/journal/redact.js'

// A journal keeps no bytes of files: what is sent instead is as long.
const FILLER = 'x'
const MOST_FILLER = 64 * 1024
const BOUNDARY = 'quayside-pact'

// What else a client sends is about the client or the connection.
const SPOKEN = /^(?:accept|range|if-.*)$/

/** The request of an exchange, secrets masked; undefined where it cannot be sent again. */
export function pactRequest({ request }: Exchange): PactRequest | undefined {
  const { path, search } = parseTarget(request.url)
  const body = bodyOf(request)
  if (body === 'unknown') return undefined
  const { authorization } = request.headers
  const spoken = Object.entries(request.headers).filter(([name]) => SPOKEN.test(name))
  const headers = {
    ...Object.fromEntries(spoken.map(([name, value]) => [name, [value]])),
    ...(authorization !== undefined && { authorization: [`Bearer ${MASK}`] }),
    ...(body && { 'content-type': [body.contentType] }),
  }
  const query = queryOf(search)
  const rule = { combine: 'AND', matchers: [{ match: 'regex', regex: '^Bearer .+' }] } as const
  return {
    method: request.method,
    path,
    ...(query && { query }),
    ...(Object.keys(headers).length > 0 && { headers }),
    ...(body && { body }),
    ...(authorization !== undefined && { matchingRules: { header: { authorization: rule } } }),
  }
}

function queryOf(search: string): Record<string, string[]> | undefined {
  if (search.length < 2) return undefined
  const query: Record<string, string[]> = {}
  for (const [name, value] of new URLSearchParams(search)) (query[name] ??= []).push(value)
  return query
}

function bodyOf({ headers, body, cut }: Exchange['request']): PactBody | 'unknown' | undefined {
  const type = headers['content-type'] ?? ''
  const isSent = type !== '' || Number(headers['content-length'] ?? 0) > 0
  if (body === null || body === undefined) return isSent ? 'unknown' : undefined
  if (cut) return 'unknown'
  if (/^multipart\/form-data/i.test(type)) return isRecord(body) ? formBody(body) : 'unknown'
  // Text is what could not be read as JSON, and a description of bytes is not the bytes.
  if (!/[/+]json/i.test(type) || typeof body === 'string') return 'unknown'
  return { content: body, contentType: 'application/json', encoded: false }
}

function formBody(form: Readonly<Record<string, unknown>>): PactBody | 'unknown' {
  const parts = Object.entries(form).flatMap(([name, value]) =>
    (isRepeatedPart(name, value, []) ? value : [value]).map((one) => partOf(name, one)),
  )
  if (parts.includes(undefined)) return 'unknown'
  const text = `${parts.join('')}--${BOUNDARY}--\r\n`
  const content = btoa(
    Array.from(new TextEncoder().encode(text), (byte) => String.fromCharCode(byte)).join(''),
  )
  return { content, contentType: `multipart/form-data; boundary=${BOUNDARY}`, encoded: 'base64' }
}

function partOf(name: string, value: unknown): string | undefined {
  const head = `--${BOUNDARY}\r\nContent-Disposition: form-data; name="${name}"`
  if (!isFileDescription(value)) {
    return `${head}\r\n\r\n${typeof value === 'string' ? value : JSON.stringify(value)}\r\n`
  }
  const { filename, contentType, bytes } = value
  if (bytes > MOST_FILLER || /["\r\n]/.test(filename)) return undefined
  const type = contentType === '' ? '' : `\r\nContent-Type: ${contentType}`
  return `${head}; filename="${filename}"${type}\r\n\r\n${FILLER.repeat(bytes)}\r\n`
}
