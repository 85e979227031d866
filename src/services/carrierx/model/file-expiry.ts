import type { Reader } from '../contract/errors.js'
import type { FileRecord } from './tables.js'

type Lifecycle = Pick<
  FileRecord,
  'lifecycle_action' | 'lifecycle_ttl' | 'date_modified' | 'uploaded_at'
>

/** When a file is to be deleted, in ms; undefined for one that stays. */
export function dueOf(file: Lifecycle, rule: Reader): number | undefined {
  if (file.lifecycle_action !== 'delete' || file.lifecycle_ttl <= 0) return undefined
  const isUpload = rule('carrierx/lifecycle-start') === 'upload'
  const start = isUpload ? file.uploaded_at : Date.parse(file.date_modified)
  return start + file.lifecycle_ttl * 1000
}
