import type { SchemaNode } from '../contract/openapi.js'

/** The schema of what happens; what it adds is what a world holds. */
export const EVENTS_SCHEMA: SchemaNode = {
  type: 'array',
  description: 'What happens later.',
  items: {
    type: 'object',
    required: ['at'],
    anyOf: [{ required: ['add'] }, { required: ['update'] }, { required: ['delete'] }],
    properties: {
      at: { type: 'string', format: 'date-time', description: 'When, as `now` is said.' },
      delete: byService('Ids of records that go, by service and table; done first.', {
        type: ['string', 'object'],
      }),
      update: byService(
        'Records that change, by service and table: their ids and what is new of them.',
        { type: 'object' },
      ),
      add: { type: 'object', description: 'Records by service and table, as a world has them.' },
    },
  },
}

export function byService(description: string, items: SchemaNode): SchemaNode {
  const tables: SchemaNode = { type: 'object', additionalProperties: { type: 'array', items } }
  return { type: 'object', description, additionalProperties: tables }
}
