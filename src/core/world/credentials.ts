import type { WorldRecord } from '../service/seed-table.js'
import type { Service } from '../service/service.js'
import type { World } from './world.js'

/** The credentials that a world lists, such as API keys. */
export function* credentialsOf({ services, tables }: World): Iterable<string> {
  for (const service of services) {
    const { name, seeds }: Pick<Service, 'name' | 'seeds'> = service
    for (const [table, { credentials, key = [] }] of Object.entries(seeds)) {
      if (!credentials || !service.tables[table]) continue
      for (const record of tables.table(`${name}/${table}`).all()) {
        for (const field of key) yield String((record as WorldRecord)[field])
      }
    }
  }
}
