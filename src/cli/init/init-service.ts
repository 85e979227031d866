import { existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { defineService } from '../../core/define-service.js'
import { serviceFromOpenApi } from '../../core/infer/from-openapi.js'
import { camelName } from '../../core/infer/words.js'
import { UsageError } from '../../core/util/errors.js'
import { readOpenApi } from '../../node/files/openapi-file.js'
import { writeText } from '../../node/files/text-file.js'
import type { NewService } from './new-service.js'
import { smallDocument } from './small-document.js'
import { indexFile, inferredFile, operationsFile, rulesFile, seedsFile } from './source-files.js'
import { testFile } from './test-file.js'
import { typesOf } from './types.js'

/** Writes the folder of a service, and says what to do next. */
export async function initService(
  name: string,
  { openapi }: { readonly openapi?: string },
): Promise<void> {
  if (existsSync(name)) {
    throw new UsageError(`Failed to write ${name}: it already exists; nothing is overwritten`)
  }
  const document = openapi === undefined ? smallDocument(name) : readOpenApi(openapi)
  const inferred = serviceFromOpenApi(document, { name, file: `${name}/operations.ts` })
  const service = defineService(inferred)
  const made: NewService = { name, variable: camelName(name), inferred, service }
  const files: Readonly<Record<string, string>> = {
    'contract.yaml': await contractFile(made),
    'types.ts': typesOf(service),
    'rules.ts': rulesFile(made),
    'inferred.ts': inferredFile(made),
    'operations.ts': operationsFile(made),
    'seeds.ts': seedsFile(made),
    'index.ts': indexFile(made),
    [`${name}.test.ts`]: await testFile(made),
  }
  mkdirSync(name, { recursive: true })
  for (const [file, text] of Object.entries(files)) writeText(join(name, file), text)
  for (const note of inferred.notes) console.error(`quayside: ${note}`)
  console.log(nextSteps(made))
}

async function contractFile({ service }: NewService): Promise<string> {
  const head =
    '# Everything is assumed until a source says more. To raise a grade: name the source in x-sources,\n' +
    '# and set x-provenance and x-source of the part. The keys: contracts/README.md of quayside.\n'
  // Imported on demand: no other command needs it.
  const { stringify } = await import('yaml')
  return head + stringify(service.contract.document, { aliasDuplicateObjects: false })
}

function nextSteps({ name, inferred, service }: NewService): string {
  const { missing } = inferred
  const count = service.contract.operations.size
  const inferredCount = count - missing.length
  return [
    `Wrote ${name}/: ${String(inferredCount)} of ${String(count)} operations are inferred and work`,
    ...(missing.length > 0
      ? [`Write in ${name}/operations.ts, which answer 501 until then: ${missing.join(', ')}`]
      : []),
    `Test it:  npx vitest run ${name}`,
    `Serve it: npx quayside serve --service-module ${name}/index.ts`,
  ].join('\n')
}
