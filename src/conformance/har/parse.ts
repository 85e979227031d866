import { UsageError } from '../../core/util/errors.js'
import { isRecord } from '../../core/util/is-record.js'

// HAR as any tool writes it. Recorders deviate from HAR 1.2, so members that `entriesOf` does not
// check are `unknown`, and whoever reads one has to check it.

export interface RawHarEntry {
  readonly startedDateTime?: unknown
  readonly request: RawHarMessage & {
    readonly method: string
    readonly url: string
    readonly postData?: RawHarBody
  }
  readonly response: RawHarMessage & { readonly status: number; readonly content?: RawHarBody }
  readonly _resourceType?: unknown
  readonly _quayside?: unknown
}

interface RawHarMessage {
  readonly headers?: unknown
  readonly bodySize?: unknown
}

export interface RawHarBody {
  readonly mimeType?: unknown
  readonly text?: unknown
  readonly encoding?: unknown
  /** Written by some proxies for request bodies, for which the format has no `encoding`. */
  readonly _encoding?: unknown
  readonly params?: unknown
  readonly size?: unknown
  readonly _cut?: unknown
  readonly _notKept?: unknown
}

export interface RawHarPair {
  readonly name?: unknown
  readonly value?: unknown
}

export interface RawHarParam extends RawHarPair {
  readonly fileName?: unknown
  readonly contentType?: unknown
}

/**
 * The entries of a parsed HAR file; `name` is the file in error messages.
 *
 * @throws UsageError when it is not a HAR file
 */
export function entriesOf(har: unknown, name: string): readonly RawHarEntry[] {
  const log = isRecord(har) ? har['log'] : undefined
  const entries = isRecord(log) ? log['entries'] : undefined
  if (!Array.isArray(entries)) {
    throw new UsageError(
      `Failed to read ${name}: it is not a HAR file, as log.entries is not an array`,
    )
  }
  const wrong = entries.findIndex((entry) => !isEntry(entry))
  if (wrong === -1) return entries as RawHarEntry[]
  throw new UsageError(
    `Failed to read ${name}: log.entries[${String(wrong)}] must have a request with method and ` +
      'url, and a response with status',
  )
}

function isEntry(value: unknown): value is RawHarEntry {
  if (!isRecord(value)) return false
  const { request, response } = value
  if (!isRecord(request) || !isRecord(response)) return false
  const hasTarget = typeof request['method'] === 'string' && typeof request['url'] === 'string'
  return hasTarget && Number.isInteger(response['status'])
}
