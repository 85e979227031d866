import { typeOfName } from '../http/type-of-name.js'
import type { WorldRow } from '../service/seed-table.js'
import { fileNameOf } from './words.js'
import type { ContentView } from './types.js'

/** The fields that may hold the media type of a file. */
const TYPES = ['mime_type', 'content_type', 'contentType', 'type']
const MEDIA_TYPE = /^[\w.+-]+\/[\w.+-]+/

/** What a view tells of the bytes of a record; null if it has none. */
export function contentView({ record, content }: WorldRow): ContentView | null {
  if (!content) return null
  const name = fileNameOf(record)
  const types = TYPES.map((field) => record[field])
  const declared = types.find(
    (one): one is string => typeof one === 'string' && MEDIA_TYPE.test(one),
  )
  const contentType = declared ?? typeOfName(name) ?? 'application/octet-stream'
  return { bytes: content.size, contentType, name }
}
