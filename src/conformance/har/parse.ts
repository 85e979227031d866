import { UsageError } from '../../core/util/errors.js'
import { isRecord } from '../../core/util/is-record.js'

// HAR as others write it: nothing but the log's entries can be relied on.

export interface ForeignPair {
  readonly name?: unknown
  readonly value?: unknown
}

export interface ForeignParam extends ForeignPair {
  readonly fileName?: unknown
  readonly contentType?: unknown
}

/** A body as any recorder leaves it. */
export interface ForeignBody {
  readonly mimeType?: unknown
  readonly text?: unknown
  readonly encoding?: unknown
  /** As some proxies write it, since the format has none for what is sent. */
  readonly _encoding?: unknown
  readonly params?: unknown
  readonly size?: unknown
  readonly _cut?: unknown
  readonly _notKept?: unknown
}

interface ForeignMessage {
  readonly headers?: unknown
  readonly bodySize?: unknown
}

export interface ForeignEntry {
  readonly startedDateTime?: unknown
  readonly request: ForeignMessage & {
    readonly method: string
    readonly url: string
    readonly postData?: ForeignBody
  }
  readonly response: ForeignMessage & { readonly status: number; readonly content?: ForeignBody }
  readonly _resourceType?: unknown
  readonly _quayside?: unknown
}

/**
 * The entries of a HAR.
 *
 * @throws UsageError when it is none; `name` says which file it is
 */
export function entriesOf(har: unknown, name: string): readonly ForeignEntry[] {
  const log = isRecord(har) ? har['log'] : undefined
  const entries = isRecord(log) ? log['entries'] : undefined
  if (!Array.isArray(entries)) {
    throw new UsageError(`Failed to read ${name}: it is no HAR, which has a list log.entries`)
  }
  const wrong = entries.findIndex((entry) => !isEntry(entry))
  if (wrong === -1) return entries as ForeignEntry[]
  throw new UsageError(
    `Failed to read ${name}: log.entries[${String(wrong)}] is no exchange: ` +
      'it needs a request with method and url, and a response with status',
  )
}

function isEntry(value: unknown): value is ForeignEntry {
  if (!isRecord(value)) return false
  const { request, response } = value
  if (!isRecord(request) || !isRecord(response)) return false
  const isAsked = typeof request['method'] === 'string' && typeof request['url'] === 'string'
  return isAsked && Number.isInteger(response['status'])
}
