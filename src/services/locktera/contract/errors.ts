import type { ErrorNode, SchemaNode } from '../../../core/contract/openapi.js'
import type { Problem } from '../../../core/contract/problem.js'
import { ApiError, type ApiErrorOptions } from '../../../core/service/api-error.js'
import { pointerToPath } from '../../../core/util/json-pointer.js'
import { document, type ErrorName } from './contract.gen.js'
import type { rules } from './rules.js'

type Values = Readonly<Record<string, unknown>>

/** Returns the error of this name in the contract's `x-errors`, with its placeholders filled. */
export function apiError(name: ErrorName, values: Values = {}, options: ApiErrorOptions = {}) {
  return new ApiError(name, values, options)
}

/** How a request broke a rule, or a requirement that no schema expresses. */
interface RuleBreach {
  readonly rule?: keyof typeof rules
  readonly pointer: string
  readonly expected: unknown
  readonly actual: unknown
  readonly in?: Problem['at']['in']
}

/** Returns the error for a value that breaks a rule. Its location is a part of the form by default. */
export function ruleError(name: ErrorName, broken: RuleBreach, values: Values = {}): ApiError {
  const { rule, pointer, expected, actual, in: location = 'part' } = broken
  const keyword = KEYWORD_BY_ERROR[name] ?? 'rule'
  const details = {
    ...(rule && { rule }),
    at: { in: location, pointer },
    keyword,
    expected,
    actual,
  }
  return apiError(name, { field: fieldOf(pointer), ...values }, { breach: details })
}

const ERROR_BY_KEYWORD: Readonly<Record<string, ErrorName>> = {
  required: 'missing_field',
  type: 'invalid_type',
  pattern: 'invalid_format',
  format: 'invalid_format',
  minimum: 'below_minimum',
  maximum: 'above_maximum',
  minLength: 'empty_value',
  minProperties: 'empty_value',
  additionalProperties: 'unknown_field',
  duplicate: 'duplicate_field',
  'malformed-json': 'malformed_manifest',
  'malformed-multipart': 'invalid_multipart',
  'malformed-url': 'invalid_url_encoding',
  'missing-body': 'missing_body',
  'media-type': 'not_a_form',
  // As for another content type: the vendor lists no 415.
  'content-encoding': 'invalid_multipart',
  'too-large': 'payload_too_large',
  'unknown-path': 'unknown_url',
  'wrong-method': 'method_not_allowed',
}

const KEYWORD_BY_ERROR: Readonly<Record<string, string>> = {
  ...Object.fromEntries(Object.entries(ERROR_BY_KEYWORD).map(([keyword, name]) => [name, keyword])),
  file_not_listed: 'additionalProperties',
  repeated_file: 'duplicate',
  file_without_type: 'required',
  nameless_file: 'required',
  file_not_sent: 'required',
}

/** Returns the vendor's error for a request that breaks the contract. */
export function errorOfProblem(problem: Problem): ApiError {
  const { keyword, expected, actual, message } = problem
  const name = errorNameOf(problem)
  return apiError(name, {
    field: fieldOf(problem.at.pointer) || problem.at.in,
    expected: name === 'invalid_format' ? formatName(expected) : typeNames(expected),
    actual: keyword === 'media-type' ? truncate(actual) : typeOfValue(actual),
    limit: expected,
    reason: keyword === 'malformed-json' ? String(actual) : message,
  })
}

function errorNameOf({ keyword, at: { in: location, pointer }, expected }: Problem): ErrorName {
  // Only forms have parts that are JSON.
  if (keyword === 'malformed-json' && location === 'body') return 'malformed_json'
  if (keyword === 'media-type' && !String(expected).includes('multipart/')) return 'not_json'
  if (location === 'part' && keyword === 'required' && isPart(pointer)) return 'missing_part'
  // A part "files" that is not a file.
  if (location === 'part' && keyword === 'type' && pointer === '/files') return 'nameless_file'
  return ERROR_BY_KEYWORD[keyword] ?? 'invalid_type'
}

const isPart = (pointer: string) => pointer.lastIndexOf('/') === 0

/** Returns `manifest.container.recipients[0]` for its pointer. */
function fieldOf(pointer: string): string {
  return truncate(pointerToPath(pointer))
}

/** Returns at most 200 characters of what a client sent, for an error that quotes it. */
export function truncate(text: unknown): string {
  return String(text).slice(0, 200)
}

const TYPE_NAMES: Readonly<Record<string, string>> = {
  string: 'a text',
  integer: 'a whole number',
  number: 'a number',
  boolean: 'true or false',
  object: 'an object',
  array: 'a list',
}

function typeNames(expected: unknown): string {
  return [expected]
    .flat()
    .map((name) => TYPE_NAMES[String(name)] ?? String(name))
    .join(' or ')
}

function typeOfValue(value: unknown): string {
  if (value === null) return 'null'
  if (Array.isArray(value)) return 'a list'
  return TYPE_NAMES[typeof value] ?? typeof value
}

const schemas = document.components.schemas
const patternOf = (schema: SchemaNode | undefined) => String(schema?.['pattern'])

const decode = document.paths['/orgs/{org_id}/containers/{container_id}/decode']?.get
const viewer = decode?.parameters?.find(({ name }) => name === 'viewer')

const FORMAT_NAMES: Readonly<Record<string, string>> = {
  [patternOf(schemas['IpRule'])]: 'an IP address, block, wildcard, range or mask',
  [patternOf(schemas['MacRule'])]: 'a hardware address',
  [patternOf(schemas['ManifestContainer']?.properties?.['recipients']?.items)]: 'an e-mail address',
  [patternOf(viewer?.schema)]: 'an e-mail address',
  ipv4: 'an IPv4 address',
  'date-time': 'a time such as 2025-01-31T12:00:00Z',
}

function formatName(expected: unknown): string {
  return FORMAT_NAMES[String(expected)] ?? String(expected)
}

/** Returns the vendor's error body: `fields` holds the detail under the name of the invalid field. */
export function envelope({ field, detail, ...rest }: ErrorNode['error']): unknown {
  return typeof field === 'string' ? { ...rest, fields: { [field]: detail } } : rest
}
