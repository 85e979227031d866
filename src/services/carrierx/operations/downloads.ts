import { downloadOf } from '../../../core/http/download.js'
import type { Download } from '../../../core/http/response.js'
import { bytesOf } from '../../../core/state/blob.js'
import { timeOfText } from '../../../core/util/time.js'
import { apiError } from '../contract/errors.js'
import { publishedFile } from '../model/publishing.js'
import type { Storage } from '../model/storage.js'
import type { FileRecord } from '../model/tables.js'
import type { CallOf, Reply } from './types.js'

export function DownloadFile(call: CallOf<'DownloadFile'>): Reply<'DownloadFile'> {
  const { model, params, headers, isHead } = call
  const file = model.file(params.file_sid)
  const reply = download(model, file, headers)
  if (!isHead) updateAccessDate(model, file)
  return reply
}

export function DownloadPublishedFile(
  call: CallOf<'DownloadPublishedFile'>,
): Reply<'DownloadPublishedFile'> {
  const { model, params, headers } = call
  const file = publishedFile(model, params.file_sid, call)
  if (!file) throw apiError('not_found')
  return download(model, file, headers)
}

/** Sets the date of the last access, unless a rule says that it was set recently. */
function updateAccessDate(
  model: Storage,
  { file_sid: sid, date_last_accessed: last }: FileRecord,
): void {
  const interval = model.rule('carrierx/access-date-interval') * 1000
  if (last !== null && model.now - timeOfText(last) < interval) return
  model.files.replace(sid, { date_last_accessed: new Date(model.now).toISOString() })
}

interface Bytes {
  readonly status: 200 | 206
  readonly headers: Headers
  readonly body: Download
}

type Headers = Readonly<Record<string, string>>

function download(model: Storage, file: FileRecord, headers: Headers): Bytes {
  const bytes = model.state.blobs.get(file.file_sid) ?? bytesOf('')
  const reply = downloadOf(bytes, headers, model.rule('carrierx/content-etag'))
  if (reply.status === 416) throw apiError('range_not_satisfiable', {}, { headers: reply.headers })
  return { ...reply, headers: { 'content-type': file.mime_type, ...reply.headers } }
}
