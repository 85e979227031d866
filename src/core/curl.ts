import { byteLength } from './byte-length.js'
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
}

// What a client adds by itself, and what it says about itself alone.
const UNSPOKEN =
  /^(host|connection|keep-alive|content-length|transfer-encoding|expect|accept-encoding|accept-language|user-agent|sec-.*|x-stainless-.*|priority)$/
// A longer one is sent from a file rather than pasted.
const MOST_PASTED = 8 * 1024
const FROM_FILE = "--data-binary '@body'"

/**
 * A curl command that repeats a request: secrets masked, files named, one option a line.
 *
 * @example
 * curlOf({ method: 'GET', url: 'https://notes.test/api/notes/1', headers: {}, body: undefined, bytes: 0 })
 * // "curl 'https://notes.test/api/notes/1'"
 */
export function curlOf(request: Shown): string {
  const { method, url, headers } = request
  const isForm = mediaOf(headers).startsWith('multipart/') && isObject(request.body)
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
    ...(isForm ? formOf(request.body as Form) : bodyOf(request)),
  ]
  return lines.join(' \\\n  ')
}

type Form = Readonly<Record<string, unknown>>

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
  if (!isText && !/[/+]json$/.test(mediaOf(headers))) return [FROM_FILE]
  // Text that is shorter than what was read is a JSON string without its quotes.
  const isRaw = isText && (body === MASK || byteLength(body) >= bytes)
  const text = isRaw ? body : JSON.stringify(body)
  if (text.length > MOST_PASTED) return [FROM_FILE]
  // A leading @ would name a file.
  return [`${text.startsWith('@') ? '--data-raw' : '-d'} ${quoted(text)}`]
}

/** Whether a body came, as far as can be told, that nobody looked at. */
function hasUnread({ method, headers }: Shown): boolean {
  if (Number(headers['content-length']) > 0) return true
  return /^P/.test(method) && headers['content-type'] !== undefined
}

function formOf(form: Form): string[] {
  return Object.entries(form).flatMap(([name, value]) =>
    (Array.isArray(value) ? value : [value]).map((one) => partOf(name, one)),
  )
}

function partOf(name: string, value: unknown): string {
  if (isFile(value)) {
    // Quotes keep what means something to curl inside of a name.
    const file = value.filename.replace(/[\\"]/g, '\\$&')
    return `-F ${quoted(`${name}=@"${file}";type=${value.contentType}`)}`
  }
  const text = typeof value === 'string' ? value : JSON.stringify(value)
  const isPlain = !/^[@<"]|;/.test(text)
  return `${isPlain ? '-F' : '--form-string'} ${quoted(`${name}=${text}`)}`
}

/** How the journal describes the bytes of a part. */
interface FileShown {
  readonly filename: string
  readonly contentType: string
  readonly bytes: number
}

function isFile(value: unknown): value is FileShown {
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
