import { apiError, queryBreach } from '../contract/errors.js'
import type { ReadRule } from '../contract/rules.js'
import type { Attribute, AttributeFinder } from './attribute.js'
import { FilterSyntaxError, parseConditions, type Condition } from './filter-syntax.js'
import { likeMatcher, toLower } from './like.js'

/** Whether a record matches. */
export type Filter = (record: object) => boolean

type Predicate = (value: unknown) => boolean

/**
 * Parses a filter such as `name like "a%" and total_files gt 3`.
 *
 * @throws ApiError 400 with the position of the first mistake, from 1
 */
export function parseFilter(text: string, attributes: AttributeFinder, rule: ReadRule): Filter {
  try {
    return compile(text, attributes, rule)
  } catch (error) {
    throw error instanceof FilterSyntaxError ? errorOfSyntax(error, text) : error
  }
}

function errorOfSyntax({ position, reason }: FilterSyntaxError, text: string): Error {
  const options = queryBreach({ expected: 'a filter', actual: text }, 'filter')
  // The position counts code points; the tokenizer counts UTF-16 units.
  const before = [...text.slice(0, position - 1)].length
  return apiError('invalid_filter', { position: before + 1, reason }, options)
}

function compile(text: string, attributes: AttributeFinder, rule: ReadRule): Filter {
  const tests = parseConditions(text).map((condition) => {
    const attribute = attributes(condition.name)
    if (typeof attribute === 'string') throw new FilterSyntaxError(condition.position, attribute)
    return { attribute, test: predicateOf(condition, attribute, rule) }
  })
  return (record) => {
    for (const { attribute, test } of tests) if (!test(attribute.read(record))) return false
    return true
  }
}

// Texts are compared like numbers, with which they are never mixed.
const ORDER_OPERATORS = {
  gt: (actual: number, wanted: number) => actual > wanted,
  ge: (actual: number, wanted: number) => actual >= wanted,
  lt: (actual: number, wanted: number) => actual < wanted,
  le: (actual: number, wanted: number) => actual <= wanted,
} as const

function predicateOf(condition: Condition, attribute: Attribute, rule: ReadRule): Predicate {
  const { operator, value } = condition
  if (operator === 'like' || operator === 'ilike') return likePredicate(condition, attribute, rule)
  if (operator === 'in') {
    const tests = value.text.split(',').map((text) => {
      return equalPredicate(
        { ...condition, value: { ...value, text: text.trim() } },
        attribute,
        rule,
      )
    })
    return (actual) => tests.some((test) => test(actual))
  }
  if (operator === 'eq') return equalPredicate(condition, attribute, rule)
  if (operator === 'ne') {
    const equal = equalPredicate(condition, attribute, rule)
    return (actual) => !equal(actual)
  }
  const wanted = typedValue(condition, attribute)
  const holds = ORDER_OPERATORS[operator]
  if (wanted === null || typeof wanted === 'boolean') {
    throw new FilterSyntaxError(value.position, `${operator} compares numbers and texts`)
  }
  return (actual) => typeof actual === typeof wanted && holds(actual as number, wanted as number)
}

function equalPredicate(condition: Condition, attribute: Attribute, rule: ReadRule): Predicate {
  const wanted = typedValue(condition, attribute)
  if (typeof wanted !== 'string' || rule('carrierx/filter-case') === 'told-apart') {
    return (actual) => actual === wanted
  }
  const small = toLower(wanted)
  return (actual) => typeof actual === 'string' && toLower(actual) === small
}

function likePredicate(condition: Condition, { type }: Attribute, rule: ReadRule): Predicate {
  const { operator, value } = condition
  if (type !== 'string') throw new FilterSyntaxError(value.position, `${operator} compares texts`)
  const fold = operator === 'ilike' || rule('carrierx/filter-case') === 'ignored'
  const isLike = likeMatcher(fold ? toLower(value.text) : value.text)
  return (actual) => typeof actual === 'string' && isLike(fold ? toLower(actual) : actual)
}

// Number() would also accept 0x10, 0b1 and blanks.
const NUMBER = /^-?\d+(?:\.\d+)?(?:e[+-]?\d+)?$/i

/** Returns the value of a condition, converted to the type of the attribute. */
function typedValue({ name, value }: Condition, { type }: Attribute) {
  const { text, isQuoted, position } = value
  if (text === 'null' && !isQuoted) return null
  if (type === 'string') return text
  if (type === 'boolean') {
    if (text === 'true' || text === 'false') return text === 'true'
    throw new FilterSyntaxError(position, `${name} is true or false`)
  }
  const number = NUMBER.test(text) ? Number(text) : NaN
  if (Number.isFinite(number)) return number
  throw new FilterSyntaxError(position, `${name} is a number`)
}
