import type { LeakRules } from '../../../core/service/leak-rules.js'

/** The tables whose records clients have to delete, and what they cost. */
export const leaks: LeakRules = {
  tables: ['containers', 'files'],
  expired: ['container_expired'],
  price: {
    rule: 'openai/gigabyte-price',
    table: 'containers',
    // Such as `4g`.
    units: ({ memory_limit: limit }) => Number.parseInt(String(limit), 10),
  },
}
