import type { Engine } from '../core/engine.js'
import type { Scope } from '../core/scopes/scopes.js'
import type { Service } from '../core/service/service.js'
import { modelQueries, type ModelQueries } from '../core/state/model-queries.js'
import type { TableDefinition } from '../core/state/table-definition.js'

/** The queries of a mock of these services: by service, then by table. */
export type ModelsOf<S extends Service> = {
  readonly [One in S as One['name']]: {
    readonly [Table in keyof One['tables']]: ModelQueries<RecordOf<One['tables'][Table]>>
  }
}

// A table of which nothing is known has records of type any.
type RecordOf<Definition> =
  Definition extends TableDefinition<infer R>
    ? unknown extends R
      ? Record<string, unknown>
      : R
    : never

/** Queries that read the world in which the scope is when they are called. */
export function modelsOf(engine: Engine, scope: () => Scope): ModelsOf<Service> {
  const services = engine.services.map(({ name: service, tables }) => {
    const models = Object.entries(tables).map(([table, { fields }]) => {
      const name = `${service}/${table}`
      const queries = modelQueries<Record<string, unknown>>(name, fields, () =>
        scope().world.tables.model(name),
      )
      return [table, queries] as const
    })
    return [service, Object.freeze(Object.fromEntries(models))] as const
  })
  return Object.freeze(Object.fromEntries(services))
}
