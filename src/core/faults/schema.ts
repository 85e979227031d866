import type { SchemaNode } from '../contract-document.js'
import { DURATION_SCHEMA } from '../duration.js'
import { NAME_PATTERN } from '../names.js'

const COUNT = { type: 'integer', minimum: 1 }
const TRUE = { const: true }
const NAME = `^${NAME_PATTERN}$`

/** Milliseconds, parts that add up, or a duration of ISO 8601. */
const SPAN: SchemaNode = {
  ...DURATION_SCHEMA,
  type: ['number', 'object', 'string'],
  minimum: 0,
}

const LATENCY = {
  ...SPAN,
  properties: {
    ...DURATION_SCHEMA.properties,
    fixed: SPAN,
    min: SPAN,
    max: SPAN,
    mean: SPAN,
    deviation: SPAN,
    clock: { const: 'mock' },
  },
  // One way to say it: parts of a duration alone, or one kind of span by name.
  dependentRequired: { min: ['max'], max: ['min'], mean: ['deviation'], deviation: ['mean'] },
} as SchemaNode

const HEADERS = {
  type: 'object',
  propertyNames: { pattern: "^[!#$%&'*+.^_`|~0-9A-Za-z-]+$" },
  // What cannot be sent would break every reply that the fault acts on.
  additionalProperties: { type: 'string', pattern: '^[\\t\\x20-\\x7e\\x80-\\xff]*$' },
} as SchemaNode

const ACTION: SchemaNode = {
  type: 'object',
  minProperties: 1,
  properties: {
    status: { type: 'integer', minimum: 400, maximum: 599 },
    code: { type: 'string' },
    headers: HEADERS,
    latency: LATENCY,
    lose: TRUE,
    reset: { enum: ['before-reply', 'during-reply'] },
    truncate: TRUE,
    drip: {
      type: 'object',
      required: ['bytes', 'every'],
      properties: { bytes: COUNT, every: SPAN },
    },
    contentType: { type: 'string', pattern: '^[\\x20-\\x7e]+$' },
    malformed: TRUE,
    jsonError: TRUE,
    stale: TRUE,
    expire: TRUE,
  },
}

/** A fault as worlds, the admin API and `mock.faults.add` take it. */
export const FAULT_SCHEMA: SchemaNode = {
  type: 'object',
  required: ['operation', 'do'],
  properties: {
    id: { type: 'string', pattern: NAME },
    operation: { type: 'string' },
    match: {
      type: 'object',
      minProperties: 1,
      properties: {
        params: { type: 'object' },
        query: { type: 'object' },
        headers: { type: 'object' },
        body: {},
      },
    },
    after: { ...SPAN, multipleOf: 1 },
    nth: COUNT,
    times: COUNT,
    probability: { type: 'number', exclusiveMinimum: 0, maximum: 1 },
    seed: { type: ['string', 'number'] },
    do: { ...ACTION, type: ['object', 'array'], items: ACTION, minItems: 1 },
    hits: { type: 'integer', minimum: 0 },
    calls: { type: 'integer', minimum: 0 },
    since: { type: 'string', format: 'date-time' },
  },
}
