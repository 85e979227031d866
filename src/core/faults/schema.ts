import type { SchemaNode } from '../contract/openapi.js'
import { DURATION_SCHEMA } from '../util/duration.js'
import { NAME_PATTERN } from '../util/names.js'

const COUNT: SchemaNode = { type: 'integer', minimum: 1 }
const NAME = `^${NAME_PATTERN}$`

/** A thing that is done or is not. */
const flag = (description: string) => ({ const: true, description })

/** Milliseconds, parts that add up, or a duration of ISO 8601. */
const SPAN: SchemaNode = {
  ...DURATION_SCHEMA,
  type: ['number', 'object', 'string'],
  minimum: 0,
}

const span = (description: string) => ({ ...SPAN, description })

const LATENCY = {
  ...SPAN,
  description: 'The operation is done at once, its reply comes late: milliseconds, or a duration.',
  properties: {
    ...DURATION_SCHEMA.properties,
    fixed: span('Always so late.'),
    min: span('At least so late, drawn evenly up to `max`.'),
    max: span('At most so late, drawn evenly from `min` on.'),
    mean: span('So late on average, drawn from a normal distribution.'),
    deviation: span('The standard deviation from `mean`.'),
    clock: { const: 'mock', description: 'Moves the clock of the world instead of waiting.' },
  },
  // One way to say it: parts of a duration alone, or one kind of span by name.
  dependentRequired: { min: ['max'], max: ['min'], mean: ['deviation'], deviation: ['mean'] },
} as SchemaNode

const HEADERS = {
  type: 'object',
  description: 'Sent with the reply, declared or not.',
  propertyNames: { pattern: "^[!#$%&'*+.^_`|~0-9A-Za-z-]+$" },
  // What cannot be sent would break every reply that the fault acts on.
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
      description: "Refuses the call with the vendor's own error, before anything is done.",
    },
    code: {
      type: 'string',
      description: 'Which error of `x-errors` that is; with `jsonError`, what it says.',
    },
    body: {
      description:
        'Sent with `status` instead of what the vendor says: JSON, a text, or null for none.',
    },
    headers: HEADERS,
    latency: LATENCY,
    lose: flag('The operation is done, and the connection dropped instead of a reply.'),
    reset: {
      enum: ['before-reply', 'during-reply'],
      description: 'The connection is reset: nothing is done, or all of it and half is sent.',
    },
    truncate: flag('Half of the body under the whole Content-Length, then the end.'),
    drip: {
      type: 'object',
      description: 'The body comes in pieces.',
      required: ['bytes', 'every'],
      properties: {
        bytes: { ...COUNT, description: 'How many bytes come at once.' },
        every: span('How much time passes between two pieces.'),
      },
    },
    contentType: {
      type: 'string',
      pattern: '^[\\x20-\\x7e]+$',
      description: 'What the reply says it is, whatever it is.',
    },
    malformed: flag('The first half of the JSON, as if it were all.'),
    jsonError: flag('Where bytes are downloaded: an error as JSON, with the status of success.'),
    stale: flag('A list as it was before the first delete since the fault was planned.'),
    expire: flag('What is downloaded expires meanwhile: half of the bytes come.'),
  },
}

const MATCH: SchemaNode = {
  type: 'object',
  minProperties: 1,
  description: 'What calls have to have; what is not named may be anything.',
  properties: {
    params: { type: 'object', description: 'Parameters of the path, by name.' },
    query: { type: 'object', description: 'Parameters of the query, by name.' },
    headers: { type: 'object', description: 'Headers, their names in any case.' },
    body: { description: 'A part of the JSON body, or of the fields of a form.' },
  },
}

/** A fault as worlds, the admin API and `mock.faults.add` take it. */
export const FAULT_SCHEMA: SchemaNode = {
  type: 'object',
  required: ['operation', 'do'],
  properties: {
    id: { type: 'string', pattern: NAME, description: 'What replies call it in `x-mock-fault`.' },
    operation: {
      type: 'string',
      description: 'An operationId, `service/operationId`, `service/*` or `*`.',
    },
    match: MATCH,
    after: {
      ...span('Passes over so many calls, or over all until so much time is over.'),
      multipleOf: 1,
    },
    nth: {
      ...COUNT,
      description: 'The first call that fails; that one, unless `times` says more.',
    },
    times: { ...COUNT, description: 'How many calls fail; all of them when left out.' },
    probability: {
      type: 'number',
      exclusiveMinimum: 0,
      maximum: 1,
      description: 'How likely each call is to fail.',
    },
    seed: { type: ['string', 'number'], description: 'Decides what is random. Default: its id.' },
    do: {
      ...ACTION,
      type: ['object', 'array'],
      description: 'What is done; of several, one by chance.',
      items: ACTION,
      minItems: 1,
    },
    hits: { type: 'integer', minimum: 0, description: 'How often it has acted.' },
    calls: { type: 'integer', minimum: 0, description: 'How many calls it was for.' },
    since: {
      type: 'string',
      format: 'date-time',
      description: 'From when a time in `after` counts.',
    },
  },
}
