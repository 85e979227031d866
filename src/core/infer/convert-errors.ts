import { compileWithAjv } from '../contract/ajv.js'
import { VIEWS } from '../contract/compile.js'
import { fillTemplate } from '../contract/error-template.js'
import type { ContractDocument, ErrorNode, ResponseNode, SchemaNode } from '../contract/openapi.js'
import { joinPointer } from '../util/json-pointer.js'
import { errorBody, errorFields, type ErrorMeaning } from './error-fields.js'
import { assumed } from './source.js'
import type { ValueSource } from './values.js'

/** The errors that an inferred service answers by itself, with their usual statuses. */
export const ERRORS = {
  invalid: { status: 400, phrase: 'Bad Request' },
  unprocessable: { status: 422, phrase: 'Unprocessable Content' },
  unauthorized: { status: 401, phrase: 'Unauthorized' },
  not_found: { status: 404, phrase: 'Not Found' },
  conflict: { status: 409, phrase: 'Conflict' },
  too_large: { status: 413, phrase: 'Content Too Large' },
  media_type: { status: 415, phrase: 'Unsupported Media Type' },
  range: { status: 416, phrase: 'Range Not Satisfiable' },
} as const

/** The name of an error that an inferred service answers by itself. */
export type ErrorKind = keyof typeof ERRORS

/** The kind of an error of `x-errors`: its name without what tells it from others of its kind. */
export function kindOf(code: string): string {
  return code.replace(/_\d+$/, '')
}

/** Collects the errors of a contract while its responses are converted. */
export class ErrorCollector {
  readonly errors: Record<string, ErrorNode> = {}
  private readonly codes = new Map<string, string>()
  private readonly valid = new Map<string, boolean>()

  constructor(
    private readonly components: Readonly<Record<string, SchemaNode>>,
    private readonly source: ValueSource,
  ) {}

  /** The name of an error with this meaning, in the form of a schema; without one, it has no body. */
  add(
    meaning: ErrorMeaning,
    schema: SchemaNode | undefined,
    how: { byFault?: boolean } = {},
  ): string {
    const fields = schema ? errorFields(schema, meaning, this.source) : {}
    const { name, status } = meaning
    const key = JSON.stringify([name, status, fields])
    const known = this.codes.get(key)
    if (known !== undefined) return known
    const code = [name, ...count()].find((one) => !(one in this.errors)) ?? name
    function* count(): Iterable<string> {
      for (let number = 2; number < 10_000; number++) yield `${name}_${String(number)}`
    }
    this.codes.set(key, code)
    const by = how.byFault === true ? ({ 'x-by-fault': true } as const) : {}
    this.errors[code] = { status, error: fields, ...by, ...assumed(`/x-errors/${code}`) }
    return code
  }

  /** Whether an error in the form of a schema keeps to that schema. */
  canAnswer(schema: SchemaNode): boolean {
    // Where a schema stands in the document makes no difference.
    const key = JSON.stringify(schema, (name, value: unknown) =>
      name === 'x-source' ? undefined : value,
    )
    const known = this.valid.get(key)
    if (known !== undefined) return known
    const meaning = { name: 'invalid', status: 400, phrase: 'Bad Request' }
    const values = { reason: 'the body is missing' }
    const body = errorBody(fillTemplate(errorFields(schema, meaning, this.source), values))
    const document = {
      'x-lenient': true,
      components: { schemas: this.components },
      'x-checked': schema,
    }
    const isValid = check(document as unknown as ContractDocument, '/x-checked', body)
    this.valid.set(key, isValid)
    return isValid
  }
}

function check(document: ContractDocument, pointer: string, value: unknown): boolean {
  try {
    return compileWithAjv(document).values(pointer).call(VIEWS.closed, value)
  } catch {
    return false
  }
}

/** What a service answers where its document declares no error: a message. */
export const PLAIN_ERROR: SchemaNode = {
  type: 'object',
  required: ['message'],
  properties: { message: { type: 'string', ...assumed('/x-errors') } },
  ...assumed('/x-errors'),
}

/** The response of an error; without a schema, it has no body. */
export function errorResponse(
  description: string,
  codes: readonly string[],
  schema: SchemaNode | undefined,
  place: string,
): ResponseNode {
  return {
    description,
    'x-errors': codes,
    ...(schema && { content: { 'application/json': { schema } } }),
    ...assumed(place),
  }
}

/** The place of a response in the document, as a JSON pointer. */
export function responsePlace(place: string, status: string): string {
  return joinPointer(`${place}/responses`, status)
}
