import type { Location, Problem } from '../../../core/contract/problem.js'
import type { ErrorNode } from '../../../core/contract/openapi.js'
import { ApiError, type ApiErrorOptions } from '../../../core/service/api-error.js'
import type { RuleReader } from '../../../core/contract/rules.js'
import type { ErrorName } from './contract.gen.js'
import type { rules } from './rules.js'

export type Reader = RuleReader<typeof rules>

/** A refusal by its name in the contract's `x-errors`. */
export function refuse(
  name: ErrorName,
  values: Readonly<Record<string, unknown>> = {},
  options: ApiErrorOptions = {},
): ApiError {
  return new ApiError(name, values, options)
}

/** How a request broke a rule, or what no schema can say, beside the refusal. */
interface Broken {
  readonly rule?: keyof typeof rules
  readonly keyword?: string
  readonly expected: unknown
  readonly actual: unknown
  readonly isMissing?: true
}

/** A refusal of an attribute; `field` is its name, dots for members of it. */
export function invalid(rule: Reader, field: string, detail: string, broken?: Broken): ApiError {
  const name = rule('carrierx/validation-status') === 400 ? 'validation_as_400' : 'validation'
  if (broken?.rule) rule(broken.rule)
  return refuse(name, { field, detail }, broken ? breachOf(broken, field) : {})
}

/** The journal's side of a refusal that no schema decided. */
export function breachOf(broken: Broken, field: string): ApiErrorOptions {
  const at = { in: 'body', pointer: `/${field.replaceAll('.', '/')}` } as const
  return { breach: { keyword: 'rule', at, ...broken } }
}

/** The refusal of a query parameter that cannot be used. */
export function invalidQuery(param: string, reason: string, broken?: Broken): ApiError {
  return refuse('invalid_query', { param, reason }, broken ? breachOfQuery(broken, param) : {})
}

/** The same for a query parameter. */
export function breachOfQuery(broken: Broken, param: string): ApiErrorOptions {
  const at = { in: 'query', pointer: `/${param}` } as const
  return { breach: { keyword: 'format', at, ...broken } }
}

/**
 * Runs what judges the attributes of an upload: a refusal says where the one at fault stood, which
 * is the query where the bytes are the body, and otherwise a part of the form.
 */
export function inUpload<T>(where: 'query' | 'part', work: () => T): T {
  try {
    return work()
  } catch (error) {
    if (!(error instanceof ApiError) || !error.options.breach) throw error
    const { code, values, options } = error
    const breach = { ...error.options.breach, at: placeIn(where, error.options.breach.at.pointer) }
    throw new ApiError(code, values, { ...options, breach })
  }
}

function placeIn(where: 'query' | 'part', pointer: string): Location {
  if (where === 'query') {
    return pointer === '/data' ? { in: 'body', pointer: '' } : { in: where, pointer }
  }
  return { in: where, pointer: pointer === '/data' ? pointer : `/file_object${pointer}` }
}

const BY_KEYWORD: Readonly<Record<string, ErrorName>> = {
  'malformed-json': 'bad_request',
  'malformed-multipart': 'invalid_multipart',
  'malformed-url': 'malformed_request',
  'missing-body': 'malformed_request',
  'media-type': 'unsupported_media_type',
  'too-large': 'payload_too_large',
  'unknown-path': 'unknown_url',
  'wrong-method': 'method_not_allowed',
}

// The others describe the file of an upload of bare bytes, and are refused like its attributes.
const OF_LISTS = new Set([
  ...['limit', 'offset', 'order', 'filter'],
  ...['include_fields', 'exclude_fields', 'includeFields', 'excludeFields'],
])

// A parameter that is unknown or given twice is no attribute, whatever it is called.
const OF_QUERIES = new Set(['additionalProperties', 'duplicate'])

/** The vendor's refusal of a request that breaks the contract. */
export function refuseProblem(problem: Problem, rule: Reader): ApiError {
  const { keyword, at, expected, message } = problem
  const name = BY_KEYWORD[keyword]
  if (name) return refuse(name, { limit: expected, reason: message })
  const field = fieldOf(at.pointer)
  // JSON that is no object at all has no attribute to blame.
  if (at.in === 'body' && at.pointer === '') return refuse('bad_request')
  if (at.in === 'part' && keyword === 'duplicate') {
    return refuse('invalid_multipart', { reason: `${field} ${detailOf(problem)}` })
  }
  if (at.in === 'query' && (OF_LISTS.has(field) || OF_QUERIES.has(keyword))) {
    return invalidQuery(field, detailOf(problem))
  }
  return invalid(rule, field, detailOf(problem))
}

/** `/file_object/name` and `/name` are both the attribute `name`. */
function fieldOf(pointer: string): string {
  const keys = pointer.split('/').slice(1)
  const names = keys[0] === 'file_object' && keys.length > 1 ? keys.slice(1) : keys
  const field = names.map((key) => key.replaceAll('~1', '/').replaceAll('~0', '~')).join('.')
  return field.slice(0, 200)
}

function detailOf({ keyword, expected, message, at }: Problem): string {
  if (keyword === 'type') return `must be ${typesOf([expected].flat()).join(' or ')}`
  if (keyword === 'pattern') return 'must be integer'
  if (keyword === 'duplicate') return 'is given more than once'
  return message.startsWith(`${at.pointer} `) ? message.slice(at.pointer.length + 1) : message
}

/** Digits may stand for a number, but who reads "integer or string" may send any text next. */
function typesOf(types: readonly unknown[]): readonly unknown[] {
  return types.includes('integer') ? types.filter((type) => type !== 'string') : types
}

/** The vendor's body around the fields of an error. */
export function envelope({ message, field, detail, ...reference }: ErrorNode['error']): unknown {
  const errors = field === undefined ? [] : [{ field, message: detail, ...reference }]
  return { message, errors }
}
