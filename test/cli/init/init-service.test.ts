import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { runHere } from '../../support/cli-here.js'

const start = process.cwd()
beforeEach(() => process.chdir(mkdtempSync(join(tmpdir(), 'init-'))))
afterEach(() => process.chdir(start))

test('a new service is a folder with all its parts, and the command says what comes next', async () => {
  const { code, stdout } = await runHere('init', 'service', 'ships')
  expect(code).toBe(0)
  expect(readdirSync('ships').sort()).toEqual([
    ...['contract.yaml', 'index.ts', 'inferred.ts', 'operations.ts', 'rules.ts', 'seeds.ts'],
    ...['ships.test.ts', 'types.ts'],
  ])
  expect(stdout).toBe(
    'Wrote ships/: 5 of 6 operations are inferred and work\n' +
      'Write in ships/operations.ts, which answer 501 until then: archiveThing\n' +
      'Test it:  npx vitest run ships\n' +
      'Serve it: npx quayside serve --service-module ships/index.ts\n',
  )
  const operations = readFileSync('ships/operations.ts', 'utf8')
  expect(operations).toContain("  listThings: inferred.operation('listThings'),")
  expect(operations).toContain('archive: not inferred, answers 501 until you write it')
  expect(readFileSync('ships/contract.yaml', 'utf8')).toContain('x-provenance: assumed')
})

test('a folder that exists is left as it is', async () => {
  await runHere('init', 'service', 'ships')
  writeFileSync('ships/index.ts', '// mine')
  const { code, stderr } = await runHere('init', 'service', 'ships')
  expect([code, stderr]).toEqual([
    1,
    'Failed to write ships: it already exists; nothing is overwritten\n',
  ])
  expect(readFileSync('ships/index.ts', 'utf8')).toBe('// mine')
})

test.each([
  ['Ships', {}, 'Failed to name the service "Ships"'],
  ['ships', { openapi: '4.0.0' }, 'expected OpenAPI 3.0 or 3.1 with paths, or Swagger 2.0'],
  ['ships', [], 'expected an OpenAPI document, JSON or YAML'],
])('%s of a wrong document is refused, and nothing is written', async (name, document, message) => {
  writeFileSync('api.json', JSON.stringify(document))
  const { code, stderr } = await runHere(
    'init',
    'service',
    name,
    ...(name === 'Ships' ? [] : ['--openapi', 'api.json']),
  )
  expect([code, stderr]).toEqual([1, expect.stringContaining(message)])
  expect(readdirSync('.')).toEqual(['api.json'])
})
