import type { ErrorNode } from '../../../core/contract/openapi.js'
import type { Location, Problem } from '../../../core/contract/problem.js'
import { ApiError, type ApiErrorOptions } from '../../../core/service/api-error.js'
import { pointerKeys } from '../../../core/util/json-pointer.js'
import type { ErrorName } from './contract.gen.js'
import type { ReadRule, rules } from './rules.js'

/** Returns the error of this name in the contract's `x-errors`, with its placeholders filled. */
export function apiError(
  name: ErrorName,
  values: Readonly<Record<string, unknown>> = {},
  options: ApiErrorOptions = {},
): ApiError {
  return new ApiError(name, values, options)
}

/** How a request broke a rule, or a requirement that no schema expresses. */
interface RuleBreach {
  readonly rule?: keyof typeof rules
  readonly keyword?: string
  readonly expected: unknown
  readonly actual: unknown
  readonly isMissing?: true
}

/** Returns the error for an invalid attribute. `field` is its name, with dots for nested ones. */
export function validationError(
  rule: ReadRule,
  field: string,
  detail: string,
  broken?: RuleBreach,
): ApiError {
  const name = rule('carrierx/validation-status') === 400 ? 'validation_as_400' : 'validation'
  if (broken?.rule) rule(broken.rule)
  return apiError(name, { field, detail }, broken ? bodyBreach(broken, field) : {})
}

/** Returns what the journal records about an invalid attribute of the body. */
export function bodyBreach(broken: RuleBreach, field: string): ApiErrorOptions {
  const at = { in: 'body', pointer: `/${field.replaceAll('.', '/')}` } as const
  return { breach: { keyword: 'rule', at, ...broken } }
}

/** Returns the error for an invalid query parameter. */
export function queryError(param: string, reason: string, broken?: RuleBreach): ApiError {
  return apiError('invalid_query', { param, reason }, broken ? queryBreach(broken, param) : {})
}

/** Returns what the journal records about an invalid query parameter. */
export function queryBreach(broken: RuleBreach, param: string): ApiErrorOptions {
  const at = { in: 'query', pointer: `/${param}` } as const
  return { breach: { keyword: 'format', at, ...broken } }
}

/**
 * Calls `work` and corrects the location in its errors. The attributes of an upload are in the query
 * when the body is the file itself, in the body when it is JSON, and otherwise in a part of the form.
 */
export function withUploadLocation<T>(location: Location['in'], work: () => T): T {
  try {
    return work()
  } catch (error) {
    if (!(error instanceof ApiError) || !error.options.breach) throw error
    const { code, values, options } = error
    const breach = {
      ...error.options.breach,
      at: uploadLocation(location, error.options.breach.at.pointer),
    }
    throw new ApiError(code, values, { ...options, breach })
  }
}

function uploadLocation(location: Location['in'], pointer: string): Location {
  if (location === 'body') return { in: location, pointer }
  if (location === 'query') {
    return pointer === '/data' ? { in: 'body', pointer: '' } : { in: location, pointer }
  }
  return { in: location, pointer: pointer === '/data' ? pointer : `/file_object${pointer}` }
}

const ERROR_BY_KEYWORD: Readonly<Record<string, ErrorName>> = {
  'malformed-json': 'bad_request',
  'malformed-multipart': 'invalid_multipart',
  'malformed-url': 'malformed_request',
  'missing-body': 'malformed_request',
  'media-type': 'unsupported_media_type',
  'content-encoding': 'unsupported_media_type',
  'too-large': 'payload_too_large',
  'unknown-path': 'unknown_url',
  'wrong-method': 'method_not_allowed',
}

// Other parameters are attributes of an uploaded file, and get the error of an attribute.
const LIST_PARAMETERS = new Set([
  ...['limit', 'offset', 'order', 'filter'],
  ...['include_fields', 'exclude_fields', 'includeFields', 'excludeFields'],
])

// An unknown or repeated parameter gets the error of a parameter, whatever its name.
const QUERY_KEYWORDS = new Set(['additionalProperties', 'duplicate'])

/** Returns the vendor's error for a request that breaks the contract. */
export function errorOfProblem(problem: Problem, rule: ReadRule): ApiError {
  const { keyword, at, expected, message } = problem
  const name = ERROR_BY_KEYWORD[keyword]
  if (name) return apiError(name, { limit: expected, reason: message })
  const field = fieldOf(at.pointer)
  // JSON that is not an object has no attribute to name.
  if (at.in === 'body' && at.pointer === '') return apiError('bad_request')
  if (at.in === 'part' && keyword === 'duplicate') {
    return apiError('invalid_multipart', { reason: `${field} ${detailOf(problem)}` })
  }
  if (at.in === 'query' && (LIST_PARAMETERS.has(field) || QUERY_KEYWORDS.has(keyword))) {
    return queryError(field, detailOf(problem))
  }
  return validationError(rule, field, detailOf(problem))
}

/** `/file_object/name` and `/name` are both the attribute `name`. */
function fieldOf(pointer: string): string {
  const keys = pointerKeys(pointer)
  const names = keys[0] === 'file_object' && keys.length > 1 ? keys.slice(1) : keys
  return names.join('.').slice(0, 200)
}

function detailOf({ keyword, expected, message, at }: Problem): string {
  if (keyword === 'type') return `must be ${typesOf([expected].flat()).join(' or ')}`
  if (keyword === 'pattern') return 'must be integer'
  if (keyword === 'duplicate') return 'is given more than once'
  return message.startsWith(`${at.pointer} `) ? message.slice(at.pointer.length + 1) : message
}

/** A string of digits is accepted as an integer, but "integer or string" would invite any string. */
function typesOf(types: readonly unknown[]): readonly unknown[] {
  return types.includes('integer') ? types.filter((type) => type !== 'string') : types
}

/** Returns the vendor's error body around the fields of an error. */
export function envelope({ message, field, detail, ...reference }: ErrorNode['error']): unknown {
  const errors = field === undefined ? [] : [{ field, message: detail, ...reference }]
  return { message, errors }
}
