import type { components } from '../contract/contract.gen.js'
import type { ReadRule } from '../contract/rules.js'
import { includesAddress } from './ip-addresses.js'
import type { DrmRules, Viewer } from './tables.js'

type GeoRule = components['schemas']['GeoRule']

const PLACES = ['continent', 'country', 'subdivision', 'city'] as const

/** Whether a viewer is one of the recipients of a container: a rule decides for one without any. */
export function isRecipient(
  rule: ReadRule,
  recipients: DrmRules['recipients'],
  viewer: string,
): boolean {
  if (!recipients?.length) return rule('locktera/no-recipients') === 'anyone'
  return recipients.some((one) => matchesAddress(rule, one, viewer))
}

/** Returns why a viewer may not open a container from where they are, or undefined when they may. */
export function placeProblem(
  rule: ReadRule,
  { geo, ip, mac }: DrmRules,
  viewer: Partial<Viewer> = {},
): string | undefined {
  const isPlaced = PLACES.some((name) => viewer[name] !== undefined)
  if (!isAllowed(rule, geo, isPlaced, (one) => isIn(rule, one, viewer))) {
    return 'the viewer is in a place that is not allowed'
  }
  const { ip: address, mac: device } = viewer
  const hasAddress = (one: string) => address !== undefined && includesAddress(one, address)
  if (!isAllowed(rule, ip, address !== undefined, hasAddress)) {
    return 'the viewer has an address that is not allowed'
  }
  const isDevice = (one: string) => device !== undefined && bytesOf(one) === bytesOf(device)
  if (!isAllowed(rule, mac, device !== undefined, isDevice)) {
    return 'the viewer has a device that is not allowed'
  }
  return undefined
}

interface AllowedAndBlocked<T> {
  readonly allow?: readonly T[]
  readonly block?: readonly T[]
}

/** With allowed entries, one of them has to match. With blocked ones only, none of them may. */
function isAllowed<T>(
  rule: ReadRule,
  { allow = [], block = [] }: AllowedAndBlocked<T> = {},
  isKnown: boolean,
  matches: (one: T) => boolean,
): boolean {
  if (allow.length === 0) return !block.some(matches)
  return allow.some(matches) || (!isKnown && rule('locktera/unknown-place') === 'allowed')
}

function isIn(rule: ReadRule, place: GeoRule, viewer: Partial<Viewer>): boolean {
  return PLACES.every((name) => {
    const [wanted, actual] = [place[name], viewer[name]]
    return wanted === undefined || (actual !== undefined && isSameText(rule, wanted, actual))
  })
}

/** Either side of the at sign may have wildcards. */
function matchesAddress(rule: ReadRule, pattern: string, address: string): boolean {
  if (matchesWildcards(pattern, address)) return true
  const [lowerPattern, lowerAddress] = [pattern.toLowerCase(), address.toLowerCase()]
  if (!matchesWildcards(lowerPattern, lowerAddress)) return false
  return rule('locktera/letter-case') === 'ignored'
}

function isSameText(rule: ReadRule, one: string, other: string): boolean {
  if (one === other) return true
  return one.toLowerCase() === other.toLowerCase() && rule('locktera/letter-case') === 'ignored'
}

/** Whether both sides of an address match those of a pattern. */
function matchesWildcards(pattern: string, address: string): boolean {
  const [patterns, sides] = [pattern.split('@'), address.split('@')]
  return patterns.every((one, index) => matchesSide(one, sides[index] ?? ''))
}

/** A pattern for a regular expression could take exponential time, and this takes none to speak of. */
function matchesSide(pattern: string, text: string): boolean {
  const [first = '', ...rest] = pattern.split('*')
  const last = rest.pop()
  if (last === undefined) return pattern === text
  if (!text.startsWith(first)) return false
  let at = first.length
  for (const part of rest) {
    const found = text.indexOf(part, at)
    if (found < 0) return false
    at = found + part.length
  }
  return text.length - last.length >= at && text.endsWith(last)
}

const bytesOf = (mac: string) => mac.replace(/[:-]/g, '').toLowerCase()
