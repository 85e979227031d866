/**
 * Writes everything that is generated:
 * - `src/services/<service>/contract/contract.gen.ts` from `contracts/<service>.yaml`: the types of all
 *   operations, the names of all errors, and the document as data
 * - `src/node/admin/openapi.gen.ts` from `contracts/admin/openapi.yaml`
 * - `validators.gen.ts` of each service, of faults and of lifecycles, so that nothing of theirs is
 *   compiled at run time
 * - `fixtures/world.schema.json`, the JSON Schema of worlds
 * - the generated pages of `docs/`
 */
import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { fileURLToPath } from 'node:url'
import openapiTS, { astToString } from 'openapi-typescript'
import ts from 'typescript'
import { parse } from 'yaml'
import { METHODS, type ContractDocument, type SchemaNode } from '../core/contract/openapi.js'

const root = new URL('../../', import.meta.url)

const FILE_PART = ts.factory.createTypeReferenceNode('FilePart')

async function generateContract(service: string, document: ContractDocument): Promise<void> {
  const types = await openapiTS(structuredClone(document) as never, {
    alphabetize: false,
    defaultNonNullable: false,
    // Operations get a file as a part with a name and a type, not as a string.
    transform: (schema) => ((schema as SchemaNode).format === 'binary' ? FILE_PART : undefined),
  })
  const code = [
    `// Generated from contracts/${service}.yaml by \`npm run generate\`. Do not edit.`,
    `import type { ContractDocument } from '../../../core/contract/openapi.js'`,
    `import type { FilePart } from '../../../core/http/multipart/part.js'`,
    '',
    astToString(types),
    '/** Query parameters that are always there, since the contract gives them a default. */',
    `export interface defaults {\n${defaultsOf(document)}\n}`,
    '',
    '/** The names of the errors in `x-errors`. */',
    `export type ErrorName =\n${Object.keys(document['x-errors'])
      .map((name) => `  | '${name}'`)
      .join('\n')}`,
    '',
    // `JSON.parse` is several times as fast as an object literal.
    `export const document = JSON.parse(\n  ${quote(JSON.stringify(document))},\n) as ContractDocument`,
    '',
  ]
  await writeFile(
    new URL(`src/services/${service}/contract/contract.gen.ts`, root),
    code.join('\n'),
  )
}

function quote(text: string): string {
  return `'${text.replace(/[\\']/g, '\\$&')}'`
}

function defaultsOf(document: ContractDocument): string {
  return Object.values(document.paths)
    .flatMap((item) => METHODS.flatMap((method) => item[method] ?? []))
    .map(({ operationId, parameters = [] }) => {
      const names = parameters
        .filter((one) => one.in === 'query' && one.schema.default !== undefined)
        .map((one) => `'${one.name}'`)
      return `  ${String(operationId)}: ${names.join(' | ') || 'never'}`
    })
    .join('\n')
}

async function readContracts(): Promise<Map<string, ContractDocument>> {
  const folder = new URL('contracts/', root)
  const documents = new Map<string, ContractDocument>()
  for (const file of (await readdir(folder)).sort()) {
    if (!file.endsWith('.yaml')) continue
    const text = await readFile(new URL(file, folder), 'utf8')
    documents.set(basename(file, '.yaml'), parse(text) as ContractDocument)
  }
  return documents
}

async function generateAdmin(): Promise<void> {
  const text = await readFile(new URL('contracts/admin/openapi.yaml', root), 'utf8')
  const document = parse(text) as ContractDocument
  const names = Object.values(document.paths).flatMap((item) =>
    METHODS.flatMap((method) => item[method]?.operationId ?? []),
  )
  const code = [
    '// Generated from contracts/admin/openapi.yaml by `npm run generate`. Do not edit.',
    `import type { ContractDocument } from '../../core/contract/openapi.js'`,
    '',
    `export type AdminOperation =\n${names.map((name) => `  | '${name}'`).join('\n')}`,
    '',
    `export const document = JSON.parse(\n  ${quote(JSON.stringify(document))},\n) as ContractDocument`,
    '',
  ]
  await writeFile(new URL('src/node/admin/openapi.gen.ts', root), code.join('\n'))
}

/**
 * Runs a script that writes what follows from the services. It runs in another process, since it
 * imports them and so the files that were just generated.
 */
function runScript(name: string): void {
  const file = fileURLToPath(new URL(`src/scripts/${name}`, root))
  execFileSync(process.execPath, ['--import', 'tsx', file], { stdio: 'inherit' })
}

/** The services import their validators before there are any. */
async function ensureValidators(service: string): Promise<void> {
  const file = new URL(`src/services/${service}/contract/validators.gen.ts`, root)
  const none = 'export const validators = { values: () => ({}), parameters: () => ({}) }\n'
  if (!existsSync(file)) await writeFile(file, none)
}

const documents = await readContracts()
for (const [service, document] of documents) {
  await generateContract(service, document)
  await ensureValidators(service)
}
await generateAdmin()
runScript('generate-validators.ts')
runScript('generate-schema.ts')
runScript('docs/main.ts')
