import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import { createMock, type Mock } from '../../src/index.js'
import { listen, type Listening } from '../../src/node/index.js'
import { openai } from '../../src/services/openai/index.js'
import { locktera } from '../../src/services/locktera/index.js'
import { start } from '../support/cli.js'

const CANARY = 'canary-7c2e9d41'
const folder = mkdtempSync(join(tmpdir(), 'quayside-conform-'))
const baseline = join(folder, 'known.json')
const badge = join(folder, 'badge.svg')

let mock: Mock
let server: Listening
beforeAll(async () => {
  mock = createMock([openai, locktera])
  server = await listen(mock)
})
afterAll(async () => {
  await server.close()
  rmSync(folder, { recursive: true, force: true })
})
afterEach(() => {
  mock.reset()
  for (const file of [baseline, badge]) rmSync(file, { force: true })
})

/** Starts the command, with a token in its environment. */
function conform(...args: string[]) {
  return start(
    'env',
    `CANARY=${CANARY}`,
    process.execPath,
    'test/.bundle/cli.js',
    'conform',
    ...args,
  )
}

async function ended(...args: string[]) {
  const { written, exit } = conform(...args)
  return { code: await exit, ...written }
}

/** Checks the server as Locktera, whose checks take few seconds. */
const checked = (...args: string[]) =>
  ended(
    ...['--service', 'locktera', '--base-url', server.url, '--token-env', 'CANARY'],
    ...['--set', 'org_id=harbour', '--yes', ...args],
  )

const deleteNothing = () =>
  mock.faults.add({
    operation: 'locktera/DeleteContainer',
    times: 1000,
    do: { status: 500 },
  })

it('tells the score of each level and operation, and exits with 0 where nothing deviates', async () => {
  const { code, stdout } = await checked('--badge', badge)
  expect(stdout).toContain('== Score by operation ==')
  expect(stdout).toMatch(
    /Checked locktera at \S+: (\d+) of \1, 100 %; no deviations in \d+ requests/,
  )
  for (const level of ['shape', 'state', 'errors', 'paging']) {
    expect(stdout).toMatch(new RegExp(`^  ${level} +(\\d+) of \\1, 100 %`, 'm'))
  }
  expect(stdout).toMatch(/created: \d+ resources, all deleted/)
  expect(code).toBe(0)
  expect(readFileSync(badge, 'utf8')).toContain('<title>locktera conformance: 100 %</title>')
  expect(mock.state.records('locktera', 'containers')).toEqual([])
})

it('exits with 2 on deviations, names them in each format, and repeats no token', async () => {
  mock.faults.add({ operation: 'GetDrmRules', times: 1000, do: { status: 500 } })
  const results = await Promise.all(
    (['json', 'junit', 'sarif'] as const).map((format) =>
      checked('--level', 'state', '--format', format, '--badge', `${badge}.${format}`),
    ),
  )
  const [json, junit, sarif] = results.map(({ stdout }) => stdout) as [string, string, string]
  expect(results.map(({ code }) => code)).toEqual([2, 2, 2])
  const report = JSON.parse(json)
  const failed = report.checks.filter((one: { verdict: string }) => one.verdict === 'failed')
  expect(failed.map(({ name }: { name: string }) => name)).toContain('state/drm-rules-come-back')
  expect(report.score.total.percent).toBeLessThan(100)
  expect(report.score.operations.GetDrmRules.passed).toBe(0)
  expect(junit).toContain('<testsuite name="state" ')
  expect(junit).toMatch(
    /<testcase name="state\/drm-rules-come-back" classname="locktera.GetDrmRules" time="0"><failure/,
  )
  const { results: found, tool } = JSON.parse(sarif).runs[0]
  const errors = found.filter(({ level }: { level: string }) => level === 'error')
  expect(errors.map(({ ruleId }: { ruleId: string }) => ruleId)).toContain(
    'state/drm-rules-come-back',
  )
  for (const { ruleId, ruleIndex } of found) expect(tool.driver.rules[ruleIndex].id).toBe(ruleId)
  expect(readFileSync(`${badge}.json`, 'utf8')).not.toContain('100 %')
  const all = results.map(({ stdout, stderr }) => stdout + stderr).join('')
  expect(all).toContain('Checked locktera at')
  expect(all).not.toContain(CANARY)
})

