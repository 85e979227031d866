// What differs from run to run is compared by its shape.

/** What two values are compared with. */
export interface Measure {
  /** How many ms two times of one moment may be apart. */
  readonly tolerance: number
  /** What times of the provider are ahead of those of the mock. */
  readonly ahead: number
}

/** Whether two values of one place of a contract are the same; ids have their names already. */
export function isSame(
  volatile: string | undefined,
  real: unknown,
  mock: unknown,
  measure: Measure,
): boolean {
  if (Object.is(real, mock)) return true
  if (volatile === undefined) return false
  if (volatile === 'time') return isSameTime(real, mock, measure)
  if (typeof real !== 'string' || typeof mock !== 'string') return false
  const [a, b] = [real, mock]
  if (volatile === 'id') return !isNamed(a) && !isNamed(b) && idShape(a) === idShape(b)
  if (volatile === 'digest') return digestShape(a) === digestShape(b)
  return pathShape(a) === pathShape(b)
}

/** The name of something that the story knows stands in it: then it has to be that one. */
function isNamed(text: string): boolean {
  return /<[^>]+>/.test(text)
}

function isSameTime(real: unknown, mock: unknown, { tolerance }: Measure): boolean {
  const [a, b] = [timeOf(real), timeOf(mock)]
  // A number that is no moment is how long something took.
  if (a === undefined || b === undefined) return formOf(real) === formOf(mock)
  return formOf(real) === formOf(mock) && Math.abs(a - b) <= tolerance
}

// Smaller ones are no seconds since 1970 of this century.
const EARLIEST = 946_684_800

function timeOf(value: unknown): number | undefined {
  if (typeof value === 'string' && /\D/.test(value)) {
    const time = Date.parse(value)
    return Number.isNaN(time) ? undefined : time
  }
  const number = Number(value)
  if (!(number >= EARLIEST)) return undefined
  return number < EARLIEST * 1000 ? number * 1000 : number
}

/** How a time is written. */
function formOf(value: unknown): string {
  return typeof value === 'number'
    ? `${String(Number.isInteger(value))} ${value < EARLIEST * 1000 ? 's' : 'ms'}`
    : String(value)
        .replace(/\d+/g, '0')
        .replace(/\+0:0$/, 'Z')
}

const UUID = /^[\da-f]{8}-[\da-f]{4}-(\d)[\da-f]{3}-[\da-f]{4}-[\da-f]{12}$/i

/** `cntr_` and hexadecimal digits, a UUID of version 7, a word and a number. */
function idShape(id: string): string {
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

function digestShape(digest: string): string {
  return `${alphabetOf(digest)} ${digest.length}`
}

/** A path without what is drawn for it. */
function pathShape(path: string): string {
  return path.replace(/[\da-f]{8}-[\da-f-]{27}/gi, '<uuid>').replace(/[\da-f]{16,}/gi, '<hex>')
}
