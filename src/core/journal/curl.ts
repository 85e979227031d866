import { byteLength } from '../util/bytes.js'
import { MASK, redactHeaders } from './redact.js'

/** A request as the journal knows it, its body masked already. */
export interface Shown {
  readonly method: string
  readonly url: string
  /** As sent: secrets among them are masked here. */
  readonly headers: Readonly<Record<string, string>>
  /** Null where it was not kept, undefined where there was none. */
  readonly body: unknown
  /** How many bytes of it were read, about. */
  readonly bytes: number
  /** Parts of a form that were sent more than once, and are shown as a list therefore. */
  readonly repeated?: readonly string[]
}

// What a client adds by itself, and what it says about itself alone.
const UNSPOKEN =
  /^(host|connection|keep-alive|content-length|transfer-encoding|expect|accept-encoding|accept-language|user-agent|sec-.*|x-stainless-.*|priority)$/
// A longer one is sent from a file rather than pasted.
const MOST_PASTED = 8 * 1024
// No argument of a command can hold one.
const NUL = '\0'
const FROM_FILE = "--data-binary '@body'"

/**
 * A curl command that repeats a request: secrets masked, files named, one option a line.
 *
 * @example
 * curlOf({ method: 'GET', url: 'https://notes.test/api/notes/1', headers: {}, body: undefined, bytes: 0 })
 * // "curl 'https://notes.test/api/notes/1'"
 */
export function curlOf(request: Shown): string {
  const { method, url, headers, repeated = [] } = request
  const parts = mediaOf(headers).startsWith('multipart/') ? partsOf(request.body, repeated) : []
  const isForm = parts.length > 0
  const spoken = Object.entries(headers).filter(
    ([name, value]) =>
      !UNSPOKEN.test(name) &&
      // curl writes the boundary of a form itself.
      !(isForm && name === 'content-type') &&
      !(name === 'accept' && value === '*/*'),
  )
  const lines = [
    [...['curl', ...methodOf(method), ...flagsFor(url)], quoted(url)].join(' '),
    ...spoken.map(([name, value]) => `-H ${quoted(`${name}: ${masked(name, value)}`)}`),
    ...(isForm ? parts : bodyOf(request)),
  ]
  return lines.join(' \\\n  ')
}

function methodOf(method: string): string[] {
  if (method === 'GET') return []
  return method === 'HEAD' ? ['--head'] : ['-X', method]
}

/** What keeps curl from reading a URL in a way of its own. */
function flagsFor(url: string): string[] {
  return [
    ...(/[[\]{}]/.test(url) ? ['--globoff'] : []),
    ...(/\/\.\.?(\/|\?|$)/.test(url) ? ['--path-as-is'] : []),
  ]
}

/** The kind of an authorization is no secret. */
function masked(name: string, value: string): string {
  const shown = redactHeaders({ [name]: value })[name] ?? ''
  if (shown !== MASK) return shown
  const kind = /^(Bearer|Basic|Digest|Token) /i.exec(value)?.[0] ?? ''
  return kind + MASK
}

function bodyOf(request: Shown): string[] {
  const { headers, body, bytes } = request
  if (body === undefined) return []
  if (body === null && bytes === 0) return hasUnread(request) ? [FROM_FILE] : []
  const isText = typeof body === 'string'
  // A form without parts is the end of one.
  if (isEmptyForm(request)) return [`-d ${quoted(`--${boundaryOf(headers)}--`)}`]
  if (!isText && !/[/+]json$/.test(mediaOf(headers))) return [FROM_FILE]
  const json = jsonOf(body)
  // Text that was no JSON is shown as it came; as a JSON string it would be longer than that.
  const isRaw = isText && byteLength(json) > bytes
  const text = isText && (isRaw || body === MASK) ? body : json
  // Without the byte order mark that it began with, it may be another.
  if (isRaw && body !== MASK && byteLength(text) !== bytes) return [FROM_FILE]
  if (text.length > MOST_PASTED || text.includes(NUL)) return [FROM_FILE]
  // A leading @ would name a file.
  return [`${text.startsWith('@') ? '--data-raw' : '-d'} ${quoted(text)}`]
}

/** A number beyond what JavaScript can hold was read as infinite, for which JSON has no word. */
function jsonOf(value: unknown): string {
  const json = JSON.stringify(value, (_, each: unknown) =>
    each === Infinity || each === -Infinity ? `${NUL}${each}` : each,
  )
  return json.replace(/"\\u0000(-?)Infinity"/g, (_, sign) => `${sign}1e999`)
}

function isEmptyForm({ headers, body }: Shown): boolean {
  const isEmpty = isObject(body) && Object.keys(body).length === 0
  return isEmpty && boundaryOf(headers) !== undefined
}

const boundaryOf = (headers: Shown['headers']) =>
  /^multipart\/.*;\s*boundary="?([^";]+)/i.exec(headers['content-type'] ?? '')?.[1]

/** Whether a body came, as far as can be told, that nobody looked at. */
function hasUnread({ method, headers }: Shown): boolean {
  if (Number(headers['content-length']) > 0) return true
  return /^P/.test(method) && headers['content-type'] !== undefined
}

function partsOf(form: unknown, repeated: readonly string[]): string[] {
  if (typeof form !== 'object' || form === null) return []
  return Object.entries(form).flatMap(([name, value]) =>
    isSeveral(name, value, repeated)
      ? value.map((one) => partOf(name, one))
      : [partOf(name, value)],
  )
}

/** Whether these are several parts of one name, not a list in one part. */
export function isSeveral(
  name: string,
  value: unknown,
  repeated: readonly string[],
): value is readonly unknown[] {
  if (!Array.isArray(value)) return false
  return repeated.includes(name) || (value.length > 0 && value.every(isFile))
}

function partOf(name: string, value: unknown): string {
  if (isFile(value)) {
    // Quotes keep what means something to curl inside of a name.
    const file = value.filename.replace(/[\\"]/g, '\\$&')
    const named = file === '' ? '@"file";filename=""' : `@"${file}"`
    return `-F ${quoted(`${name}=${named};type=${value.contentType}`)}`
  }
  const text = typeof value === 'string' ? value : jsonOf(value)
  if (text.length > MOST_PASTED || text.includes(NUL)) return `-F ${quoted(`${name}=<${name}`)}`
  const isPlain = !/^[@<"]|;/.test(text)
  return `${isPlain ? '-F' : '--form-string'} ${quoted(`${name}=${text}`)}`
}

/** How the journal describes the bytes of a part. */
export interface FileShown {
  readonly filename: string
  readonly contentType: string
  readonly bytes: number
}

export function isFile(value: unknown): value is FileShown {
  if (!isObject(value)) return false
  const { filename, bytes } = value as Partial<FileShown>
  return typeof filename === 'string' && typeof bytes === 'number'
}

const isObject = (value: unknown) => typeof value === 'object' && value !== null

const mediaOf = (headers: Shown['headers']) =>
  (headers['content-type'] ?? '').split(';')[0]?.trim().toLowerCase() ?? ''

function quoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`
}
