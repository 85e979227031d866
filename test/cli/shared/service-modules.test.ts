import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { program } from '../../../src/cli/program.js'
import { loadServiceModules } from '../../../src/cli/shared/service-modules.js'
import { runHere } from '../../support/cli-here.js'

const folder = mkdtempSync(join(tmpdir(), 'modules-'))

function fileWith(name: string, text: string): string {
  const file = join(folder, name)
  writeFileSync(file, text)
  return file
}

const ships = fileWith(
  'ships.yaml',
  `openapi: 3.1.0
info: { title: Ships, version: '1' }
paths:
  /ships:
    get:
      operationId: listShips
      responses: { 200: { description: all, content: { application/json: { schema: { type: array, items: { type: object, properties: { id: { type: string } } } } } } } }
`,
)

test('an OpenAPI document is a service with the name of its file', async () => {
  const { stdout } = await runHere('explain', 'ships/listShips', '--service-module', ships)
  expect(stdout).toContain('ships/listShips: GET /ships')
  expect((await runHere('contract', 'ships', `--service-module=${ships}`)).code).toBe(0)
})

test('the services of modules are used alone unless others are named', async () => {
  const own = await loadServiceModules(['serve', '--service-module', ships])
  const help = program(own)
    .commands.find((one) => one.name() === 'serve')
    ?.helpInformation()
  expect(help?.replace(/\s+/g, ' ')).toContain('(default: ships)')
  const { stdout } = await runHere('explain', 'openai/name-filter', '--service-module', ships)
  expect(stdout).toContain('openai/name-filter')
})

test.each([
  ['missing.ts', undefined, 'there is no such file'],
  ['empty.mjs', 'export const a = 1', 'it exports no service; export what defineService returns'],
  ['throwing.mjs', "throw new Error('no tables')", ':1:7: no tables'],
  ['nothing.ts', 'throw undefined', ': undefined'],
  [
    'openai.json',
    '{"openapi":"3.1.0","paths":{}}',
    'another service has the name "openai" already',
  ],
  ['odd.json', '{"openapi":"2.5"}', 'expected OpenAPI 3.0 or 3.1'],
])('%s is refused in one message with its file and the reason', async (name, text, reason) => {
  const file = text === undefined ? join(folder, name) : fileWith(name, text)
  const { code, stdout, stderr } = await runHere('explain', '--service-module', file)
  expect([code, stdout]).toEqual([1, ''])
  const [, rest = ''] = stderr.split(`Failed to load the service module ${file}`)
  expect(rest).toMatch(/^(?::\d+){0,2}: /)
  expect(rest).toContain(reason)
  expect(stderr).not.toContain('    at ')
})
