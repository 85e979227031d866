import type { Compile } from './contract/compile.js'
import { Contract } from './contract/contract.js'
import type { Rules } from './contract/rules.js'
import { builders } from './seeding/builders.js'
import type { BuildersOf } from './service/builders.js'
import { type SeedTables, seedSchema } from './service/seed-table.js'
import type {
  AnyTypes,
  Service,
  ServiceDefinition,
  ServiceTypes,
  TypedService,
} from './service/service.js'

/**
 * Creates a service from a contract, its rules and one function for each operationId.
 *
 * @throws Error when an operation has no function, or a function no operation
 */
export function createService<
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
    /** Supplies the validators of the contract. */
    readonly compile: Compile
  },
): TypedService<Name, Tables, Types> & { readonly build: BuildersOf<Seeds> } {
  const schema = seedSchema(definition.document, definition.seeds)
  const contract = new Contract(definition.name, definition.document, definition.compile, schema)
  const unmatched = new Set(Object.keys(definition.operations))
  const missing = [...contract.operations.keys()].filter((id) => !unmatched.delete(id))
  if (missing.length > 0 || unmatched.size > 0) {
    const extra = [...unmatched].join(', ') || 'none'
    throw new Error(
      `Failed to define service "${definition.name}": ` +
        `operations without a function: ${missing.join(', ') || 'none'}; ` +
        `functions without an operation: ${extra}`,
    )
  }
  const service = { ...definition, contract } as unknown as TypedService<Name, Tables, Types>
  return Object.assign(service, { build: builders<Seeds>(service) })
}
