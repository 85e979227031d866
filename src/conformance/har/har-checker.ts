import { checkPair } from '../check/check.js'
import { type CheckOptions, type Place, Places } from '../check/target.js'
import { gapsIn, isOutside, isRecorded, placeOf, type Skip } from '../check/traffic.js'
import type { ForeignEntry } from './parse.js'
import { isRecord } from '../../core/util/is-record.js'
import { replyOf, requestOf, type Recorded } from './read-message.js'
import { isLoopback } from '../../core/util/loopback.js'
import { GivenIds } from '../check/plausibility.js'
import type { PlainRequest } from '../../core/http/plain-message.js'
import { MASK, redactUrl } from '../../core/journal/redact.js'
import { readCode, violationCode, type Violation } from '../../core/violations/violation.js'

/** An exchange of a recording that was checked. */
export interface CheckedEntry {
  /** Its place in `log.entries`, from 0. */
  readonly index: number
  readonly method: string
  /** Secrets in its query are masked. */
  readonly url: string
  readonly status: number
  readonly service: string | null
  readonly operation: string | null
  readonly violations: readonly Violation[]
  /** What could not be checked, such as `request body not recorded`. */
  readonly unchecked: readonly string[]
}

/** Checks the exchanges of recordings, one after the other. */
export class HarChecker {
  private readonly places: Places
  private readonly given = new GivenIds()

  constructor(private readonly options: CheckOptions) {
    this.places = new Places(options)
  }

  /** @throws UsageError when its URL is none */
  async check(entry: ForeignEntry, index: number): Promise<CheckedEntry | Skip> {
    const { places } = this
    const noted = notesOf(entry)
    if (isPreflight(entry)) return 'preflight'
    if (!/^https?:/i.test(entry.request.url)) return 'foreign'
    // What one request leaves behind must not stand against the next.
    places.renew()
    const request = requestOf(entry)
    const place = await placeOf(places, request.message)
    const isOurs = isRecord(entry._quayside) || isLocal(entry.request.url)
    if (!places.knows(entry.request.url) && !isOurs) return 'foreign'
    if (noted.length === 0 && isOutside(place))
      return places.knows(entry.request.url) ? 'outside' : 'foreign'
    if (entry.response.status === 0 && noted.length === 0) return 'aborted'
    return { index, ...this.identify(entry, place), ...(await this.hold(entry, place, request)) }
  }

  private identify({ request, response }: ForeignEntry, { route }: Place) {
    return {
      method: request.method,
      url: redactUrl(request.url),
      status: response.status,
      service: route.service?.name ?? null,
      operation: route.kind === 'operation' ? route.operation.id : null,
    }
  }

  /** Holds an exchange against the contract, as far as it was recorded. */
  private async hold(entry: ForeignEntry, place: Place, request: Recorded<PlainRequest>) {
    const reply = entry.response.status === 0 ? undefined : replyOf(entry)
    const { trust } = this.options
    const given = isJournalled(entry) ? undefined : this.given
    const all = await checkPair(place, reply?.message, this.places, { trust, given })
    const found = all
      .filter((one) => isRecorded(one, one.kind === 'reply' ? reply?.body : request.body))
      .filter(({ actual }) => actual !== MASK)
      .filter(isCertain)
    const unchecked = gapsIn(place, request.body, reply?.body)
    return { violations: [...found, ...unseen(notesOf(entry), found)], unchecked }
  }
}

function isPreflight({ request, _resourceType }: ForeignEntry): boolean {
  if (_resourceType === 'preflight') return true
  if (request.method.toUpperCase() !== 'OPTIONS' || !Array.isArray(request.headers)) return false
  return (request.headers as unknown[]).some(
    (header) => isRecord(header) && /^access-control-request-method$/i.test(String(header['name'])),
  )
}

function isLocal(url: string): boolean {
  return URL.canParse(url) && isLoopback(new URL(url).hostname)
}

const OTHER_SIZE = violationCode('reply', 'other-size')

/** Recorders lose and change bytes that are no text; that nothing arrived, they do not invent. */
function isCertain({ code, actual, expected }: Violation): boolean {
  return code !== OTHER_SIZE || (actual === 0 && expected !== 0)
}

/** A mock of ours knows its ids, and goes back to those that it gave before if it is told to. */
function isJournalled({ _quayside: notes }: ForeignEntry): boolean {
  return isRecord(notes) && typeof notes['sequence'] === 'number'
}

/** What the mock that recorded an exchange found in it: it knew its world, and what is masked. */
function notesOf({ _quayside: notes }: ForeignEntry): readonly Violation[] {
  const violations = isRecord(notes) ? notes['violations'] : undefined
  return Array.isArray(violations) ? violations.filter(isViolation) : []
}

function isViolation(value: unknown): value is Violation {
  if (!isRecord(value) || !isRecord(value['at'])) return false
  return readCode(String(value['code'])) !== undefined && typeof value['message'] === 'string'
}

function unseen(noted: readonly Violation[], found: readonly Violation[]): Violation[] {
  const keyOf = ({ code, at }: Violation) => `${code} ${at.in} ${at.pointer}`
  const known = new Set(found.map(keyOf))
  return noted.filter((one) => !known.has(keyOf(one)))
}
