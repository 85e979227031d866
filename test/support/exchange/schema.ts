import { Ajv2020 } from 'ajv/dist/2020.js'
import type { Duration } from '../../../src/core/util/duration.js'
import type { Fault } from '../../../src/core/faults/fault.js'
import type { RuleValue } from '../../../src/core/contract/rules.js'
import type { WorldDocument } from '../../../src/core/seeding/document-types.js'

/** A field of a form, perhaps with a type of its own, or a file with its bytes. */
export type FormEntry =
  | { readonly name: string; readonly value: string; readonly contentType?: string }
  | ({ readonly name: string; readonly filename: string; readonly contentType: string } & Bytes)

type Bytes = { readonly text: string } | { readonly base64: string }

/**
 * One request and the reply it gets, to the last character: the mock's ids, times and headers
 * are the same in every run.
 */
export interface Exchange {
  readonly service: string
  /** Null where the request reaches no operation. */
  readonly operationId: string | null
  /** The world before the request: spelt out, or the name of a fixture; else an empty one. */
  readonly given?: string | WorldDocument
  readonly rules?: Readonly<Record<string, RuleValue>>
  readonly faults?: readonly Fault[]
  /** How far the clock is moved before the request. */
  readonly advance?: Duration
  readonly request: {
    readonly method: string
    /** The host that the path is at, where it is not behind the base URL: `https://a.example`. */
    readonly origin?: string
    /** Path and query after the base URL of the service, as in the contract. */
    readonly path: string
    readonly headers: Readonly<Record<string, string>>
    readonly body?: unknown
    readonly text?: string
    readonly base64?: string
    readonly form?: readonly FormEntry[]
  }
  readonly reply: {
    readonly status: number
    /** Every header of the reply but the door's own; `content-length` only of a HEAD. */
    readonly headers: Readonly<Record<string, string>>
    readonly body?: unknown
    readonly base64?: string
  }
  /** The weakest source of what is shown, as in the contract: `<source>#<where in it>`. */
  readonly 'x-source': string
}

const text = { type: 'string' }
const base64 = { type: 'string', contentEncoding: 'base64', pattern: '^[A-Za-z0-9+/]*={0,2}$' }
// Lower case, so that two spellings of one name cannot both stand there.
const headers = {
  type: 'object',
  propertyNames: { pattern: '^[a-z][a-z0-9-]*$' },
  additionalProperties: { type: 'string', minLength: 1 },
}

const object = (required: Record<string, unknown>, optional: Record<string, unknown> = {}) => ({
  type: 'object',
  properties: { ...required, ...optional },
  required: Object.keys(required),
  additionalProperties: false,
})

const atMostOneOf = (...names: string[]) => ({
  not: {
    anyOf: names.flatMap((one, index) =>
      names.slice(index + 1).map((other) => ({ required: [one, other] })),
    ),
  },
})

const formEntry = {
  oneOf: [
    object({ name: text, value: text }, { contentType: text }),
    object({ name: text, filename: text, contentType: text, text }),
    object({ name: text, filename: text, contentType: text, base64 }),
  ],
}

/** The format of a file of `fixtures/<service>/exchanges/`, as a JSON Schema. */
const exchangeSchema = object(
  {
    service: text,
    operationId: { type: ['string', 'null'] },
    request: {
      ...object(
        {
          method: { type: 'string', pattern: '^[A-Z]+$' },
          path: { type: 'string', pattern: '^/' },
          headers,
        },
        {
          origin: { type: 'string', pattern: '^https?://[^/]+$' },
          ...{ body: {}, text, base64, form: { type: 'array', items: formEntry } },
        },
      ),
      ...atMostOneOf('body', 'text', 'base64', 'form'),
    },
    reply: {
      ...object(
        { status: { type: 'integer', minimum: 200, maximum: 599 }, headers },
        { body: {}, base64 },
      ),
      ...atMostOneOf('body', 'base64'),
    },
    'x-source': { type: 'string', pattern: '^[^#]+#.+$' },
  },
  {
    given: { type: ['string', 'object'] },
    rules: { type: 'object', minProperties: 1 },
    faults: { type: 'array', minItems: 1, items: { type: 'object' } },
    advance: { type: 'object', minProperties: 1 },
  },
)

const validate = new Ajv2020({ allErrors: true, allowUnionTypes: true }).compile(exchangeSchema)

/** What is wrong with the form of an exchange. */
export function formatProblems(exchange: unknown): string[] {
  if (validate(exchange)) return []
  return (validate.errors ?? []).map((error) => `${error.instancePath} ${String(error.message)}`)
}
