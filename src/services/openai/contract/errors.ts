import type { Problem } from '../../../core/contract/problem.js'
import { ApiError, type ApiErrorOptions } from '../../../core/service/api-error.js'
import type { ErrorName } from './contract.gen.js'

/** A refusal by its name in the contract's `x-errors`. */
export function refuse(
  name: ErrorName,
  values: Readonly<Record<string, unknown>> = {},
  options: ApiErrorOptions = {},
): ApiError {
  return new ApiError(name, values, options)
}

/** A refusal because a value in the body breaks a rule. */
export function breach(
  name: ErrorName,
  rule: string,
  pointer: string,
  values: { limit?: unknown; expected?: unknown; actual?: unknown; [more: string]: unknown },
  place: Problem['at']['in'] = 'body',
): ApiError {
  const expected = values.limit ?? values.expected ?? null
  const at = { in: place, pointer }
  const actual = values.actual ?? null
  const details = { rule, at, keyword: KEYWORD_OF[name] ?? 'rule', expected, actual }
  return refuse(name, { param: paramOf(pointer), ...values }, { breach: details })
}

const BY_KEYWORD: Readonly<Record<string, ErrorName>> = {
  required: 'missing_required_parameter',
  type: 'invalid_type',
  enum: 'invalid_value',
  const: 'invalid_value',
  discriminator: 'invalid_value',
  additionalProperties: 'unknown_parameter',
  maximum: 'integer_above_max_value',
  minimum: 'integer_below_min_value',
  maxLength: 'string_above_max_length',
  minLength: 'empty_string',
  maxItems: 'array_above_max_length',
  minItems: 'empty_array',
  pattern: 'invalid_format',
  duplicate: 'duplicate_parameter',
  'malformed-json': 'invalid_json',
  'malformed-multipart': 'invalid_multipart',
  'malformed-url': 'invalid_url_encoding',
  'missing-body': 'missing_body',
  'media-type': 'unsupported_media_type',
  'too-large': 'payload_too_large',
  'unknown-path': 'unknown_url',
  'wrong-method': 'method_not_allowed',
}

const KEYWORD_OF: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(BY_KEYWORD).map(([keyword, name]) => [name, keyword]),
)

/** The vendor's refusal of a request that breaks the contract. */
export function refuseProblem(problem: Problem): ApiError {
  const name = BY_KEYWORD[problem.keyword] ?? 'invalid_value'
  const { keyword, expected, actual } = problem
  const param = paramOf(problem.at.pointer)
  return refuse(name, {
    param,
    place: param ?? 'body',
    expected: name === 'invalid_type' ? typeName(expected) : listed(keyword, expected),
    actual: shownActual(name, actual),
    limit: expected,
    reason: problem.message,
  })
}

function shownActual(name: ErrorName, actual: unknown): unknown {
  if (name === 'invalid_type') return kindOf(actual)
  if (typeof actual === 'string') {
    // The messages of the length limits speak of the length; the others quote, in bounds.
    return name.startsWith('string_') ? lengthOf(actual) : actual.slice(0, 200)
  }
  if (Array.isArray(actual)) return actual.length
  return typeof actual === 'object' ? JSON.stringify(actual).slice(0, 200) : actual
}

/** How many characters a text has; spreading one of 100 MB would take all memory there is. */
export function lengthOf(text: string): number {
  let length = 0
  for (let at = 0; at < text.length; length++) at += (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1
  return length
}

/** `/network_policy/allowed_domains/0` as `network_policy.allowed_domains[0]`; null for the whole body. */
function paramOf(pointer: string): string | null {
  const keys = pointer.split('/').slice(1)
  if (keys.length === 0) return null
  // The outermost is never an array: a number there is the name of a field.
  const steps = keys.map((key, depth) =>
    depth > 0 && /^\d+$/.test(key)
      ? `[${key}]`
      : `.${key.replaceAll('~1', '/').replaceAll('~0', '~')}`,
  )
  return steps.join('').slice(1, 201)
}

function listed(keyword: string, expected: unknown): string {
  const values = keyword === 'const' ? [expected] : expected
  if (!Array.isArray(values)) return String(values)
  const quoted = values.map((one) => `'${String(one)}'`)
  const last = quoted.pop() ?? ''
  return quoted.length > 0 ? `${quoted.join(', ')} and ${last}` : last
}

const ARTICLES: Readonly<Record<string, string>> = {
  string: 'a string',
  integer: 'an integer',
  number: 'a decimal',
  boolean: 'a boolean',
  object: 'an object',
  array: 'an array',
  null: 'null',
}

function typeName(expected: unknown): string {
  const names = Array.isArray(expected) ? (expected as unknown[]) : [expected]
  return names.map((name) => ARTICLES[String(name)] ?? String(name)).join(' or ')
}

function kindOf(value: unknown): string {
  if (value === null) return 'null'
  if (Array.isArray(value)) return 'an array'
  if (typeof value === 'number') return Number.isInteger(value) ? 'an integer' : 'a decimal'
  return ARTICLES[typeof value] ?? typeof value
}
