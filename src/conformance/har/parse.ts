import { UsageError } from '../../core/util/errors.js'
import { isRecord } from '../../core/util/is-record.js'
import { describeValue } from '../../core/util/options.js'

// HAR as any tool writes it. Recorders deviate from HAR 1.2, so members that `entryProblem` does not
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
  /** Bytes where whoever has read the file has decoded them. */
  readonly text?: unknown
  readonly encoding?: unknown
  /** Written by some proxies for request bodies, for which the format has no `encoding`. */
  readonly _encoding?: unknown
  readonly params?: unknown
  readonly size?: unknown
  readonly _cut?: unknown
  readonly _notKept?: unknown
  /** The name of the file beside the HAR that has the body; Playwright writes it. */
  readonly _file?: unknown
  /** Set by whoever has read the file: why the body is compressed still. */
  readonly _state?: unknown
}

export interface RawHarPair {
  readonly name?: unknown
  readonly value?: unknown
}

export interface RawHarParam extends RawHarPair {
  readonly fileName?: unknown
  readonly contentType?: unknown
  readonly comment?: unknown
}

/**
 * The items of `log.entries` of a parsed HAR file; `name` is the file in error messages. An item may be
 * anything: `entryProblem` tells whether it can be read.
 *
 * @throws UsageError when it is not a HAR file
 */
export function entriesOf(har: unknown, name: string): readonly unknown[] {
  const log = isRecord(har) ? har['log'] : undefined
  const entries = isRecord(log) ? log['entries'] : undefined
  if (Array.isArray(entries)) return entries
  throw new UsageError(
    `Failed to read ${name}: it is not a HAR file, as log.entries is not an array`,
  )
}

export function isEntry(entry: unknown): entry is RawHarEntry {
  return entryProblem(entry) === undefined
}

/** Why an item of `log.entries` cannot be read; undefined when it can. */
export function entryProblem(entry: unknown): string | undefined {
  if (!isRecord(entry)) return `it is ${describeValue(entry)}, not an object`
  const { request, response } = entry
  if (!isRecord(request)) return `request is ${describeValue(request)}, not an object`
  const { method, url } = request
  if (typeof method !== 'string' || method === '') {
    return `request.method is ${describeValue(method)}, not a method`
  }
  if (typeof url !== 'string') return `request.url is ${describeValue(url)}, not a string`
  if (/^https?:/i.test(url) && !URL.canParse(url)) return 'request.url is not a URL'
  if (!isRecord(response)) return `response is ${describeValue(response)}, not an object`
  const { status } = response
  const isStatus = Number.isInteger(status) && (status as number) >= -1
  return isStatus ? undefined : `response.status is ${describeValue(status)}, not a status`
}

/** Whether no response was recorded: recorders write the status 0 or -1 then. */
export function isUnanswered({ response }: RawHarEntry): boolean {
  return response.status <= 0
}
