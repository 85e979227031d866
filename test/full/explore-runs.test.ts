import { expect, it, vi } from 'vitest'
import {
  explore,
  file,
  isRunning,
  problemsOf,
  reportOf,
  script,
} from '../support/explore-command.js'
import { runHere } from '../support/cli-here.js'

// Creates again without looking, so that a lost reply leads to two.
const BLIND = script(`await create('report').catch(() => create('report'))`)
const CAREFUL = script(`
const find = async () => (await call('GET', '/containers?limit=100')).data.find((one) => one.name === 'report')
const patiently = (work) => work().catch(work)
await patiently(async () => (await find()) ?? (await create('report')))
`)
const LOSE = ['--faults', 'lose']

it('finds what hurts a command, and exits with 2', async () => {
  const { code, stdout } = await explore(BLIND, ...LOSE)
  expect(code).toBe(2)
  const reproduce = `quayside explore --service openai --only 'CreateContainer#1:lose' -- ${BLIND.join(' ')}`
  expect(stdout).toBe(`explore: 1 finding (1 call, 2 runs)

QS7081 duplicate-records: 2 containers named report, expected 1
  call       openai/CreateContainer, call 1 of the command
  under      lose
  reproduce  ${reproduce}
  more       quayside explain QS7081
`)
})

it('finds nothing with a careful command, and exits with 0', async () => {
  const { code, stdout } = await explore(CAREFUL, '--faults', 'lose,503,429,truncate')
  expect(stdout).toMatch(/^explore: nothing hurts \(2 calls, [5-9] runs\)\n$/)
  expect(code).toBe(0)
})

it('makes only the run of a finding, as it says how to', async () => {
  const options = [
    '--rule',
    'openai/name-filter=exact',
    '--env',
    'NAME=a {scope}',
    '--timeout',
    '20',
  ]
  const { findings } = await reportOf(BLIND, ...options, ...LOSE)
  const { reproduce = '' } = findings[0] ?? {}
  expect(reproduce).toBe(
    'quayside explore --service openai --rule openai/name-filter=exact ' +
      `--env 'NAME=a {scope}' --timeout 20 --only 'CreateContainer#1:lose' -- ${BLIND.join(' ')}`,
  )
  const words = reproduce.match(/'[^']*'|\S+/g)?.map((word) => word.replaceAll("'", '')) ?? []
  const { code, stdout } = await runHere(...words.slice(1))
  expect([code, stdout]).toEqual([2, expect.stringContaining('1 finding (1 call, 2 runs)')])
})

it('fails a command that fails when trying again would have helped, on request', async () => {
  const once = script(`await create('report')`)
  expect(problemsOf(await reportOf(once, '--faults', '500'))).toEqual([])
  const strict = await reportOf(once, '--faults', '500', '--strict')
  expect(problemsOf(strict)).toEqual(['not-retried CreateContainer 500'])
  expect(strict.findings[0]?.message).toBe('failed: the command exited with 1')
})

it('reports the conduct of a command on request, but nothing that depends on its pauses', async () => {
  const impatient = script(`
const attempt = () => create('report')
await attempt().catch(attempt)
while ((await call('GET', '/containers?limit=1')).data.length === 0);`)
  const report = await reportOf(impatient, '--faults', 'reset-before-reply,429', '--conduct')
  expect(problemsOf(report)).toEqual(['blind-repeat CreateContainer reset-before-reply'])
  expect(report.findings[0]?.reproduce).toContain(' --conduct --only ')
})

it('lets two things happen in one run, and names them for a single run', async () => {
  const twice = script(`
for (let attempt = 0; ; attempt++) {
  try { await create('report'); break } catch (error) { if (attempt === 1) process.exit(0) }
  await call('GET', '/containers')
}`)
  const { findings, leftOut } = await reportOf(twice, '--faults', '500', '--pairs', '--max', '2')
  expect(leftOut).toEqual([])
  const { reproduce = '', message = '' } = findings[0] ?? {}
  expect(reproduce).toContain("--only 'CreateContainer#1:500*2'")
  expect(message).toBe('no container named report, expected 1')
  const again = await reportOf(twice, '--only', 'CreateContainer#1:500*2')
  expect([again.runs, again.findings]).toEqual([2, findings])
})

