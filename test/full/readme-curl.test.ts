import { execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readmeBlocks } from '../support/readme.js'
import { ROOT } from '../support/sources.js'

const run = promisify(execFile)
const folder = mkdtempSync(join(tmpdir(), 'quayside-readme-'))
const server = spawn('npm', ['start', '--silent', '--', '--port', '0', '--log-format', 'json'], {
  cwd: ROOT,
})
let url = ''

beforeAll(async () => {
  const [line] = (await once(server.stdout, 'data')) as [Buffer]
  url = (JSON.parse(String(line)) as { url: string }).url
})

afterAll(() => {
  server.kill()
  rmSync(folder, { recursive: true })
})

for (const [index, { code }] of readmeBlocks()
  .filter(({ kind }) => kind === 'run: curl')
  .entries()) {
  test(`curl block ${String(index + 1)} of the README works as it stands`, async () => {
    const world = join(folder, 'world.json')
    const script = code.replaceAll('http://127.0.0.1:4010', url).replaceAll('world.json', world)
    const { stdout } = await run('bash', ['-euo', 'pipefail', '-c', script], { cwd: ROOT })
    expect(stdout).not.toBe('')
  })
}
