import type { Engine } from '../core/engine.js'
import type { Scope } from '../core/scopes/scopes.js'
import type { WorldRecord } from '../core/service/seed-table.js'
import type { Service } from '../core/service/service.js'
import type { IsUntyped } from '../core/service/typed.js'
import { modelQueries, type ModelQueries } from '../core/state/model-queries.js'
import type { TableDefinition } from '../core/state/table-definition.js'

/** The queries of a mock of these services: by service, then by table. */
export type ModelsOf<S extends Service> =
  IsUntyped<S> extends true
    ? Readonly<Record<string, Readonly<Record<string, ModelQueries>>>>
    : {
        readonly [One in S as One['name']]: {
          readonly [Table in keyof One['tables']]: ModelQueries<RecordOf<One['tables'][Table]>>
        }
      }

type Named<S extends Service, Name> = Extract<S, { readonly name: Name }>

/** The names of the tables of a service. */
export type TableName<S extends Service, Name extends string> =
  IsUntyped<S> extends true ? string : keyof Named<S, Name>['tables'] & string

/** A record of a table. */
export type RecordIn<S extends Service, Name extends string, Table extends string> =
  IsUntyped<S> extends true ? Record<string, unknown> : RecordOf<Named<S, Name>['tables'][Table]>

/** The tables of a service in a world document. */
export type WorldTables<S extends Service, Name extends string> =
  IsUntyped<S> extends true
    ? Readonly<Record<string, readonly WorldRecord[]>>
    : Required<NonNullable<Named<S, Name>['types']>['world']>

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
