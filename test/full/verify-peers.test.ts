import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Report } from '../../src/cli/verify/report.js'
import { run as runCli, start } from '../support/cli.js'
import { freePort } from '../support/free-port.js'
import { run } from '../support/run.js'

// Mocks that make replies up as the contract allows: nothing is kept, so nothing can be right.

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'quayside-peers-'))
  await writeFile(join(folder, 'package.json'), '{ "private": true }')
  const peers = ['@stdy/cli@0.22.2', '@stoplight/prism-cli@5.14.2']
  await run(folder, 'npm', 'install', '--prefer-offline', '--no-audit', '--no-fund', ...peers)
  const { stdout } = await runCli('contract', 'openai', '--format', 'json')
  await writeFile(join(folder, 'openai.json'), stdout)
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const peers = {
  prism: (port: string, contract: string) => ['prism', 'mock', '-p', port, contract],
  steady: (port: string, contract: string) => ['steady', '-q', '-p', port, contract],
}

async function answers(url: string): Promise<boolean> {
  return fetch(url).then(
    () => true,
    () => false,
  )
}

test.each(Object.entries(peers))(
  'what %s makes up is reported',
  async (name, commandOf) => {
    const port = await freePort()
    const [command = '', ...args] = commandOf(port, join(folder, 'openai.json'))
    const { child } = start(join(folder, 'node_modules/.bin', command), ...args)
    const url = `http://localhost:${port}`
    await expect.poll(() => answers(`${url}/containers`), { timeout: 60_000 }).toBe(true)

    const har = join(folder, `${name}.har`)
    const flags = ['--token-env', 'PATH_TO_NOTHING', '--yes', '--format', 'json', '--record', har]
    const verify = start(
      ...(['env', 'PATH_TO_NOTHING=any-key', process.execPath, 'test/.bundle/cli.js'] as const),
      ...['verify', '--service', 'openai', '--base-url', url, ...flags],
    )
    expect(await verify.exit).toBe(2)
    const { drift, steps } = JSON.parse(verify.written.stdout) as Report
    expect(steps.told).toBeGreaterThan(60)
    const codes = drift.broken.map(({ node, sightings }) => [node, sightings[0]?.code])
    const made = Object.fromEntries(codes) as Record<string, string>
    // An id for everything, and a size that is made up as well.
    expect(made['ContainerResource.id']).toMatch(/^QS301[68]$/)
    expect(made['ContainerFileResource.id']).toBe('QS3018')
    expect(made['ContainerFileResource.bytes']).toBe('QS3017')
    const differing = drift.differing.map(({ node }) => node)
    expect(differing).toContain('reply 200 of RetrieveContainerFileContent')
    expect(differing).toContain('ContainerResource.name')
    expect(drift.rules.map(({ rule }) => rule)).toContain('openai/unknown-field')

    const check = await runCli('check', har, '--format', 'json')
    expect(check.code).toBe(2)
    const { summary } = JSON.parse(check.stdout) as { summary: { violations: object } }
    const told = { QS3018: expect.any(Number) as number, QS3016: expect.any(Number) as number }
    // The one sends 0 for every size, the other any number.
    const empty = name === 'prism' ? { QS3017: expect.any(Number) as number } : {}
    expect(summary.violations).toMatchObject({ ...told, ...empty })
    expect(await readFile(har, 'utf8')).not.toContain('any-key')
    child.kill()
    // Nearly every reply differs, and every rule is tried on them.
  },
  300_000,
)
