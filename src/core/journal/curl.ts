import { encodingNamed } from '../http/content-encoding.js'
import { byteLength } from '../util/bytes.js'
import { escapeUnprintable, printable } from '../util/printable.js'
import { MASK, redactHeaders } from './redact.js'

/** A request from the journal; its body is already masked. */
export interface CurlRequest {
  readonly method: string
  readonly url: string
  /** As sent: `curlOf` masks the secrets. */
  readonly headers: Readonly<Record<string, string>>
  /** Null where it was not recorded, undefined where there was none. */
  readonly body: unknown
  /** The approximate number of bytes that were read of it. */
  readonly bytes: number
  /** The names of form parts that were sent more than once: their values are lists. */
  readonly repeated?: readonly string[]
}

// Headers that a client adds by itself, and that describe only the client.
const OMITTED_HEADERS =
  /^(host|connection|keep-alive|content-length|transfer-encoding|expect|accept-encoding|accept-language|user-agent|sec-.*|x-stainless-.*|priority)$/
// Longer values are read from a file.
const MAX_INLINE = 8 * 1024
// An argument of a command cannot contain one.
const NUL = '\0'
const FROM_FILE = "--data-binary '@body'"

/**
 * Returns a curl command that repeats a request: secrets masked, files by name, one option per line.
 *
 * @example
 * curlOf({ method: 'GET', url: 'https://notes.test/api/notes/1', headers: {}, body: undefined, bytes: 0 })
 * // "curl 'https://notes.test/api/notes/1'"
 */
export function curlOf(request: CurlRequest): string {
  const { method, url, headers, repeated = [] } = request
  const parts = mediaTypeOf(headers).startsWith('multipart/')
    ? formArguments(request.body, repeated)
    : []
  const isForm = parts.length > 0
  const repeatedHeaders = Object.entries(headers).filter(
    ([name, value]) =>
      !OMITTED_HEADERS.test(name) &&
      // The body is decoded, unless its encoding is unknown.
      !(name === 'content-encoding' && encodingNamed(value)) &&
      // curl sets the boundary of a form itself.
      !(isForm && name === 'content-type') &&
      !(name === 'accept' && value === '*/*'),
  )
  const lines = [
    [...['curl', ...methodArguments(method), ...urlFlags(url)], shellQuoted(url)].join(' '),
    ...repeatedHeaders.map(
      ([name, value]) => `-H ${shellQuoted(`${name}: ${maskHeader(name, value)}`)}`,
    ),
    ...(isForm ? parts : bodyArguments(request)),
  ]
  return lines.join(' \\\n  ')
}

function methodArguments(method: string): string[] {
  if (method === 'GET') return []
  return method === 'HEAD' ? ['--head'] : ['-X', method]
}

/** Flags that stop curl from expanding or normalizing the URL. */
function urlFlags(url: string): string[] {
  return [
    ...(/[[\]{}]/.test(url) ? ['--globoff'] : []),
    ...(/\/\.\.?(\/|\?|$)/.test(url) ? ['--path-as-is'] : []),
  ]
}

/** Masks a secret value, but keeps the scheme of an authorization. */
function maskHeader(name: string, value: string): string {
  const redacted = redactHeaders({ [name]: value })[name] ?? ''
  if (redacted !== MASK) return redacted
  const scheme = /^(Bearer|Basic|Digest|Token) /i.exec(value)?.[0] ?? ''
  return scheme + MASK
}

function bodyArguments(request: CurlRequest): string[] {
  const { headers, body, bytes } = request
  if (body === undefined) return []
  if (body === null && bytes === 0) return hasUnreadBody(request) ? [FROM_FILE] : []
  const isText = typeof body === 'string'
  // A form without parts is only the closing boundary.
  if (isEmptyForm(request)) return [`-d ${shellQuoted(`--${boundaryOf(headers)}--`)}`]
  if (!isText && !/[/+]json$/.test(mediaTypeOf(headers))) return [FROM_FILE]
  const json = jsonOf(body)
  // Text that is not JSON is recorded as sent; as a JSON string it would be longer than that.
  const isRaw = isText && byteLength(json) > bytes
  const text = isText && (isRaw || body === MASK) ? body : json
  // If sizes differ, the text had a byte order mark, which decoding dropped.
  if (isRaw && body !== MASK && byteLength(text) !== bytes) return [FROM_FILE]
  if (text.length > MAX_INLINE || text.includes(NUL)) return [FROM_FILE]
  // curl would read a leading @ as the name of a file.
  return [`${text.startsWith('@') ? '--data-raw' : '-d'} ${shellQuoted(text)}`]
}

