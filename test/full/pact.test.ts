import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createMock } from '../../src/index.js'
import { listen } from '../../src/node/index.js'
import { services } from '../support/mixed-story.js'
import { pactSeed, tellPactStory } from '../support/pact-story.js'
import { start } from '../support/cli.js'
import { run } from '../support/run.js'

// What the public verifier makes of our pacts, in a process and a project of its own.

let project: string

const program = `
import { Verifier } from '@pact-foundation/pact'
const [url, file] = process.argv.slice(2)
await new Verifier({
  providerBaseUrl: url,
  provider: 'quayside',
  pactUrls: [file],
  providerStatesSetupUrl: url + '/__admin/pact-state',
  logLevel: 'error',
}).verifyProvider()
console.log('verified')
`

beforeAll(async () => {
  project = await mkdtemp(join(tmpdir(), 'quayside-pact-'))
  await writeFile(join(project, 'package.json'), '{ "private": true, "type": "module" }')
  await run(project, 'npm', 'install', '--prefer-offline', '@pact-foundation/pact@16')
  await writeFile(join(project, 'verify.mjs'), program)
})

afterAll(() => rm(project, { recursive: true, force: true }))

/** Verifies a pact against a fresh server, and gives the exit code and what was said. */
async function verify(pact: unknown): Promise<{ code: unknown; said: string }> {
  const file = join(project, 'pact.json')
  await writeFile(file, JSON.stringify(pact))
  const { url, close } = await listen(createMock(services))
  const command = ['PACT_DO_NOT_TRACK=1', process.execPath, join(project, 'verify.mjs'), url, file]
  const { exit, written } = start('env', ...command)
  const code = await exit
  await close()
  return { code, said: written.stdout + written.stderr }
}

test('the public verifier accepts a pact of all services, and none that was tampered with', async () => {
  const mock = createMock(services, { pact: true, seed: pactSeed })
  await tellPactStory(mock)
  const pact = await mock.journal.toPact({ consumer: 'story' })
  const good = await verify(pact)
  expect(good.said).toContain('verified')
  expect(good.code).toBe(0)

  const texts: readonly (readonly [string, (text: string) => string])[] = [
    ['a value', (text) => text.replaceAll('"status":"running"', '"status":"sleeping"')],
    ['a status', (text) => text.replaceAll('"status":404', '"status":410')],
    ['a world', (text) => text.replaceAll(/"world":\{.*?\}(?=\}\}\],"request")/g, '"world":{}')],
  ]
  for (const [what, tamper] of texts) {
    const [before, after] = [JSON.stringify(pact), tamper(JSON.stringify(pact))]
    expect([what, after === before]).toEqual([what, false])
    const { code, said } = await verify(JSON.parse(after))
    expect([what, code === 0, said.includes('verified\n')]).toEqual([what, false, false])
  }
})
