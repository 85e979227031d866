import { UsageError } from './errors.js'
import { isRecord } from './is-record.js'
import { typoDistance } from './edit-distance.js'

/** What an option has to be: in words, and whether a value is. */
export interface OptionType {
  readonly expected: string
  readonly accepts: (value: unknown) => boolean
}

/** A kind for every option that there is. */
export type OptionTypes<Options> = Readonly<Record<keyof Options, OptionType>>

const optionType = (expected: string, accepts: OptionType['accepts']): OptionType => ({
  expected,
  accepts,
})

const isText = (value: unknown) => typeof value === 'string'
const isAmount = (value: unknown) => Number.isSafeInteger(value) && (value as number) >= 0

export const boolean = optionType('true or false', (value) => typeof value === 'boolean')
export const string = optionType('a text', isText)
export const callback = optionType('a function', (value) => typeof value === 'function')
export const nonNegativeInteger = optionType('a whole number from 0', isAmount)
export const port = optionType(
  'a number from 0 to 65535',
  (value) => isAmount(value) && (value as number) <= 65_535,
)

export const stringOrNumber = optionType(
  'a text or a number',
  (value) => isText(value) || Number.isFinite(value),
)

/** Read by what knows more of it than that it is there. */
export const anything = optionType('given', (value) => value !== null)
export const array = optionType('a list', (value) => Array.isArray(value))

/** One of a few words. */
export function oneOf(...words: readonly string[]): OptionType {
  const quoted = words.map((one) => JSON.stringify(one))
  return optionType(quoted.join(' or '), (value) => words.includes(value as string))
}

/** An object, such as the one of the example. */
export function object(example: string, holds: OptionType['accepts'] = () => true): OptionType {
  return optionType(`an object such as ${example}`, (value) => isRecord(value) && holds(value))
}

/**
 * Refuses options that are misspelt or of another type: nothing else would ever tell.
 *
 * @throws UsageError naming the first mistake
 * @example
 * assertOptions('listen', { prot: 4010 }, { port, host: text }) // did you mean port?
 */
export function assertOptions(
  act: string,
  options: unknown,
  known: Readonly<Record<string, OptionType>>,
): void {
  if (!isRecord(options)) {
    throw new UsageError(
      `Failed to ${act}: the options are an object, not ${describeValue(options)}`,
    )
  }
  for (const [name, value] of Object.entries(options)) {
    if (value === undefined) continue
    const one = Object.hasOwn(known, name) ? known[name] : undefined
    if (!one) throw new UsageError(`Failed to ${act}: ${unknown(name, Object.keys(known))}`)
    if (one.accepts(value)) continue
    throw new UsageError(
      `Failed to ${act}: ${name} must be ${one.expected}, not ${describeValue(value)}`,
    )
  }
}

function unknown(name: string, known: readonly string[]): string {
  const near = known
    .map((one) => ({ one, distance: typoDistance(name, one) ?? Infinity }))
    .sort((a, b) => a.distance - b.distance)
    .filter(({ distance }) => distance < Infinity)
    .slice(0, 1)
    .map(({ one }) => ` Did you mean ${one}?`)
  return `there is no option ${JSON.stringify(name)}.${near.join('')} There are ${known.join(', ')}`
}

/** A value as it stands in a message: short, and never a way to throw. */
export function describeValue(value: unknown): string {
  if (typeof value === 'function') return 'a function'
  if (typeof value === 'object' && value !== null)
    return Array.isArray(value) ? 'a list' : 'an object'
  return typeof value === 'string' ? JSON.stringify(value.slice(0, 100)) : String(value)
}
