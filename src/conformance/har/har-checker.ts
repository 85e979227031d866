import type { PlainRequest } from '../../core/http/plain-message.js'
import { MASK, redactUrl } from '../../core/journal/redact.js'
import { isRecord } from '../../core/util/is-record.js'
import { isLoopback } from '../../core/util/loopback.js'
import { violationCode, type Violation } from '../../core/violations/violation.js'
import { checkPair } from '../check/check.js'
import { IssuedIds } from '../check/plausibility.js'
import { CheckTargets, type CheckOptions, type CheckTarget } from '../check/target.js'
import {
  isOutsideContract,
  isRecorded,
  resolveTarget,
  uncheckedBodies,
  type Skip,
} from '../check/traffic.js'
import { entryProblem, isEntry, isUnanswered, type RawHarEntry } from './parse.js'
import { replyOf, requestOf, type Recorded } from './read-message.js'
import { recordedViolations } from './recorded-violations.js'

/** An exchange of a HAR file that was checked. */
export interface CheckedEntry {
  /** Its index in `log.entries`, from 0. */
  readonly index: number
  readonly method: string
  /** Secrets in the query are masked. */
  readonly url: string
  readonly status: number
  readonly service: string | null
  readonly operation: string | null
  readonly violations: readonly Violation[]
  /** What could not be checked, such as `request body not recorded`. */
  readonly unchecked: readonly string[]
}

/** An item of `log.entries` that was not checked, and why. */
export interface SkippedEntry {
  readonly index: number
  /** Empty when it cannot be read, like `url`. */
  readonly method: string
  readonly url: string
  readonly skip: Skip
  /** What is wrong with the entry, or with its check. */
  readonly reason?: string
}

/** Checks the entries of HAR files, one after the other. */
export class HarChecker {
  private readonly targets: CheckTargets
  private readonly issued = new IssuedIds()

  constructor(private readonly options: CheckOptions) {
    this.targets = new CheckTargets(options)
  }

  /** Checks an item of `log.entries`, whatever it is. */
  async check(entry: unknown, index: number): Promise<CheckedEntry | SkippedEntry> {
    const reason = entryProblem(entry)
    if (!isEntry(entry))
      return { index, ...nameOf(entry), skip: 'unreadable', reason: reason ?? '' }
    try {
      const result = await this.checkEntry(entry, index)
      return typeof result === 'string' ? { index, ...nameOf(entry), skip: result } : result
    } catch (error) {
      // The other entries are checked all the same.
      return { index, ...nameOf(entry), skip: 'failed', reason: String(error) }
    }
  }

  private async checkEntry(entry: RawHarEntry, index: number): Promise<CheckedEntry | Skip> {
    const { targets } = this
    const { url } = entry.request
    const recorded = recordedViolations(entry)
    if (isPreflight(entry)) return 'preflight'
    if (!/^https?:/i.test(url)) return 'foreign'
    // What one request changes must not count against the next.
    targets.resetWorld()
    const request = requestOf(entry)
    const target = await resolveTarget(targets, request.message)
    const isMock = isRecord(entry._quayside) || isLocal(url)
    if (!targets.isServiceUrl(url) && !isMock) return 'foreign'
    if (recorded.length === 0 && isOutsideContract(target)) {
      return targets.isServiceUrl(url) ? 'outside' : 'foreign'
    }
    if (isUnanswered(entry) && recorded.length === 0) return 'aborted'
    return {
      ...{ index, method: entry.request.method, url: redactUrl(url) },
      status: entry.response.status,
      service: target.route.service?.name ?? null,
      operation: target.route.kind === 'operation' ? target.route.operation.id : null,
      ...(await this.checkRecorded(entry, target, request, recorded)),
    }
  }

  /** Checks what was recorded of an exchange. */
  private async checkRecorded(
    entry: RawHarEntry,
    target: CheckTarget,
    request: Recorded<PlainRequest>,
    recorded: readonly Violation[],
  ) {
    const reply = isUnanswered(entry) ? undefined : replyOf(entry)
    const { trust } = this.options
    const issued = isFromJournal(entry) ? undefined : this.issued
    const all = await checkPair(target, reply?.message, this.targets, { trust, issued })
    const found = all
      .filter((one) => isRecorded(one, one.kind === 'reply' ? reply?.body : request.body))
      .filter(({ actual }) => actual !== MASK)
      .filter(isReliable)
    return {
      violations: [...found, ...without(recorded, found)],
      unchecked: uncheckedBodies(target, request.body, reply?.body),
    }
  }
}

function isPreflight({ request, _resourceType }: RawHarEntry): boolean {
  if (_resourceType === 'preflight') return true
  if (request.method.toUpperCase() !== 'OPTIONS' || !Array.isArray(request.headers)) return false
  return (request.headers as unknown[]).some(
    (header) => isRecord(header) && /^access-control-request-method$/i.test(textOf(header['name'])),
  )
}

function isLocal(url: string): boolean {
  return URL.canParse(url) && isLoopback(new URL(url).hostname)
}

const OTHER_SIZE = violationCode('reply', 'other-size')

/** Recorders lose or change bytes that are no text, so only a size of 0 is certainly wrong. */
function isReliable({ code, actual, expected }: Violation): boolean {
  return code !== OTHER_SIZE || (actual === 0 && expected !== 0)
}

/** Whether the entry is from a journal: a mock may issue an id again, after a reset or a restore. */
function isFromJournal({ _quayside: notes }: RawHarEntry): boolean {
  return isRecord(notes) && typeof notes['sequence'] === 'number'
}

const textOf = (value: unknown) => (typeof value === 'string' ? value : '')

/** Method and URL for a report, of what may be no entry. */
function nameOf(entry: unknown): { method: string; url: string } {
  const request = isRecord(entry) && isRecord(entry['request']) ? entry['request'] : {}
  return { method: textOf(request['method']), url: redactUrl(textOf(request['url'])) }
}

/** The recorded violations that were not found again. */
function without(recorded: readonly Violation[], found: readonly Violation[]): Violation[] {
  const keyOf = ({ code, at }: Violation) => `${code} ${at.in} ${at.pointer}`
  const known = new Set(found.map(keyOf))
  return recorded.filter((one) => !known.has(keyOf(one)))
}