it('fails on deviations that the baseline does not have, and tells those that are gone', async () => {
  const args = ['--level', 'state', '--baseline', baseline]
  mock.faults.add({ operation: 'GetDrmRules', times: 1000, do: { status: 500 } })
  const first = await checked(...args, '--update-baseline')
  expect([first.code, existsSync(baseline)]).toEqual([0, true])
  const { service, deviations } = JSON.parse(readFileSync(baseline, 'utf8'))
  expect(service).toBe('locktera')
  expect(deviations['state/drm-rules-come-back']).toEqual(['status'])

  const second = await checked(...args)
  expect(second.code).toBe(0)
  expect(second.stdout).toContain('== Known deviations ==')
  expect(second.stdout).toContain('no deviations in')

  mock.faults.clear()
  mock.faults.add({ operation: 'ListAttempts', times: 1000, do: { status: 500 } })
  const third = await checked(...args)
  expect(third.code).toBe(2)
  expect(third.stdout).toMatch(
    /== In the baseline, and no longer so ==\n\n[^=]*state\/drm-rules-come-back: status/,
  )
  expect(third.stdout).toMatch(/== Deviations ==\n\nstate\/new-container-has-no-attempts/)
})

it('exits with 1 when something could not be deleted, and names it', async () => {
  deleteNothing()
  const { code, stdout } = await checked('--level', 'paging')
  expect([code, stdout]).toEqual([
    1,
    expect.stringMatching(/not deleted: container \S+ \(status 500\)/),
  ])
})

it('lists the names of all checks with their grades, and sends nothing', async () => {
  const text = await ended('--service', 'openai', '--list')
  expect(text.code).toBe(0)
  expect(text.stdout).toMatch(
    /^state\/deleted-container-is-gone +published +a container that was deleted cannot be retrieved$/m,
  )
  expect(text.stdout).toMatch(/^expiry\/idle-container-expires +/m)
  const json = await ended('--service', 'openai', '--list', '--format', 'json')
  const names = JSON.parse(json.stdout).map(({ name }: { name: string }) => name)
  expect(names).toContain('errors/gives-no-name')
  expect(text.stdout.trim().split('\n').length).toBe(names.length)
  expect(mock.journal.exchanges()).toEqual([])
})

it.each([
  [['--service', 'openai'], 'specify --base-url URL and --token-env NAME, or --list'],
  [['--service', 'openai', '--level', 'pagin'], 'Did you mean paging?'],
  [['--service', 'openai', '--level', 'expiry'], 'it takes minutes, confirm with --slow'],
  [['--service', 'openai', '--list', '--format', 'sarif'], 'use --format text or json'],
])('%j is refused with what to do instead', async (args, message) => {
  const { code, stdout, stderr } = await ended(...args)
  expect([code, stdout, stderr]).toEqual([1, '', expect.stringContaining(message)])
})

it('a baseline that cannot be read is named, and nothing is sent', async () => {
  writeFileSync(baseline, '{"service": "openai", "deviations": {}}')
  const other = await checked('--baseline', baseline)
  expect([other.code, other.stderr]).toEqual([
    1,
    expect.stringContaining('it is of the service "openai", not of locktera'),
  ])
  writeFileSync(baseline, '{')
  const broken = await checked('--baseline', baseline)
  expect([broken.code, broken.stderr]).toEqual([1, expect.stringContaining('Failed to read')])
  const none = await checked('--update-baseline')
  expect([none.code, none.stderr]).toEqual([1, expect.stringContaining('specify --baseline FILE')])
  expect(mock.journal.exchanges()).toEqual([])
})

it('asks before it writes: where nobody can be asked, nothing is sent', async () => {
  const { code, stderr } = await ended(
    ...['--service', 'openai', '--base-url', `${server.url}/v1`, '--token-env', 'CANARY'],
  )
  expect([code, mock.journal.exchanges()]).toEqual([1, []])
  expect(stderr).toContain('deletes only what it created')
  expect(stderr).toContain('confirm with --yes')
  expect(stderr).not.toContain('--read-only')
})

it('leaves nothing behind when it is interrupted', async () => {
  const { child, written, exit } = conform(
    ...['--service', 'openai', '--base-url', `${server.url}/v1`, '--token-env', 'CANARY', '--yes'],
  )
  const containers = () => mock.state.records('openai', 'containers')
  await expect.poll(() => containers().length, { timeout: 20_000 }).toBeGreaterThan(1)
  child.kill('SIGINT')
  expect(await exit).toBe(130)
  expect(containers()).toEqual([])
  expect(written.stdout).toContain('stopped: the run was interrupted')
})
