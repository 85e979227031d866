import type { Problem } from '../../../core/contract/problem.js'
import type { ErrorNode, SchemaNode } from '../../../core/contract/openapi.js'
import { ApiError, type ApiErrorOptions } from '../../../core/service/api-error.js'
import { document, type ErrorName } from './contract.gen.js'
import type { rules } from './rules.js'

type Values = Readonly<Record<string, unknown>>

/** A refusal by its name in the contract's `x-errors`. */
export function refuse(name: ErrorName, values: Values = {}, options: ApiErrorOptions = {}) {
  return new ApiError(name, values, options)
}

/** Where a request breaks a rule, if one decides, and what it should have been. */
interface Breach {
  readonly rule?: keyof typeof rules
  readonly pointer: string
  readonly expected: unknown
  readonly actual: unknown
  readonly in?: Problem['at']['in']
}

/** A refusal that no schema decided. */
export function breach(name: ErrorName, broken: Breach, values: Values = {}): ApiError {
  const { rule, pointer, expected, actual, in: place = 'part' } = broken
  const keyword = KEYWORD_OF[name] ?? 'rule'
  const details = { ...(rule && { rule }), at: { in: place, pointer }, keyword, expected, actual }
  return refuse(name, { field: fieldOf(pointer), ...values }, { breach: details })
}

const BY_KEYWORD: Readonly<Record<string, ErrorName>> = {
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
  'too-large': 'payload_too_large',
  'unknown-path': 'unknown_url',
  'wrong-method': 'method_not_allowed',
}

const KEYWORD_OF: Readonly<Record<string, string>> = {
  ...Object.fromEntries(Object.entries(BY_KEYWORD).map(([keyword, name]) => [name, keyword])),
  file_not_listed: 'additionalProperties',
  repeated_file: 'duplicate',
  file_without_type: 'required',
  nameless_file: 'required',
  file_not_sent: 'required',
}

/** The vendor's refusal of a request that breaks the contract. */
export function refuseProblem(problem: Problem): ApiError {
  const { keyword, expected, actual, message } = problem
  const name = nameOf(problem)
  return refuse(name, {
    field: fieldOf(problem.at.pointer),
    expected: name === 'invalid_format' ? formOf(expected) : kindsOf(expected),
    actual: keyword === 'media-type' ? shortened(actual) : kindOf(actual),
    limit: expected,
    reason: keyword === 'malformed-json' ? String(actual) : message,
  })
}

function nameOf({ keyword, at: { in: place, pointer } }: Problem): ErrorName {
  if (place === 'part' && keyword === 'required' && isPart(pointer)) return 'missing_part'
  // A part "files" that is no file.
  if (place === 'part' && keyword === 'type' && pointer === '/files') return 'nameless_file'
  return BY_KEYWORD[keyword] ?? 'invalid_type'
}

const isPart = (pointer: string) => pointer.lastIndexOf('/') === 0

/** `/manifest/container/recipients/0` as `manifest.container.recipients[0]`. */
function fieldOf(pointer: string): string {
  const keys = pointer.split('/').slice(1)
  const steps = keys.map((key, depth) =>
    depth > 0 && /^\d+$/.test(key)
      ? `[${key}]`
      : `.${key.replaceAll('~1', '/').replaceAll('~0', '~')}`,
  )
  return shortened(steps.join('').slice(1))
}

/** A name as a step of a JSON pointer. */
export const escaped = (name: string) => name.replaceAll('~', '~0').replaceAll('/', '~1')

/** What a client sent is shown back in bounds. */
export function shortened(text: unknown): string {
  return String(text).slice(0, 200)
}

const KINDS: Readonly<Record<string, string>> = {
  string: 'a text',
  integer: 'a whole number',
  number: 'a number',
  boolean: 'true or false',
  object: 'an object',
  array: 'a list',
}

function kindsOf(expected: unknown): string {
  return [expected]
    .flat()
    .map((name) => KINDS[String(name)] ?? String(name))
    .join(' or ')
}

function kindOf(value: unknown): string {
  if (value === null) return 'null'
  if (Array.isArray(value)) return 'a list'
  return KINDS[typeof value] ?? typeof value
}

const schemas = document.components.schemas
const patternOf = (schema: SchemaNode | undefined) => String(schema?.['pattern'])

const FORMS: Readonly<Record<string, string>> = {
  [patternOf(schemas['IpRule'])]: 'an IP address, block, wildcard, range or mask',
  [patternOf(schemas['MacRule'])]: 'a hardware address',
  [patternOf(schemas['ManifestContainer']?.properties?.['recipients']?.items)]: 'an e-mail address',
  'date-time': 'a time such as 2025-01-31T12:00:00Z',
}

function formOf(expected: unknown): string {
  return FORMS[String(expected)] ?? String(expected)
}

/** The error body: what is wrong with a part of the request stands under the name of the part. */
export function envelope({ field, detail, ...rest }: ErrorNode['error']): unknown {
  return typeof field === 'string' ? { ...rest, fields: { [field]: detail } } : rest
}
