import { Contract } from './contract/contract.js'
import type { Rules } from './contract/rules.js'
import { builders } from './seeding/builders.js'
import type { Builders } from './service/builders.js'
import { type SeedTables, seedSchema } from './service/seed-table.js'
import type { Service, ServiceDefinition, TypedService } from './service/service.js'

/**
 * Makes a service of a contract, a ledger of rules and one function per operationId.
 *
 * @throws Error when functions and the contract's operations do not match one to one
 * @example
 * export const openai = defineService<operations, defaults, Containers, typeof rules>(definition)
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
>(
  definition: ServiceDefinition<Ops, Defaults, Model, R, Transition, Seeds> & {
    readonly name: Name
    readonly tables: Tables
  },
): TypedService<Name, Tables> & { readonly build: Builders<Seeds> } {
  const schema = seedSchema(definition.document, definition.seeds)
  const contract = new Contract(definition.name, definition.document, schema)
  const given = new Set(Object.keys(definition.operations))
  const missing = [...contract.operations.keys()].filter((id) => !given.delete(id))
  if (missing.length > 0 || given.size > 0) {
    const extra = [...given].join(', ') || 'none'
    throw new Error(
      `Failed to define service "${definition.name}": ` +
        `operations without a function: ${missing.join(', ') || 'none'}; ` +
        `functions without an operation: ${extra}`,
    )
  }
  const service = { ...definition, contract } as unknown as TypedService<Name, Tables>
  return Object.assign(service, { build: builders<Seeds>(service) })
}