/** JSON with 1e999 for infinite numbers: too large a number was parsed as Infinity. */
function jsonOf(value: unknown): string {
  const json = JSON.stringify(value, (_, each: unknown) =>
    each === Infinity || each === -Infinity ? `${NUL}${each}` : each,
  )
  return json.replace(/"\\u0000(-?)Infinity"/g, (_, sign) => `${sign}1e999`)
}

function isEmptyForm({ headers, body }: CurlRequest): boolean {
  const isEmpty = isObject(body) && Object.keys(body).length === 0
  return isEmpty && boundaryOf(headers) !== undefined
}

const boundaryOf = (headers: CurlRequest['headers']) =>
  /^multipart\/.*;\s*boundary="?([^";]+)/i.exec(headers['content-type'] ?? '')?.[1]

/** Whether the request probably had a body that was not read. */
function hasUnreadBody({ method, headers }: CurlRequest): boolean {
  if (Number(headers['content-length']) > 0) return true
  return /^P/.test(method) && headers['content-type'] !== undefined
}

function formArguments(form: unknown, repeated: readonly string[]): string[] {
  if (typeof form !== 'object' || form === null) return []
  return Object.entries(form).flatMap(([name, value]) =>
    isRepeatedPart(name, value, repeated)
      ? value.map((one) => formArgument(name, one))
      : [formArgument(name, value)],
  )
}

/** Whether the value is a list of parts with the same name, not a list in one part. */
export function isRepeatedPart(
  name: string,
  value: unknown,
  repeated: readonly string[],
): value is readonly unknown[] {
  if (!Array.isArray(value)) return false
  return repeated.includes(name) || (value.length > 0 && value.every(isFileDescription))
}

function formArgument(name: string, value: unknown): string {
  if (isFileDescription(value)) {
    // Inside quotes, commas and semicolons are part of the file name for curl.
    const file = value.filename.replace(/[\\"]/g, '\\$&')
    const named = file === '' ? '@"file";filename=""' : `@"${file}"`
    return `-F ${shellQuoted(`${name}=${named};type=${value.contentType}`)}`
  }
  const text = typeof value === 'string' ? value : jsonOf(value)
  if (text.length > MAX_INLINE || text.includes(NUL)) return `-F ${shellQuoted(`${name}=<${name}`)}`
  const isPlain = !/^[@<"]|;/.test(text)
  return `${isPlain ? '-F' : '--form-string'} ${shellQuoted(`${name}=${text}`)}`
}

/** How the journal records the file of a part. */
export interface FileDescription {
  readonly filename: string
  readonly contentType: string
  readonly bytes: number
}

export function isFileDescription(value: unknown): value is FileDescription {
  if (!isObject(value)) return false
  const { filename, bytes } = value as Partial<FileDescription>
  return typeof filename === 'string' && typeof bytes === 'number'
}

const isObject = (value: unknown) => typeof value === 'object' && value !== null

const mediaTypeOf = (headers: CurlRequest['headers']) =>
  (headers['content-type'] ?? '').split(';')[0]?.trim().toLowerCase() ?? ''

function shellQuoted(text: string): string {
  if (printable(text) !== text) return ansiQuoted(text)
  return `'${text.replaceAll("'", "'\\''")}'`
}

/** With escapes, as bash and zsh read them: the command is printed on terminals. */
function ansiQuoted(text: string): string {
  const quoted = text.replace(/[\\']/g, '\\$&')
  return `$'${escapeUnprintable(quoted, bytesEscape)}'`
}

/** The bytes of a character: what \u means depends on the locale of the shell. */
function bytesEscape(character: string): string {
  const bytes = [...new TextEncoder().encode(character)]
  return bytes.map((byte) => `\\x${byte.toString(16).padStart(2, '0')}`).join('')
}
