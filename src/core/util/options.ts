import { likely } from './edit-distance.js'
import { UsageError } from './errors.js'
import { isRecord } from './is-record.js'

/** The type of an option: its description for messages, and the check of a value. */
export interface OptionType {
  /** Completes "must be ...". */
  readonly expected: string
  readonly accepts: (value: unknown) => boolean
}

/** A type for every option of an options object. */
export type OptionTypes<Options> = Readonly<Record<keyof Options, OptionType>>

/**
 * Rejects options with an unknown name or a value of the wrong type; undefined counts as left out.
 *
 * @throws UsageError that names the first wrong option
 * @example
 * assertOptions('listen', { prot: 7829 }, { port, host: string }) // did you mean port?
 */
export function assertOptions(
  action: string,
  options: unknown,
  types: Readonly<Record<string, OptionType>>,
): void {
  if (!isRecord(options)) {
    throw new UsageError(
      `Failed to ${action}: the options must be an object, not ${describeValue(options)}`,
    )
  }
  for (const [name, value] of Object.entries(options)) {
    if (value === undefined) continue
    const type = Object.hasOwn(types, name) ? types[name] : undefined
    if (!type) throw new UsageError(`Failed to ${action}: ${unknownOption(name, types)}`)
    if (type.accepts(value)) continue
    throw new UsageError(
      `Failed to ${action}: ${name} must be ${type.expected}, not ${describeValue(value)}`,
    )
  }
}

function unknownOption(name: string, types: Readonly<Record<string, OptionType>>): string {
  const known = Object.keys(types)
  const [near] = likely(name, known)
  const hint = near === undefined ? '' : ` Did you mean ${near}?`
  return `unknown option ${JSON.stringify(name)}.${hint} Known options: ${known.join(', ')}`
}

/** A value for a message: short, and for objects and functions only what they are. */
export function describeValue(value: unknown): string {
  if (typeof value === 'function') return 'a function'
  if (typeof value === 'object' && value !== null)
    return Array.isArray(value) ? 'an array' : 'an object'
  return typeof value === 'string' ? JSON.stringify(value.slice(0, 100)) : String(value)
}

const optionType = (expected: string, accepts: OptionType['accepts']): OptionType => ({
  expected,
  accepts,
})

const isString = (value: unknown) => typeof value === 'string'
const isNonNegativeInteger = (value: unknown) =>
  Number.isSafeInteger(value) && (value as number) >= 0

export const boolean = optionType('true or false', (value) => typeof value === 'boolean')
export const string = optionType('a string', isString)
export const callback = optionType('a function', (value) => typeof value === 'function')
export const array = optionType('an array', (value) => Array.isArray(value))
export const nonNegativeInteger = optionType('an integer from 0', isNonNegativeInteger)

export const port = optionType(
  'an integer from 0 to 65535',
  (value) => isNonNegativeInteger(value) && (value as number) <= 65_535,
)

export const stringOrNumber = optionType(
  'a string or a number',
  (value) => isString(value) || Number.isFinite(value),
)

/** Any value but null: for options that are checked where they are read. */
export const anything = optionType('a value', (value) => value !== null)

/** One of several strings. */
export function oneOf(...words: readonly string[]): OptionType {
  const quoted = words.map((one) => JSON.stringify(one))
  return optionType(quoted.join(' or '), (value) => words.includes(value as string))
}

/** An object that `accepts` holds for; `example` shows one in the message. */
export function object(example: string, accepts: OptionType['accepts'] = () => true): OptionType {
  return optionType(`an object such as ${example}`, (value) => isRecord(value) && accepts(value))
}
