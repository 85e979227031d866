import { parseMediaType } from '../../../core/http/media-type.js'
import type { StoredBytes } from '../../../core/state/blob.js'
import { uniqueKey } from '../../../core/state/tables.js'
import { uuidV4 } from '../../../core/state/uuid.js'
import { apiError, bodyBreach, validationError } from '../contract/errors.js'
import type { ReadRule } from '../contract/rules.js'
import { classify, extensionOf, mediaTypeOf } from './classification.js'
import { checkUpload } from './quotas.js'
import { readInput } from './read-input.js'
import type { Storage } from './storage.js'
import type { ContainerRecord, FileInput, FileRecord } from './tables.js'
import { checkAtLeast } from './validate-container.js'

/** An upload, without the attributes of the file. */
export interface Upload {
  readonly bytes: StoredBytes
  readonly filename: string | undefined
  readonly contentType: string | undefined
}

/**
 * Creates a file from an upload. Everything is checked before anything is stored.
 *
 * @throws ApiError 404, 413, 422, or 409 where a rule says so
 */
export function createFile(model: Storage, body: FileInput, upload: Upload): FileRecord {
  const { rule } = model
  const values = readInput('FileInput', body, rule) as Partial<FileRecord>
  checkSize(upload.bytes, rule)
  if (values.container_sid === undefined) {
    const rest = { keyword: 'required', expected: 'present', actual: null }
    throw validationError(rule, 'container_sid', 'is missing', {
      rule: 'carrierx/upload-container',
      ...rest,
    })
  }
  const container = model.container(values.container_sid)
  const sid = uniqueKey(model.files, () => uuidV4(model.state.environment))
  const file = withDefaults(model, container, { ...values, file_sid: sid }, upload)
  checkFile(file, rule)
  checkUpload(model, container, file)
  model.recordTransition('file-added')
  return model.addFile(file, upload.bytes)
}

function checkSize({ size }: StoredBytes, rule: ReadRule): void {
  const limit = rule('carrierx/max-file-bytes')
  if (size <= limit) return
  const broken = { rule: 'carrierx/max-file-bytes', expected: limit, actual: size } as const
  throw apiError(
    'payload_too_large',
    { limit },
    bodyBreach({ ...broken, keyword: 'too-large' }, 'data'),
  )
}

/** Checks the attributes of a file. @throws ApiError 422 naming the invalid one */
export function checkFile(file: FileRecord, rule: ReadRule): void {
  checkAtLeast(rule, 'lifecycle_ttl', file.lifecycle_ttl, -1)
  for (const name of ['file_sid', 'file_access_name'] as const)
    checkWellFormed(name, file[name], rule)
  checkMimeType(file.mime_type, rule)
}

// A client such as Node reads at most 16 kB of response headers, and the type is one of them.
const MAX_TYPE_LENGTH = 1000

/** Downloads send the type as a header, so it must be a valid header value. */
function checkMimeType(type: string, rule: ReadRule): void {
  const isShort = type.length <= MAX_TYPE_LENGTH
  if (isShort && parseMediaType(type) && /^[\x20-\x7e]+$/.test(type)) return
  const detail = isShort ? 'is no media type' : `is longer than ${MAX_TYPE_LENGTH} characters`
  const rest = { expected: 'a media type', actual: type }
  throw validationError(rule, 'mime_type', detail, { rule: 'carrierx/mime-type-form', ...rest })
}

/** A file is published under either name, and a URL cannot contain half a surrogate pair. */
function checkWellFormed(field: string, name: string, rule: ReadRule): void {
  if (!/\p{Surrogate}/u.test(name)) return
  const broken = { keyword: 'format', expected: 'text of whole characters', actual: name }
  throw validationError(rule, field, 'holds half of a character', broken)
}

/** Returns a complete file: the given values, and those of its upload, its container, and defaults. */
export function withDefaults(
  model: Storage,
  container: ContainerRecord,
  values: Partial<FileRecord> & Pick<FileRecord, 'file_sid'>,
  upload: Upload,
): FileRecord {
  return {
    ...DEFAULT_VALUES,
    ...inherited(container),
    ...derived(model, values, upload),
    ...values,
  } as FileRecord
}

const DEFAULT_VALUES = {
  parent_file_sid: null,
  type: 'file',
  integer_key_1: null,
  integer_key_2: null,
  string_key_1: null,
  string_key_2: null,
  string_key_3: null,
  string_key_4: null,
  desired_format: null,
  desired_bitrate: null,
  content_duration: null,
  content_transcoding_progress: null,
  date_last_accessed: null,
}

function inherited(container: ContainerRecord): Partial<FileRecord> {
  return {
    partner_sid: container.partner_sid,
    container_sid: container.container_sid,
    unique: container.default_file_unique,
    publish: container.default_file_publish,
    lifecycle_ttl: container.default_file_lifecycle_ttl,
    lifecycle_action: container.default_file_lifecycle_action,
    threshold_include: container.default_file_threshold_include,
  }
}

function derived(
  { now, rule }: Storage,
  values: Partial<FileRecord> & Pick<FileRecord, 'file_sid'>,
  { bytes, filename = '', contentType }: Upload,
): Partial<FileRecord> {
  const { file_sid: sid } = values
  const name = values.name ?? (filename || sid)
  const extension = extensionOf(name) ?? extensionOf(filename)
  const mime_type = values.mime_type ?? mediaTypeOf(name, contentType)
  return {
    name,
    mime_type,
    file_bytes: bytes.size,
    file_access_name: extension === undefined ? sid : `${sid}.${extension}`,
    content_format: extension ?? null,
    content_classification: classify(name, mime_type, rule),
    date_modified: new Date(now).toISOString(),
    uploaded_at: now,
  }
}
