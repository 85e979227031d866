import type { FilePart } from '../../../core/http/multipart/part.js'
import { admit } from '../model/quotas.js'
import { inUpload } from '../contract/errors.js'
import { readInput } from '../model/read-input.js'
import { chosenFields, pick } from '../list/fields.js'
import { listPage } from '../list/pagination.js'
import type { Storage } from '../model/storage.js'
import { checkFile, completed, newFile } from '../model/create-file.js'
import { onWire, publishUris } from '../model/publishing.js'
import type { File, FileInput, FileRecord } from '../model/tables.js'
import type { CallOf, Reply } from './types.js'

export function UploadFile(call: CallOf<'UploadFile'>): Reply<'UploadFile'> {
  const { model, query } = call
  const body = call.body
  const [values, part, where] =
    'kind' in body
      ? ([query as FileInput, body, 'query'] as const)
      : ([body.file_object ?? {}, body.data, 'part'] as const)
  const { bytes, filename, contentType } = part
  const upload = { bytes, filename, contentType }
  const file = inUpload(where, () => newFile(model, values, upload))
  return { status: 201, body: onWire(file, publishUris(model, call)) }
}

export function ListFiles(call: CallOf<'ListFiles'>): Reply<'ListFiles'> {
  const { model } = call
  const uris = publishUris(model, call)
  const shown = (file: FileRecord) => onWire(file, uris)
  const derived = { publish_uri: publishUris(model, call, true) }
  const listed = { component: 'File', table: model.files, shown, derived } as const
  return { status: 200, body: listPage(call, listed) }
}

export function GetFile(call: CallOf<'GetFile'>): Reply<'GetFile'> {
  const { model, params, query } = call
  const fields = chosenFields(query, 'File')
  return {
    status: 200,
    body: pick(onWire(model.file(params.file_sid), publishUris(model, call)), fields),
  }
}

export function UpdateFile(call: CallOf<'UpdateFile'>): Reply<'UpdateFile'> {
  const { model, params, body } = call
  const file = change(model, model.file(params.file_sid), body, {})
  return { status: 200, body: onWire(file, publishUris(model, call)) }
}

export function ReplaceFile(call: CallOf<'ReplaceFile'>): Reply<'ReplaceFile'> {
  const { model, params, body, rule } = call
  const before = model.file(params.file_sid)
  const unsent = rule('carrierx/put-resets') === 'defaults' ? resetMembers(model, before) : {}
  return {
    status: 200,
    body: onWire(change(model, before, body, unsent), publishUris(model, call)),
  }
}

/** What a PUT sets back where it does not send it: all but where the file is and what it holds. */
function resetMembers(model: Storage, before: FileRecord): Partial<File> {
  const { file_sid, partner_sid, name, mime_type, uploaded_at } = before
  const kept = { file_sid, partner_sid, name, mime_type, uploaded_at }
  const bytes = { size: before.file_bytes } as FilePart['bytes']
  const upload = { bytes, filename: undefined, contentType: mime_type }
  const fresh = completed(model, model.container(before.container_sid), kept, upload)
  const { file_bytes, content_format, content_classification, date_last_accessed } = before
  return { ...fresh, file_bytes, content_format, content_classification, date_last_accessed }
}

function change(
  model: Storage,
  before: FileRecord,
  body: FileInput,
  unsent: Partial<File>,
): FileRecord {
  const { rule, now } = model
  const values = readInput('FileInput', body, rule) as Partial<FileRecord>
  const changes = { ...unsent, ...values, date_modified: new Date(now).toISOString() }
  const file = { ...before, ...changes } as FileRecord
  checkFile(file, rule)
  if (file.container_sid !== before.container_sid) {
    admit(model, model.container(file.container_sid), file)
  }
  return model.changeFile(before, changes)
}

export function DeleteFile({ model, params }: CallOf<'DeleteFile'>): Reply<'DeleteFile'> {
  const file = model.file(params.file_sid)
  model.removeFiles(file.container_sid, [file])
  model.note('file-deleted')
  return { status: 204, body: null }
}
