import { byteLength } from '../util/bytes.js'
import { toJson } from '../state/record-json.js'
import { type Download } from './response.js'

/** The body as it is sent; sets the headers that follow from it. */
export function serializeBody(
  body: unknown,
  headers: Record<string, string>,
): string | Download | null {
  if (body === null || body === undefined) return null
  if (isDownload(body)) {
    headers['content-length'] = String(body.end - body.start)
    return body
  }
  const text = toJson(body)
  headers['content-type'] = 'application/json'
  headers['content-length'] = String(byteLength(text))
  return text
}

// A body of somebody's own may have members of these names.

export function isDownload(body: unknown): body is Download {
  if (typeof body !== 'object' || body === null || !('bytes' in body)) return false
  const { bytes } = body as { readonly bytes?: Partial<Download['bytes']> | null }
  return typeof bytes?.slice === 'function'
}
