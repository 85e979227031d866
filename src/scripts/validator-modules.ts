import { SERVICES } from '../cli/shared/services.js'
import type { Contract } from '../core/contract/contract.js'
import { FAULT_DOCUMENT } from '../core/faults/schema.js'
import { SHALLOW_SCHEMA_POINTER, WORLD_SCHEMA_POINTER } from '../core/seeding/validate-record.js'
import { LIFECYCLE_DOCUMENT } from '../core/world/validate-lifecycle.js'
import { validatorsModule, type CheckedDocument } from './validators.js'

/** A generated module, and its path from the root of the project. */
interface ValidatorModule {
  readonly path: string
  readonly code: string
}

/** The modules of validators: of each service, of faults and of lifecycles. */
export async function validatorModules(): Promise<ValidatorModule[]> {
  const modules = SERVICES.map(async ({ name, contract }) => ({
    path: `src/services/${name}/contract/validators.gen.ts`,
    code: await validatorsModule(
      checkedOf(contract),
      `contracts/${name}.yaml and src/services/${name}/seeds`,
      '../../../core/contract',
    ),
  }))
  const own = [
    { document: FAULT_DOCUMENT, folder: 'faults', source: 'schema.ts' },
    { document: LIFECYCLE_DOCUMENT, folder: 'world', source: 'validate-lifecycle.ts' },
  ].map(async ({ document, folder, source }) => ({
    path: `src/core/${folder}/validators.gen.ts`,
    code: await validatorsModule(componentsOf(document), source, '../contract'),
  }))
  return Promise.all([...modules, ...own])
}

function componentsOf(document: CheckedDocument['document']): CheckedDocument {
  const names = Object.keys(document.components.schemas)
  return { document, values: names.map((name) => `/components/schemas/${name}`), parameters: [] }
}

/** All that requests, replies and worlds of a service are checked against. */
function checkedOf({ operations, responses, validator, worldSchema }: Contract): CheckedDocument {
  const all = [...operations.values()]
  const declared = [...all.flatMap((one) => [...one.responses.values()]), ...responses.values()]
  const tables = Object.keys(worldSchema.properties ?? {})
  return {
    document: validator.document,
    values: [
      ...all.flatMap(({ bodies }) => [...bodies.values()]),
      ...declared.flatMap(({ schema }) => schema ?? []),
      ...[WORLD_SCHEMA_POINTER, SHALLOW_SCHEMA_POINTER],
      ...tables.map((name) => `${WORLD_SCHEMA_POINTER}/properties/${name}/items`),
    ],
    parameters: all.flatMap(({ query }) => (query.isEmpty ? [] : query.pointer)),
  }
}
