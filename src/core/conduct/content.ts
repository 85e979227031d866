import { parseMediaType } from '../http/media-type.js'
import { extensionOfType, typeOfName } from '../http/type-of-name.js'
import { isRecord } from '../util/is-record.js'
import { isOk, isRead, type Call } from './calls.js'
import { createFinding, type Finding } from './finding.js'
import { isDownload } from './reads.js'

/** A type that says nothing of the content. */
const GENERIC = 'application/octet-stream'
const TEXT = /^text\/|[/+](?:json|xml|yaml|javascript|csv)$/
/** Old or loose names of types, by what is left after them. */
const ALIAS = /^(?:x-|vnd\.|p)/
/** What Windows sends for a file of comma-separated values. */
const SPREADSHEET_OF_CSV = 'application/vnd.ms-excel'

/** A file of an upload, as the journal has it. */
interface UploadedFile {
  readonly filename: string | undefined
  readonly contentType: string
  readonly bytes: number
}

/** Uploads that are as long as what arrived of a download, which was not repeated. */
export function usedPartialContent(calls: readonly Call[]): Finding[] {
  const partial = new Map<string, Call>()
  return calls.flatMap((call) => {
    const { exchange, path } = call
    const { request, cut } = exchange
    if (request.method === 'GET' && isDownload(call)) {
      if (cut && cut.at > 0) partial.set(request.base + path, call)
      else if (isOk(call)) partial.delete(request.base + path)
    }
    if (isRead(call) || partial.size === 0) return []
    const sizes = uploadedFiles(call).map(({ bytes }) => bytes)
    const used = [...partial].find(([, { exchange: from }]) => sizes.includes(from.cut?.at ?? -1))
    if (!used) return []
    const [key, download] = used
    partial.delete(key)
    const size = String(download.exchange.cut?.at)
    const message = `uploaded ${size} bytes, which is what arrived of a download that was cut off and not repeated`
    return [createFinding('used-partial-content', [download, call], message)]
  })
}

/** Files whose content type is that of another kind of file than their name. */
export function mismatchedTypes(calls: readonly Call[]): Finding[] {
  return calls.flatMap((call) =>
    uploadedFiles(call).flatMap(({ filename, contentType }) => {
      const expected = filename === undefined ? null : typeOfName(filename)
      const type = parseMediaType(contentType)?.type
      if (expected === null || type === undefined || areAlike(type, expected)) return []
      const message = `uploaded a file as ${type}, but the end of its name stands for ${expected}`
      return [createFinding('mismatched-type', [call], message)]
    }),
  )
}

/** Whether two types may name the same content. Types that nobody knows may name any. */
function areAlike(type: string, expected: string): boolean {
  if (type === expected || type === GENERIC || expected === GENERIC) return true
  if (extensionOfType(type) === null) return true
  if (extensionOfType(type) === extensionOfType(expected)) return true
  if (TEXT.test(type) && TEXT.test(expected)) return true
  if (type === SPREADSHEET_OF_CSV && expected === 'text/csv') return true
  const [[kind, name], [otherKind, otherName]] = [type.split('/'), expected.split('/')]
  // A container format such as mp4 holds sound as well as pictures.
  return kind === otherKind
    ? isSameName(name, otherName)
    : isMedia(kind) && isMedia(otherKind) && name === otherName
}

const isSameName = (one = '', other = '') => one.replace(ALIAS, '') === other.replace(ALIAS, '')

const isMedia = (kind: string | undefined) => kind === 'audio' || kind === 'video'

/** The files of a form, or the one that is the body. */
function uploadedFiles({ exchange: { request }, query }: Call): UploadedFile[] {
  const { body, headers } = request
  if (!isRecord(body)) return []
  const type = parseMediaType(headers['content-type'])?.type ?? ''
  if (type.startsWith('multipart/')) {
    return Object.values(body)
      .flat()
      .flatMap((part) => fileOf(part) ?? [])
  }
  // JSON may have such members, but is no file.
  return TEXT.test(type) ? [] : [fileOf({ filename: query.get('name'), ...body }) ?? []].flat()
}

function fileOf(value: unknown): UploadedFile | undefined {
  if (!isRecord(value)) return undefined
  const { filename, contentType, bytes } = value
  if (typeof contentType !== 'string' || typeof bytes !== 'number') return undefined
  return { filename: typeof filename === 'string' ? filename : undefined, contentType, bytes }
}

/** Responses whose body nobody read, where that is known. */
export function unreadBodies(calls: readonly Call[]): Finding[] {
  return calls
    .filter(({ reply, exchange }) => exchange.isRead === false && hasBody(reply?.headers))
    .map((call) => createFinding('unread-body', [call], 'left the body of the response unread'))
}

function hasBody(headers: Readonly<Record<string, string>> = {}): boolean {
  return headers['content-length'] !== '0'
}
