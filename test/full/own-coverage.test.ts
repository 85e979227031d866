import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, it } from 'vitest'
import { mergeCoverage, reportOf } from '../../src/core/coverage/file-format.js'
import { readCoverage, writeCoverageFile } from '../../src/node/coverage/files.js'
import { coveragePage } from '../../src/node/coverage/html.js'
import { readThresholds } from '../../src/node/coverage/thresholds.js'
import { lockteraSuite } from '../data/locktera.js'
import { run } from '../support/cli.js'
import { readExchanges } from '../support/exchange/files.js'
import { play } from '../support/exchange/play.js'
import { untoldRefusals } from '../support/exchange/refusals.js'
import type { Exchange } from '../support/exchange/schema.js'
import { OwnCoverage } from '../support/own-coverage.js'

const { service } = lockteraSuite
const exchanges = readExchanges(service)
const taken = 'unblock-container-block-not-found'

let whole: string
let lacking: string

beforeAll(async () => {
  const untold = untoldRefusals(lockteraSuite).flatMap(({ exchange }) => exchange ?? [])
  const told = (name?: string) =>
    exchanges.filter((one) => one.name !== name).map(({ exchange }) => exchange)
  whole = await folderOf([...told(), ...untold])
  lacking = await folderOf([...told(taken), ...untold])
})

afterAll(async () => {
  for (const folder of [whole, lacking]) await rm(folder, { recursive: true, force: true })
})

/** What is covered by exchanges that are played and looked at, as two processes would write it. */
async function folderOf(played: readonly Exchange[]): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'quayside-coverage-'))
  const halves = [new OwnCoverage([service]), new OwnCoverage([service])]
  for (const [index, exchange] of played.entries()) {
    const { door } = await play(service, exchange)
    halves[index % 2]?.lookedAt(door.mock)
  }
  for (const half of halves) writeCoverageFile(half.file(), folder)
  return folder
}

const gate = ['--threshold', 'operations=100,replies=100']

it.concurrent('passes the gate with all stories of a service', async ({ expect }) => {
  const { code, stdout, stderr } = await run('coverage', whole, ...gate)
  expect([code, stderr]).toEqual([0, ''])
  expect(stdout).toMatch(/^locktera +26\/26 100.0 % +273\/273 100.0 %/m)
})

it.concurrent(
  'fails the gate without one exchange, and gives the line for it',
  async ({ expect }) => {
    const { code, stdout, stderr } = await run('coverage', lacking, ...gate)
    expect([code, stderr]).toEqual([3, expect.any(String)])
    expect(stdout).toMatch(/^locktera +26\/26 100.0 % +272\/273 {2}99.6 %/m)
    const [what, item, hint] = stderr.split('\n')
    expect(what).toBe('replies: 99.6 % is below 100 %. Missing:')
    expect(item?.trim()).toBe('locktera UnblockContainer 404 block_not_found')
    expect(hint).toContain('toMatchContract()')
  },
)

it.concurrent('writes JSON that can be put together again', async ({ expect }) => {
  const json = join(lacking, 'whole.json')
  const written = await run('coverage', lacking, '--format', 'json', '--output', json)
  expect(written).toEqual({ code: 0, stdout: '', stderr: '' })
  const report = reportOf(mergeCoverage([readCoverage(json), readCoverage(whole)]))
  expect(report['locktera']?.replies).toMatchObject({ covered: 273, total: 273, uncovered: [] })
})

it.concurrent('makes a page that asks nothing of a network', ({ expect }) => {
  const html = coveragePage(reportOf(readCoverage(lacking)))
  expect(html).toMatch(/<span>UnblockContainer<.+class="missing replies">.+>404 block_not_found</s)
  expect(html).not.toMatch(/<script[^>]+src|<(?:link|img)|@import|url\(/)
})

it.concurrent('says what is wrong with a threshold', ({ expect }) => {
  expect(() => readThresholds('operation=100')).toThrow('Did you mean "operations"?')
  expect(() => readThresholds('replies=101')).toThrow('expected a percentage, such as replies=90')
})

it.concurrent('says that a folder holds no coverage, or is not there', ({ expect }) => {
  expect(() => readCoverage(tmpdir())).toThrow('no coverage files in')
  expect(() => readCoverage(join(whole, 'none'))).toThrow('file or folder not found')
})
