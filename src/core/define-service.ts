import { compileWithAjv } from './contract/ajv.js'
import type { Rules } from './contract/rules.js'
import { createService } from './create-service.js'
import type { BuildersOf } from './service/builders.js'
import type { SeedTables } from './service/seed-table.js'
import type {
  AnyTypes,
  Service,
  ServiceDefinition,
  ServiceTypes,
  TypedService,
} from './service/service.js'

/**
 * Creates a service from a contract, its rules and one function for each operationId. Its schemas
 * are compiled when they are first needed, which a page's Content-Security-Policy has to allow with
 * `unsafe-eval`; the services of this package bring compiled ones.
 *
 * @throws Error when an operation has no function, or a function no operation
 * @example
 * export const service = defineService<operations, defaults, Containers, typeof rules>(definition)
 */
export function defineService<
  Ops,
  Defaults extends Record<keyof Ops, unknown>,
  Model,
  R extends Rules,
  Transition extends string = string,
  Seeds extends SeedTables<Model> = SeedTables<Model>,
  Tables extends Service['tables'] = Service['tables'],
  Name extends string = string,
  Types extends ServiceTypes = AnyTypes,
>(
  definition: ServiceDefinition<Ops, Defaults, Model, R, Transition, Seeds> & {
    readonly name: Name
    readonly tables: Tables
  },
): TypedService<Name, Tables, Types> & { readonly build: BuildersOf<Seeds> } {
  return createService<Ops, Defaults, Model, R, Transition, Seeds, Tables, Name, Types>({
    ...definition,
    compile: compileWithAjv,
  })
}
