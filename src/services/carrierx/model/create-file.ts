import type { StoredBytes } from '../../../core/state/blob.js'
import { parseMediaType } from '../../../core/http/media-type.js'
import { uniqueKey } from '../../../core/state/tables.js'
import { admit } from './quotas.js'
import { classify, extensionOf, mediaTypeOf } from './classification.js'
import { checkLeast } from './validate-container.js'
import { breachOf, invalid, refuse, type Reader } from '../contract/errors.js'
import { newSid } from './ids.js'
import { readInput } from './read-input.js'
import type { Storage } from './storage.js'
import type { ContainerRecord, FileInput, FileRecord } from './tables.js'

/** What an upload brings beside the attributes of the file. */
export interface Upload {
  readonly bytes: StoredBytes
  readonly filename: string | undefined
  readonly contentType: string | undefined
}

/** Stores an upload as a file of its container; refuses before anything is stored. */
export function newFile(model: Storage, body: FileInput, upload: Upload): FileRecord {
  const { rule } = model
  const values = readInput('FileInput', body, rule) as Partial<FileRecord>
  checkSize(upload.bytes, rule)
  if (values.container_sid === undefined) {
    const rest = { keyword: 'required', expected: 'present', actual: null }
    throw invalid(rule, 'container_sid', 'is missing', {
      rule: 'carrierx/upload-container',
      ...rest,
    })
  }
  const container = model.container(values.container_sid)
  const sid = uniqueKey(model.files, () => newSid(model.world.environment))
  const file = completed(model, container, { ...values, file_sid: sid }, upload)
  checkFile(file, rule)
  admit(model, container, file)
  model.note('file-added')
  return model.addFile(file, upload.bytes)
}

function checkSize({ size }: StoredBytes, rule: Reader): void {
  const most = rule('carrierx/max-file-bytes')
  if (size <= most) return
  const broken = { rule: 'carrierx/max-file-bytes', expected: most, actual: size } as const
  throw refuse(
    'payload_too_large',
    { limit: most },
    breachOf({ ...broken, keyword: 'too-large' }, 'data'),
  )
}

/** @throws ApiError 422 naming the attribute at fault */
export function checkFile(file: FileRecord, rule: Reader): void {
  checkLeast(rule, 'lifecycle_ttl', file.lifecycle_ttl, -1)
  for (const name of ['file_sid', 'file_access_name'] as const) checkAddress(name, file[name], rule)
  checkType(file.mime_type, rule)
}

// Clients read 16 kB of the head of a reply, of which it is a part.
const LONGEST_TYPE = 1000

/** It is sent as a header, which not every text can be. */
function checkType(type: string, rule: Reader): void {
  const isShort = type.length <= LONGEST_TYPE
  if (isShort && parseMediaType(type) && /^[\x20-\x7e]+$/.test(type)) return
  const detail = isShort ? 'is no media type' : `is longer than ${LONGEST_TYPE} characters`
  const rest = { expected: 'a media type', actual: type }
  throw invalid(rule, 'mime_type', detail, { rule: 'carrierx/mime-type-form', ...rest })
}

/** A file is published under either, and an address is made of whole characters. */
function checkAddress(field: string, name: string, rule: Reader): void {
  if (!/\p{Surrogate}/u.test(name)) return
  const broken = { keyword: 'format', expected: 'text of whole characters', actual: name }
  throw invalid(rule, field, 'holds half of a character', broken)
}

/** A file with what nobody said of it: from its container, its upload, its sid. */
export function completed(
  model: Storage,
  container: ContainerRecord,
  values: Partial<FileRecord> & Pick<FileRecord, 'file_sid'>,
  upload: Upload,
): FileRecord {
  return {
    ...UNSAID,
    ...inherited(container),
    ...derived(model, values, upload),
    ...values,
  } as FileRecord
}

const UNSAID = {
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
