import { parseMediaType } from '../../../core/http/media-type.js'
import type { FilePart } from '../../../core/http/multipart/part.js'
import type { ApiError, Breach } from '../../../core/service/api-error.js'
import { bytesOf } from '../../../core/state/blob.js'
import { apiError, withUploadLocation } from '../contract/errors.js'
import { pick, selectedFields } from '../list/fields.js'
import { listBody } from '../list/pagination.js'
import { checkFile, createFile, withDefaults, type Upload } from '../model/create-file.js'
import { publishUris, toResponse } from '../model/publishing.js'
import { checkUpload } from '../model/quotas.js'
import { readInput } from '../model/read-input.js'
import type { Storage } from '../model/storage.js'
import type { File, FileInput, FileRecord } from '../model/tables.js'
import type { CallOf, Reply } from './types.js'

export function UploadFile(call: CallOf<'UploadFile'>): Reply<'UploadFile'> {
  const { model } = call
  const { values, upload, location } = uploadOf(call)
  const file = withUploadLocation(location, () => createFile(model, values, upload))
  return { status: 201, body: toResponse(file, publishUris(model, call)) }
}

/** The attributes and the content of an upload, and where the attributes are in its request. */
function uploadOf({ body, query, headers, rule }: CallOf<'UploadFile'>): {
  readonly values: FileInput
  readonly upload: Upload
  readonly location: 'query' | 'part' | 'body'
} {
  const type = headers['content-type']
  if (parseMediaType(type)?.type === 'application/json') {
    // The parts of a form, whose content would be lost.
    if ('data' in body || 'file_object' in body) throw jsonRefused(type)
    if (rule(JSON_RULE) === 'refused') throw jsonRefused(type, { rule: JSON_RULE })
    const upload = { bytes: bytesOf(''), filename: undefined, contentType: undefined }
    return { values: body, upload, location: 'body' }
  }
  if ('kind' in body) return { values: query, upload: body, location: 'query' }
  const { file_object: values = {}, data } = body as { file_object?: FileInput; data: FilePart }
  return { values, upload: data, location: 'part' }
}

const JSON_RULE = 'carrierx/json-upload'

function jsonRefused(actual: string | undefined, by: Pick<Breach, 'rule'> = {}): ApiError {
  const at = { in: 'header', pointer: '/content-type' } as const
  const expected = ['multipart/form-data', 'application/octet-stream']
  const message = 'JSON carries no bytes: send multipart/form-data, or the bytes as the body'
  const breach = { ...by, keyword: 'media-type', at, expected, actual, message }
  return apiError('unsupported_media_type', {}, { breach })
}

export function ListFiles(call: CallOf<'ListFiles'>): Reply<'ListFiles'> {
  const { model } = call
  const uris = publishUris(model, call)
  const source = {
    component: 'File',
    table: model.files,
    toResponse: (file: FileRecord) => toResponse(file, uris),
    derived: { publish_uri: uris },
  } as const
  return { status: 200, body: listBody(call, source) }
}

export function GetFile(call: CallOf<'GetFile'>): Reply<'GetFile'> {
  const { model, params, query } = call
  const fields = selectedFields(query, 'File')
  return {
    status: 200,
    body: pick(toResponse(model.file(params.file_sid), publishUris(model, call)), fields),
  }
}

export function UpdateFile(call: CallOf<'UpdateFile'>): Reply<'UpdateFile'> {
  const { model, params, body } = call
  const file = updateFile(model, model.file(params.file_sid), body, {})
  return { status: 200, body: toResponse(file, publishUris(model, call)) }
}

export function ReplaceFile(call: CallOf<'ReplaceFile'>): Reply<'ReplaceFile'> {
  const { model, params, body, rule } = call
  const before = model.file(params.file_sid)
  const unsent = rule('carrierx/put-resets') === 'defaults' ? resetValues(model, before) : {}
  return {
    status: 200,
    body: toResponse(updateFile(model, before, body, unsent), publishUris(model, call)),
  }
}

/**
 * Returns the values to which a PUT resets the fields that it does not send: all except those about
 * the location and the content of the file.
 */
function resetValues(model: Storage, before: FileRecord): Partial<File> {
  const { file_sid, partner_sid, name, mime_type, uploaded_at } = before
  const kept = { file_sid, partner_sid, name, mime_type, uploaded_at }
  const bytes = { size: before.file_bytes } as FilePart['bytes']
  const upload = { bytes, filename: undefined, contentType: mime_type }
  const defaults = withDefaults(model, model.container(before.container_sid), kept, upload)
  const { file_bytes, content_format, content_classification, date_last_accessed } = before
  return { ...defaults, file_bytes, content_format, content_classification, date_last_accessed }
}

function updateFile(
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
    checkUpload(model, model.container(file.container_sid), file)
  }
  return model.changeFile(before, changes)
}

export function DeleteFile({ model, params, rule }: CallOf<'DeleteFile'>): Reply<'DeleteFile'> {
  const file = model.file(params.file_sid)
  model.removeFiles(file.container_sid, [file])
  model.recordTransition('file-deleted')
  return { status: rule('carrierx/delete-status'), body: null }
}
