import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { CommandReport } from '../../src/cli/explore/report.js'
import { readCode, type ProblemName } from '../../src/core/violations/violation.js'
import { carefulClients } from '../explore/clients/careful.js'
import { carrierxClients } from '../explore/clients/carrierx.js'
import { lockteraClients } from '../explore/clients/locktera.js'
import { openaiClients } from '../explore/clients/openai.js'
import type { Careful } from '../explore/planted.js'
import { SLOWER } from '../support/explore-slower.js'
import { bundleClients } from '../support/explore-clients.js'
import { runHere } from '../support/cli-here.js'
import { ROOT } from '../support/sources.js'

const bundle = `${ROOT}test/.bundle/explore-clients.js`
const folder = mkdtempSync(join(tmpdir(), 'quayside-explore-'))
beforeAll(() => bundleClients(bundle))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

// A command has no function to call, and what nobody handles ends its process.
const IN_PROCESS: readonly ProblemName[] = ['invariant', 'unhandled-rejection']
const planted = [...openaiClients, ...carrierxClients, ...lockteraClients].filter(
  ({ problem }) => !IN_PROCESS.includes(problem),
)

/** Explores a client as a program of its own. */
async function explore(client: Careful, ...more: string[]) {
  const { name, service, world, options = {} } = client
  const { faults = [], rules, strict, clientTimeout } = options
  const seed = join(folder, 'world.json')
  writeFileSync(seed, JSON.stringify(world ?? {}))
  const { stdout, stderr, code } = await runHere(
    ...['explore', '--service', service.name, '--seed', seed, '--format', 'json', ...more],
    ...(faults.length > 0 ? ['--faults', faults.join(',')] : []),
    ...(rules ? ['--rules'] : []),
    ...(strict ? ['--strict'] : []),
    ...(clientTimeout ? ['--client-timeout', String((clientTimeout * SLOWER) / 1000)] : []),
    ...['--', process.execPath, bundle, name],
  )
  if (stdout === '') throw new Error(stderr)
  return { ...(JSON.parse(stdout) as CommandReport), code }
}

it.each(planted)('finds a command that $name', async (client) => {
  const { findings, code } = await explore(client, '--calls', client.operation)
  const found = findings.map((one) => `${String(readCode(one.code)?.problem)} ${one.operation}`)
  expect(found).toContain(`${client.problem} ${client.operation}`)
  expect(code).toBe(2)
})

it.each(carefulClients)('finds nothing with a command that $name', async (client) => {
  const report = await explore(client)
  expect(report.findings).toEqual([])
  expect(report.code).toBe(0)
  expect(report.runs).toBeGreaterThanOrEqual(10)
})

it('finds all mistakes that are about a fault', () => {
  expect(planted.length).toBeGreaterThanOrEqual(22)
})
