import { isEntry, type RawHarBody, type RawHarEntry } from '../../conformance/har/parse.js'
import { isRecord } from '../../core/util/is-record.js'
import { parseJson } from '../../core/util/parse-json.js'
import { decodeContent } from './content-encoding.js'
import { readInside, type FileAccess } from './inside.js'
import { UnreadableFile } from './regular-file.js'

// A compressed body of a few bytes may have gigabytes.
const MAX_DECODED = 64 * 1024 * 1024

/** The bodies of a message that is recorded at `request` or `response`. */
interface RawMessage {
  readonly headers?: unknown
}

/**
 * An item of `log.entries` with its bodies in place: those that stand in files of their own beside
 * the HAR, as Playwright writes them, and those that were recorded as they were compressed.
 */
export async function withBodies(
  entry: unknown,
  folder: string,
  access: FileAccess,
): Promise<unknown> {
  if (!isEntry(entry)) return entry
  const { request, response } = entry
  const [postData, content] = [
    await bodyOf(request, request.postData, folder, access),
    await bodyOf(response, response.content, folder, access),
  ]
  if (postData === request.postData && content === response.content) return entry
  return {
    ...entry,
    request: { ...request, ...(postData && { postData }) },
    response: { ...response, ...(content && { content }) },
  } satisfies RawHarEntry
}

async function bodyOf(
  message: RawMessage,
  given: RawHarBody | undefined,
  folder: string,
  access: FileAccess,
): Promise<RawHarBody | undefined> {
  if (!isRecord(given)) return given
  const body =
    typeof given._file === 'string' ? attached(given, given._file, folder, access) : given
  const encoding = encodingOf(message)
  const bytes = bytesOf(body)
  if (encoding === undefined || bytes === undefined || isJson(bytes)) return body
  const decoded = await decodeContent(bytes, encoding, MAX_DECODED)
  if (typeof decoded !== 'string') return { ...body, text: decoded }
  // Recorders decode content as a rule, so bytes that are in no coding are as they should be.
  const isPlain = decoded === 'not decoded' && !/json/i.test(String(body.mimeType))
  return isPlain && /^(?:gzip|x-gzip|br|deflate|identity)$/i.test(encoding)
    ? body
    : { ...body, _state: decoded }
}

/** The body with the bytes of the file that has them. */
function attached(body: RawHarBody, file: string, folder: string, access: FileAccess): RawHarBody {
  try {
    return { ...body, text: readInside(folder, file, access) }
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error
    return { ...body, _notKept: true }
  }
}

function bytesOf({ text, encoding, _encoding }: RawHarBody): Uint8Array | undefined {
  if (ArrayBuffer.isView(text)) return text as Uint8Array
  const isBase64 = typeof text === 'string' && (encoding ?? _encoding) === 'base64'
  return isBase64 ? Buffer.from(text, 'base64') : undefined
}

function encodingOf({ headers }: RawMessage): string | undefined {
  const values = (Array.isArray(headers) ? (headers as unknown[]) : []).flatMap((one) => {
    if (!isRecord(one)) return []
    const { name, value } = one
    const isEncoding = typeof name === 'string' && /^content-encoding$/i.test(name)
    return isEncoding && typeof value === 'string' && value.trim() !== '' ? [value.trim()] : []
  })
  return values.length > 0 ? values.join(',') : undefined
}

function isJson(bytes: Uint8Array): boolean {
  // JSON begins with one of a few characters; most compressed bytes do not.
  return (
    /^[\s[{"\dtfn-]/.test(String.fromCharCode(bytes[0] ?? 0)) &&
    parseJson(Buffer.from(bytes).toString('utf8')).reason === undefined
  )
}
