import { readHttpDate, readTime } from '../../core/util/time.js'

/**
 * Whether a value of the live service and one of the mock count as the same. Values of a volatile
 * kind differ from run to run, so their form is compared.
 *
 * Known ids have been replaced by their names, such as `<first>`. `timeTolerance` is in ms.
 */
export function isEquivalent(
  volatile: string | undefined,
  real: unknown,
  mock: unknown,
  timeTolerance: number,
): boolean {
  if (Object.is(real, mock)) return true
  if (volatile === undefined) return false
  if (volatile === 'time') return isSameTime(real, mock, timeTolerance)
  if (typeof real !== 'string' || typeof mock !== 'string') return false
  if (volatile === 'id') return !hasName(real) && !hasName(mock) && idForm(real) === idForm(mock)
  if (volatile === 'digest') return digestForm(real) === digestForm(mock)
  return pathForm(real) === pathForm(mock)
}

/** Whether a text has the name of a known id: then it must be equal, not only of the same form. */
function hasName(text: string): boolean {
  return /<[^>]+>/.test(text)
}

function isSameTime(real: unknown, mock: unknown, tolerance: number): boolean {
  const [a, b] = [timeOf(real), timeOf(mock)]
  // A number that is no time is a duration: only its form is compared.
  if (a === undefined || b === undefined) return timeForm(real) === timeForm(mock)
  return timeForm(real) === timeForm(mock) && Math.abs(a - b) <= tolerance
}

// The start of the year 2000 in seconds since 1970. Smaller numbers are durations.
const MIN_SECONDS = 946_684_800

/** A time in ms since 1970; undefined when the value is none. */
function timeOf(value: unknown): number | undefined {
  if (typeof value === 'string' && /\D/.test(value)) {
    return readTime(value) ?? readHttpDate(value)
  }
  const number = Number(value)
  if (!(number >= MIN_SECONDS)) return undefined
  return number < MIN_SECONDS * 1000 ? number * 1000 : number
}

/** How a time is written: as a number of s or ms, or as text with its digits replaced. */
function timeForm(value: unknown): string {
  return typeof value === 'number'
    ? `${String(Number.isInteger(value))} ${value < MIN_SECONDS * 1000 ? 's' : 'ms'}`
    : String(value)
        .replace(/\d+/g, '0')
        .replace(/\+0:0$/, 'Z')
}

const UUID = /^[\da-f]{8}-[\da-f]{4}-(\d)[\da-f]{3}-[\da-f]{4}-[\da-f]{12}$/i

/** The prefix and alphabet of an id, such as `cntr_` and hexadecimal, or the version of a UUID. */
function idForm(id: string): string {
  const version = UUID.exec(id)?.[1]
  if (version !== undefined) return `UUID ${version}`
  const [, prefix = '', rest = ''] = /^(.*[_-])?(.*)$/s.exec(id) ?? []
  return `${prefix} ${alphabetOf(rest)}`
}

function alphabetOf(text: string): string {
  if (/^\d{1,9}$/.test(text)) return 'number'
  if (/^[\da-f]+$/i.test(text)) return 'hex'
  return /^[\da-z]+$/i.test(text) ? 'letters' : 'text'
}

function digestForm(digest: string): string {
  return `${alphabetOf(digest)} ${digest.length}`
}

/** A path with its UUIDs and long hexadecimal numbers replaced. */
function pathForm(path: string): string {
  return path.replace(/[\da-f]{8}-[\da-f-]{27}/gi, '<uuid>').replace(/[\da-f]{16,}/gi, '<hex>')
}
