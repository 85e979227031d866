import { type Reader, breachOfQuery, refuse } from '../contract/errors.js'
import type { Attribute, AttributeFinder } from './attribute.js'
import { likeness, lower } from './like.js'
import { FilterMistake, readConditions, type Condition } from './filter-syntax.js'

/** Whether a record is listed. */
export type Filter = (record: object) => boolean

type Test = (value: unknown) => boolean

/**
 * Reads a filter such as `name like "a%" and total_files gt 3`.
 *
 * @throws ApiError 400 with the position of the first mistake, from 1
 */
export function parseFilter(text: string, attributes: AttributeFinder, rule: Reader): Filter {
  try {
    return read(text, attributes, rule)
  } catch (error) {
    throw error instanceof FilterMistake ? refusalOf(error, text) : error
  }
}

function refusalOf({ position, reason }: FilterMistake, text: string): Error {
  const options = breachOfQuery({ expected: 'a filter', actual: text }, 'filter')
  // A character may be two units of a text.
  const before = [...text.slice(0, position - 1)].length
  return refuse('invalid_filter', { position: before + 1, reason }, options)
}

function read(text: string, attributes: AttributeFinder, rule: Reader): Filter {
  const tests = readConditions(text).map((condition) => {
    const attribute = attributes(condition.name)
    if (typeof attribute === 'string') throw new FilterMistake(condition.position, attribute)
    return { attribute, test: testOf(condition, attribute, rule) }
  })
  return (record) => tests.every(({ attribute, test }) => test(attribute.read(record)))
}

const ORDERED = {
  gt: (order: number) => order > 0,
  ge: (order: number) => order >= 0,
  lt: (order: number) => order < 0,
  le: (order: number) => order <= 0,
} as const

function testOf(condition: Condition, attribute: Attribute, rule: Reader): Test {
  const { operator, value } = condition
  if (operator === 'like' || operator === 'ilike') return likeTest(condition, attribute, rule)
  if (operator === 'in') {
    const tests = value.text.split(',').map((text) => {
      return equalTest({ ...condition, value: { ...value, text: text.trim() } }, attribute, rule)
    })
    return (actual) => tests.some((test) => test(actual))
  }
  if (operator === 'eq') return equalTest(condition, attribute, rule)
  if (operator === 'ne') {
    const equal = equalTest(condition, attribute, rule)
    return (actual) => !equal(actual)
  }
  const wanted = typedValue(condition, attribute)
  const holds = ORDERED[operator]
  if (wanted === null || typeof wanted === 'boolean') {
    throw new FilterMistake(value.position, `${operator} compares numbers and texts`)
  }
  return (actual) => typeof actual === typeof wanted && holds(compare(actual as never, wanted))
}

function compare(a: string | number, b: string | number): number {
  return a < b ? -1 : a > b ? 1 : 0
}

function equalTest(condition: Condition, attribute: Attribute, rule: Reader): Test {
  const wanted = typedValue(condition, attribute)
  if (typeof wanted !== 'string' || rule('carrierx/filter-case') === 'told-apart') {
    return (actual) => actual === wanted
  }
  const small = lower(wanted)
  return (actual) => typeof actual === 'string' && lower(actual) === small
}

function likeTest(condition: Condition, { type }: Attribute, rule: Reader): Test {
  const { operator, value } = condition
  if (type !== 'string') throw new FilterMistake(value.position, `${operator} compares texts`)
  const fold = operator === 'ilike' || rule('carrierx/filter-case') === 'ignored'
  const isLike = likeness(fold ? lower(value.text) : value.text)
  return (actual) => typeof actual === 'string' && isLike(fold ? lower(actual) : actual)
}

// Number() reads 0x10, 0b1 and blanks, too.
const NUMBER = /^-?\d+(?:\.\d+)?(?:e[+-]?\d+)?$/i

/** What is compared with: of the attribute's type, whatever it was written as. */
function typedValue({ name, value }: Condition, { type }: Attribute) {
  const { text, isQuoted, position } = value
  if (text === 'null' && !isQuoted) return null
  if (type === 'string') return text
  if (type === 'boolean') {
    if (text === 'true' || text === 'false') return text === 'true'
    throw new FilterMistake(position, `${name} is true or false`)
  }
  const number = NUMBER.test(text) ? Number(text) : NaN
  if (Number.isFinite(number)) return number
  throw new FilterMistake(position, `${name} is a number`)
}
