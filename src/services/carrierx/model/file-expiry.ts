import { timeOfText } from '../../../core/util/time.js'
import type { ReadRule } from '../contract/rules.js'
import type { FileRecord } from './tables.js'

type Lifecycle = Pick<
  FileRecord,
  'lifecycle_action' | 'lifecycle_ttl' | 'date_modified' | 'uploaded_at'
>

/** Returns the time at which a file is deleted, in ms; undefined for a file without expiry. */
export function expiryOf(file: Lifecycle, rule: ReadRule): number | undefined {
  if (file.lifecycle_action !== 'delete' || file.lifecycle_ttl <= 0) return undefined
  const isUpload = rule('carrierx/lifecycle-start') === 'upload'
  const start = isUpload ? file.uploaded_at : timeOfText(file.date_modified)
  return start + file.lifecycle_ttl * 1000
}