it('tells what depends on a rule that nobody knows', async () => {
  const world = file(
    'prefix.json',
    JSON.stringify({ openai: { containers: [{ name: 'reports' }] } }),
  )
  const trusting = script(`
const { data } = await call('GET', '/containers?name=report')
if (data.length === 0) await create('report')`)
  const options = ['--seed', world, '--rules', '--faults', 'none']
  const report = await reportOf(trusting, ...options)
  expect(problemsOf(report)).toEqual([
    'depends-on-rule ListContainers openai/name-filter=prefix',
    'depends-on-rule ListContainers openai/name-filter=substring',
  ])
  const { stdout } = await explore(trusting, ...options)
  expect(stdout).toMatch(
    /\nopenai\/name-filter=prefix +assumed +openai\/ListContainers +QS7090 +no container named report/,
  )
  expect(stdout).toContain(`--seed ${world} --only openai/name-filter=prefix --`)
  const only = await reportOf(trusting, '--seed', world, '--only', 'openai/name-filter=prefix')
  expect(problemsOf(only)).toEqual(['depends-on-rule ListContainers openai/name-filter=prefix'])
})

it('reports the same in the same order, however many runs there are at once', async () => {
  const reports = []
  const careless = script(`await create('a').catch(() => create('a')); await create('b')`)
  for (const jobs of ['1', '5']) {
    const { stdout } = await explore(careless, '--faults', 'lose,500,truncate,late', '--jobs', jobs)
    reports.push(stdout)
  }
  expect(reports[0]).toMatch(/^explore: 3 findings/)
  expect(reports[1]).toBe(reports[0])
})

it('ends a variant that hangs with all that it has started, and goes on with the others', async () => {
  const hanging = script(`
import { spawn } from 'node:child_process'
await create('report').catch(async () => {
  const { pid } = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { stdio: 'inherit' })
  console.log('started', pid, 'and', process.pid)
  process.on('SIGTERM', () => console.log('no'))
  await new Promise((resolve) => setTimeout(resolve, 60_000))
})`)
  const report = await reportOf(
    hanging,
    ...['--faults', '500,lose', '--timeout', '4', '--jobs', '2', '--show-output'],
  )
  expect(problemsOf(report)).toEqual(['hung CreateContainer lose 500'])
  const { message, output = '' } = report.findings[0] ?? {}
  expect(message).toBe('did not end within 4 s')
  const pids = /^started (\d+) and (\d+)\nno$/.exec(output)?.slice(1).map(Number) ?? []
  expect(pids).toHaveLength(2)
  await vi.waitFor(() => expect(pids.filter(isRunning)).toEqual([]))
})

it('ends a variant that calls for ever', async () => {
  const polling = script(`
const { id } = await create('report')
while ((await call('GET', '/containers/' + id).catch(() => ({}))).status !== 'running');`)
  const report = await reportOf(polling, '--faults', 'gone', '--calls', 'RetrieveContainer')
  expect(problemsOf(report)).toEqual(['hung RetrieveContainer gone'])
  expect(report.findings[0]?.message).toBe('made more than 120 calls and did not end')
})

it('ends what a command leaves running', async () => {
  const failing = script(`
import { spawn } from 'node:child_process'
const { pid } = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { stdio: 'inherit' })
console.log('left', pid)
process.exit(4)`)
  const { stderr } = await explore(failing)
  const pid = Number(/left (\d+)/.exec(stderr)?.[1])
  expect(pid).toBeGreaterThan(1)
  await vi.waitFor(() => expect(isRunning(pid)).toBe(false))
})

it('keeps a variant when the command resets its world, replaces it and clears its journal', async () => {
  const resetting = script(`
const admin = (method, path, body) => call(method, '/__admin' + path, body, process.env.QUAYSIDE_URL)
await create('before').catch(() => 0)
await admin('POST', '/reset')
await create('report').catch(() => create('report'))
await admin('DELETE', '/requests')
await admin('PUT', '/state', {})
await create('report').catch(() => create('report'))`)
  const report = await reportOf(resetting, ...LOSE)
  expect(report.calls.map(({ nth }) => nth)).toEqual([1, 2, 3])
  expect(report.findings.map(({ call, message }) => [call.nth, message])).toEqual([
    [3, '2 containers named report, expected 1'],
  ])
})

it('lets replies be late by the clock of the mock', async () => {
  const waiting = script(`
const now = async () => Date.parse((await call('GET', '/__admin/clock', undefined, process.env.QUAYSIDE_URL)).now)
const start = await now()
await create('report')
process.exit((await now()) - start < 120_000 ? 0 : 3)`)
  const report = await reportOf(waiting, '--faults', 'late', '--strict')
  expect(problemsOf(report)).toEqual([
    'left-behind CreateContainer late',
    'not-retried CreateContainer late',
  ])
})

it('lets replies be late in real time, after the time-out of the client', async () => {
  const patient = script(`
const send = () => fetch(process.env.OPENAI_BASE_URL + '/containers', {
  ...{ method: 'POST', headers, body: '{"name":"report"}' },
  signal: AbortSignal.timeout(3000),
})
await send().catch(send)`)
  const report = await reportOf(patient, '--faults', 'late', '--client-timeout', '3')
  expect(problemsOf(report)).toEqual(['duplicate-records CreateContainer late'])
})
