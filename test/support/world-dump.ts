import type { Engine } from '../../src/core/engine.js'
import type { Scope } from '../../src/core/scopes/scopes.js'
import { exportDocument } from '../../src/core/seeding/document.js'
import type { World } from '../../src/core/world/world.js'

/** The default scope of a mock; the type of a mock does not show its engine. */
export const scopeOf = (mock: object): Scope =>
  (mock as { engine: Engine }).engine.scopes.get('default')

export const worldOf = (mock: object): World => scopeOf(mock).world

// Counts calls, also those that are refused later.
const COUNTED = 'locktera/windows'

/**
 * All that a world holds, also what no export shows: the order of each table and of each of its
 * groups, what is scheduled, and the state of the ids. Only the counts of rate limits are left out.
 */
export async function dumpWorld(world: World): Promise<unknown> {
  const tables = world.services.flatMap(({ name, tables: definitions }) =>
    Object.entries(definitions).flatMap(([table, { key, indexes = {} }]) => {
      const full = `${name}/${table}`
      if (full === COUNTED) return []
      const stored = world.tables.table<Record<string, unknown>>(full)
      const records = [...stored.all()]
      const keysOf = (list: Iterable<Record<string, unknown>>) =>
        Array.from(list, (one) => one[key])
      const groups = Object.entries(indexes).map(([index, valueOf]) => {
        const values = new Set(records.map((one) => valueOf(one as never)))
        return Array.from(values, (value) =>
          value === undefined ? [] : [index, value, keysOf(stored.where(index, value))],
        )
      })
      const { records: page } = stored.page({ direction: 'asc', limit: Infinity })
      return { full, size: stored.size, records, order: keysOf(page), groups }
    }),
  )
  return {
    tables,
    document: await exportDocument(world),
    scheduled: Array.from(world.schedule.all(), ({ at, task, key }) => [at, task, key]),
    pending: world.lifecycle.pending(),
    ids: world.environment.randomState.slice(0, 32),
  }
}
