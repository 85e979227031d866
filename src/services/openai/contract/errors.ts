import type { Problem } from '../../../core/contract/problem.js'
import { ApiError, type ApiErrorOptions } from '../../../core/service/api-error.js'
import { pointerToPath } from '../../../core/util/json-pointer.js'
import type { ErrorName } from './contract.gen.js'

/** Returns the error of this name in the contract's `x-errors`, with its placeholders filled. */
export function apiError(
  name: ErrorName,
  values: Readonly<Record<string, unknown>> = {},
  options: ApiErrorOptions = {},
): ApiError {
  return new ApiError(name, values, options)
}

/** Returns the error for a value that breaks a rule; `pointer` leads to the value. */
export function ruleError(
  name: ErrorName,
  rule: string,
  pointer: string,
  values: { limit?: unknown; expected?: unknown; actual?: unknown; [more: string]: unknown },
  location: Problem['at']['in'] = 'body',
): ApiError {
  const expected = values.limit ?? values.expected ?? null
  const at = { in: location, pointer }
  const actual = values.actual ?? null
  const details = { rule, at, keyword: KEYWORD_BY_ERROR[name] ?? 'rule', expected, actual }
  return apiError(name, { param: paramOf(pointer), ...values }, { breach: details })
}

const ERROR_BY_KEYWORD: Readonly<Record<string, ErrorName>> = {
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
  'content-encoding': 'unsupported_media_type',
  'too-large': 'payload_too_large',
  'unknown-path': 'unknown_url',
  'wrong-method': 'method_not_allowed',
}

const KEYWORD_BY_ERROR: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(ERROR_BY_KEYWORD).map(([keyword, name]) => [name, keyword]),
)

/** Returns the vendor's error for a request that breaks the contract. */
export function errorOfProblem(problem: Problem): ApiError {
  const name = ERROR_BY_KEYWORD[problem.keyword] ?? 'invalid_value'
  const { keyword, expected, actual } = problem
  const param = paramOf(problem.at.pointer)
  return apiError(name, {
    param,
    place: param ?? 'body',
    expected: name === 'invalid_type' ? typeName(expected) : formatExpected(keyword, expected),
    actual: formatActual(name, actual),
    limit: expected,
    reason: problem.message,
    kind: keyword === 'content-encoding' ? 'encoding' : 'type',
  })
}

function formatActual(name: ErrorName, actual: unknown): unknown {
  if (name === 'invalid_type') return typeOfValue(actual)
  if (typeof actual === 'string') {
    // Messages about length limits give the length; the others quote at most 200 characters.
    return name.startsWith('string_') ? codePointCount(actual) : actual.slice(0, 200)
  }
  if (Array.isArray(actual)) return actual.length
  return typeof actual === 'object' ? JSON.stringify(actual).slice(0, 200) : actual
}

/** Counts the code points of a string. Spreading it into an array would not fit into memory at 100 MB. */
export function codePointCount(text: string): number {
  let length = 0
  for (let at = 0; at < text.length; length++) at += (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1
  return length
}

/** Returns `network_policy.allowed_domains[0]` for its pointer; null for the whole body. */
function paramOf(pointer: string): string | null {
  return pointer === '' ? null : pointerToPath(pointer).slice(0, 200)
}

function formatExpected(keyword: string, expected: unknown): string {
  const values = keyword === 'const' ? [expected] : expected
  if (!Array.isArray(values)) return String(values)
  const quoted = values.map((one) => `'${String(one)}'`)
  const last = quoted.pop() ?? ''
  return quoted.length > 0 ? `${quoted.join(', ')} and ${last}` : last
}

const TYPE_NAMES: Readonly<Record<string, string>> = {
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
  return names.map((name) => TYPE_NAMES[String(name)] ?? String(name)).join(' or ')
}

function typeOfValue(value: unknown): string {
  if (value === null) return 'null'
  if (Array.isArray(value)) return 'an array'
  if (typeof value === 'number') return Number.isInteger(value) ? 'an integer' : 'a decimal'
  return TYPE_NAMES[typeof value] ?? typeof value
}
