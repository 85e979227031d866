import { parseTarget } from '../../core/http/request.js'
import { isFileDescription, isRepeatedPart } from '../../core/journal/repeat.js'
import type { Exchange } from '../../core/journal/exchange.js'
import { MASK } from '../../core/journal/redact.js'
import { isRecord } from '../../core/util/is-record.js'
import type { PactBody, PactRequest } from './types.js'

// A journal does not keep the bytes of files, so a file is filled up to its length.
export const FILLER = 'x'
const MAX_FILE_BYTES = 64 * 1024
const BOUNDARY = 'quayside-pact'

// The other headers describe the client or the connection.
const RELEVANT_HEADERS = /^(?:accept|range|if-.*)$/

/** The request of an exchange, secrets masked; undefined when it cannot be sent again. */
export function pactRequest({ request }: Exchange): PactRequest | undefined {
  const { path, search } = parseTarget(request.url)
  const body = bodyOf(request)
  if (body === 'unknown') return undefined
  const { authorization } = request.headers
  const relevant = Object.entries(request.headers).filter(([name]) => RELEVANT_HEADERS.test(name))
  const headers = {
    ...Object.fromEntries(relevant.map(([name, value]) => [name, [value]])),
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
  // A text in the journal was no valid JSON; of other types it has no bytes.
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
  if (bytes > MAX_FILE_BYTES || /["\r\n]/.test(filename)) return undefined
  const type = contentType === '' ? '' : `\r\nContent-Type: ${contentType}`
  return `${head}; filename="${filename}"${type}\r\n\r\n${FILLER.repeat(bytes)}\r\n`
}
