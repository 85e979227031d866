import type { NewService } from './new-service.js'

/** The ledger of rules. */
export function rulesFile({ name }: NewService): string {
  return `import { defineRules } from 'quayside'

/** What the schemas cannot say. An operation reads a rule with \`rule('${name}/...')\`. */
export const rules = defineRules({
  '${name}/unknown-field': {
    grade: 'assumed',
    source: 'openapi#a document says what there is, not what else is taken',
    decides: 'whether members and query parameters that are not declared are refused',
    default: 'refused',
    alternatives: ['ignored'],
  },
})
`
}

/** What is inferred from the contract. */
export function inferredFile({ name }: NewService): string {
  return `import { serviceFromOpenApi } from 'quayside'
import { readOpenApi } from 'quayside/node'

/** What follows from the contract alone: tables, seeds, errors, and what most operations do. */
export const inferred = serviceFromOpenApi(
  readOpenApi(new URL('contract.yaml', import.meta.url)),
  { name: '${name}', file: '${name}/operations.ts' },
)
`
}

/** One function for each operation. */
export function operationsFile({ inferred, service }: NewService): string {
  const lines = [...service.contract.operations.values()].map(({ id, method, path }) => {
    const isMissing = inferred.missing.includes(id)
    const note = isMissing ? ': not inferred, answers 501 until you write it' : ''
    return `  // ${method} ${path}${note}\n  ${key(id)}: inferred.operation('${id}'),`
  })
  return `import type { InferredModel, Operations } from 'quayside'
import { inferred } from './inferred.js'
import type { rules } from './rules.js'
import type { defaults, operations as types } from './types.js'

/**
 * One function for each operation. Replace one by a function of your own where the API does more than
 * can be inferred. It gets { params, query, body, headers, model, rule }, and returns
 * { status, body }; errors are thrown: new ApiError(name of an entry in x-errors).
 */
export const operations: Operations<types, defaults, InferredModel, typeof rules> = {
${lines.join('\n')}
}
`
}

function key(id: string): string {
  return /^[A-Za-z_$][\w$]*$/.test(id) ? id : `'${id}'`
}

/** The world that tests start with. */
export function seedsFile(made: NewService): string {
  const { name } = made
  return `import type { WorldDocument } from 'quayside'

/** The records that a mock of this service starts with, by table. */
export const world: WorldDocument = ${JSON.stringify({ [name]: exampleRecords(made) }, null, 2)}
`
}

/** One example record in each table that can be filled without more than the contract says. */
export function exampleRecords({ inferred, service }: NewService): Record<string, object[]> {
  const records: Record<string, object[]> = {}
  for (const [table, { singular = '', required }] of Object.entries(inferred.seeds)) {
    // Those that belong to others would need them.
    if (required.length > 0) continue
    try {
      const built = service.build[singular]?.()
      if (built) records[table] = [built]
    } catch {
      records[table] = []
    }
  }
  return records
}

/** The service. */
export function indexFile({ name, variable }: NewService): string {
  return `import { defineService, type InferredModel } from 'quayside'
import { inferred } from './inferred.js'
import { operations } from './operations.js'
import { rules } from './rules.js'
import type { defaults, operations as types } from './types.js'

/** The service "${name}". Each part of \`inferred\` can be replaced here. */
export const ${variable} = defineService<types, defaults, InferredModel, typeof rules>({
  ...inferred,
  rules,
  operations,
})
`
}
