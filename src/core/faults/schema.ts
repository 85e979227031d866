import type { ContractDocument, SchemaNode } from '../contract/openapi.js'
import { DURATION_SCHEMA } from '../util/duration.js'
import { NAME_PATTERN } from '../util/names.js'
import { TIME_SCHEMA } from '../util/time.js'

const COUNT: SchemaNode = { type: 'integer', minimum: 1 }
const NAME = `^${NAME_PATTERN}$`

/** A member that can only be true. */
const flag = (description: string) => ({ const: true, description })

/** Milliseconds, parts of a duration, or an ISO 8601 duration. */
const SPAN: SchemaNode = {
  ...DURATION_SCHEMA,
  type: ['number', 'object', 'string'],
  minimum: 0,
}

const span = (description: string) => ({ ...SPAN, description })

const CLOCK = { const: 'mock', description: 'Moves the clock of the world instead of waiting.' }

const LATENCY = {
  ...SPAN,
  description: 'Delays the response; the operation runs at once. Milliseconds, or a duration.',
  properties: {
    ...DURATION_SCHEMA.properties,
    fixed: span('The delay.'),
    min: span('The minimum of a uniform distribution.'),
    max: span('The maximum of a uniform distribution.'),
    mean: span('The mean of a normal distribution.'),
    deviation: span('The standard deviation of a normal distribution.'),
    clock: CLOCK,
  },
  // Either the parts of a duration, or one of the distributions.
  dependentRequired: { min: ['max'], max: ['min'], mean: ['deviation'], deviation: ['mean'] },
} as SchemaNode

const HEADERS = {
  type: 'object',
  description: 'Headers to add to the response, declared or not.',
  propertyNames: { pattern: "^[!#$%&'*+.^_`|~0-9A-Za-z-]+$" },
  // Only characters that can be sent; others would make every faulty response fail.
  additionalProperties: { type: 'string', pattern: '^[\\t\\x20-\\x7e\\x80-\\xff]*$' },
} as SchemaNode

const ACTION: SchemaNode = {
  type: 'object',
  minProperties: 1,
  properties: {
    status: {
      type: 'integer',
      minimum: 400,
      maximum: 599,
      description: 'Responds with an error of the vendor; the operation does not run.',
    },
    code: {
      type: 'string',
      description: 'The error of `x-errors`; with `jsonError`, the error in the body.',
    },
    body: {
      description:
        "With `status`: a body instead of the vendor's. JSON, a string as text, or null for no body.",
    },
    headers: HEADERS,
    latency: LATENCY,
    lose: flag('The operation runs, but the connection is closed without a response.'),
    reset: {
      enum: ['before-reply', 'during-request', 'during-reply'],
      description:
        'Resets the connection: before the operation runs, in the middle of the request body, or ' +
        'after half of the response.',
    },
    afterBytes: {
      ...COUNT,
      description:
        'With an error, or with `reset: during-request`: the bytes of the request body to read first.',
    },
    stall: {
      type: 'object',
      description: 'Stops reading the request body for a time; then the operation runs.',
      required: ['afterBytes', 'for'],
      properties: {
        afterBytes: { ...COUNT, description: 'The bytes of the request body to read first.' },
        for: span('The pause.'),
        clock: CLOCK,
      },
    },
    truncate: flag('Sends half of the body with the Content-Length of the whole body.'),
    drip: {
      type: 'object',
      description: 'Sends the body in pieces.',
      required: ['bytes', 'every'],
      properties: {
        bytes: { ...COUNT, description: 'The size of a piece in bytes.' },
        every: span('The pause between two pieces.'),
      },
    },
    contentType: {
      type: 'string',
      pattern: '^[\\x20-\\x7e]+$',
      description: 'Replaces the Content-Type; the body is unchanged.',
    },
    malformed: flag('Sends only the first half of the JSON, with a matching Content-Length.'),
    jsonError: flag('On a download: a JSON error with the status of success.'),
    stale: flag('Returns a list as it was before the first delete since the fault was added.'),
    expire: flag('The file expires during its download: half of its bytes are sent.'),
  },
}

const MATCH: SchemaNode = {
  type: 'object',
  minProperties: 1,
  description: 'The values that a call must have; all others are ignored.',
  properties: {
    params: { type: 'object', description: 'Parameters of the path, by name.' },
    query: { type: 'object', description: 'Parameters of the query, by name.' },
    headers: { type: 'object', description: 'Headers, by case-insensitive name.' },
    body: { description: 'A part of the JSON body, or of the fields of a form.' },
  },
}

/** The schema of a fault in world documents, the admin API and `mock.faults.add`. */
export const FAULT_SCHEMA: SchemaNode = {
  type: 'object',
  required: ['operation', 'do'],
  properties: {
    id: { type: 'string', pattern: NAME, description: 'The id in the header `x-mock-fault`.' },
    service: { type: 'string', description: 'The service, if several have the operation.' },
    operation: {
      type: 'string',
      description: 'An operationId, `service/operationId`, `service/*` or `*`.',
    },
    match: MATCH,
    after: {
      ...span('Skips this number of calls, or all calls until this time has passed.'),
      multipleOf: 1,
    },
    nth: {
      ...COUNT,
      description:
        'The first call that fails, of all that match; only one fails, unless `times` is set.',
    },
    times: { ...COUNT, description: 'The number of calls that fail. Default: all.' },
    probability: {
      type: 'number',
      exclusiveMinimum: 0,
      maximum: 1,
      description: 'The probability that a call fails.',
    },
    seed: {
      type: ['string', 'number'],
      description: 'The seed of all random choices. Default: the id.',
    },
    do: {
      ...ACTION,
      type: ['object', 'array'],
      description: 'The action; of several, one is chosen at random.',
      items: ACTION,
      minItems: 1,
    },
    hits: { type: 'integer', minimum: 0, description: 'The number of calls that it failed.' },
    calls: { type: 'integer', minimum: 0, description: 'The number of calls that it matched.' },
    since: {
      ...TIME_SCHEMA,
      description: 'The start of a time in `after`.',
    },
  },
}

/** A document with the schema, as validators need one. */
export const FAULT_DOCUMENT = {
  components: { schemas: { fault: FAULT_SCHEMA } },
} as unknown as ContractDocument
