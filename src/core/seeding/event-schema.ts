import type { SchemaNode } from '../contract/openapi.js'
import { TIME_SCHEMA } from '../util/time.js'

/** The schema of `events`. The records in `add` are validated against the schema of worlds. */
export const EVENTS_SCHEMA: SchemaNode = {
  type: 'array',
  description: 'Changes of records at later times.',
  items: {
    type: 'object',
    required: ['at'],
    anyOf: [{ required: ['add'] }, { required: ['update'] }, { required: ['delete'] }],
    properties: {
      at: { ...TIME_SCHEMA, description: 'The time of the event.' },
      delete: byService('Keys of records to delete, by service and table. Done first.', {
        type: ['string', 'object'],
      }),
      update: byService(
        'Records to update, by service and table: their keys and the changed values.',
        { type: 'object' },
      ),
      add: { type: 'object', description: 'Records to add, by service and table.' },
    },
  },
}

function byService(description: string, items: SchemaNode): SchemaNode {
  const tables: SchemaNode = { type: 'object', additionalProperties: { type: 'array', items } }
  return { type: 'object', description, additionalProperties: tables }
}
