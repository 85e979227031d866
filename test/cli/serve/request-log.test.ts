import type { Writable } from 'node:stream'
import { expect, it, vi } from 'vitest'
import { paintFor } from '../../../src/cli/shared/colours.js'
import { LogOutput } from '../../../src/cli/serve/log-output.js'
import { ServeLog } from '../../../src/cli/serve/request-log.js'
import type { ServedRequest } from '../../../src/node/server/request-log.js'
import { serve } from '../../support/cli.js'

const KEY = { authorization: 'Bearer sk-secret' }

/** Asks for a page that there cannot be. */
const askWrong = (url: string) => fetch(`${url}/v1/containers?limit=0`, { headers: KEY })

it.concurrent('writes to stderr what a client did wrong, without its secrets', async () => {
  const { url, written } = await serve('--service', 'openai')
  expect((await fetch(`${url}/v1/containers`, { headers: KEY })).status).toBe(200)
  expect(written.stderr).toBe('')
  await askWrong(url)
  await vi.waitFor(() => expect(written.stderr).toContain('more '))
  expect(written.stderr).toMatch(
    /^QS2040 openai\/ListContainers: .*\n {2}where +query parameter limit\n/,
  )
  expect(written.stderr).toContain(`curl '${url}/v1/containers?limit=0'`)
  expect(written.stderr).not.toContain('sk-secret')
})

it.concurrent('writes it as a line of JSON where the log is JSON', async () => {
  const { url, written } = await serve('--service', 'openai', '--log-format', 'json')
  await askWrong(url)
  await fetch(`${url}/v1/contaners`)
  await vi.waitFor(() => expect(written.stderr.match(/\n/g)).toHaveLength(2))
  const [first, second] = written.stderr
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
  expect(first).toMatchObject({ scope: 'default', code: 'QS2040', rule: 'openai/limit-range' })
  expect(second).toMatchObject({ code: 'QS1001', fault: 'consumer' })
})

const create = (url: string, body = '{"name":"a"}') => {
  const headers = { ...KEY, 'content-type': 'application/json' }
  return fetch(`${url}/v1/containers`, { method: 'POST', headers, body })
}

/** The lines that a server has logged on stdout, once there are as many. */
async function logged({ written }: { written: { stdout: string } }, count: number) {
  const lines = () => written.stdout.split('\n').slice(START_LINES, -1)
  await vi.waitFor(() => expect(lines()).toHaveLength(count))
  return lines()
}
// Where it is, one base URL, one variable.
const START_LINES = 4
const OPENAI = ['--service', 'openai'] as const
const LINE = /^\d\d:\d\d:\d\d {2}(\S+) +(\S+) {2}(\S+) +[\d.]+ ms {2}(.+)$/

it.concurrent('logs a line for each request, with the rule or fault that decided', async () => {
  const served = await serve(...OPENAI)
  const { url } = served
  await create(url)
  await fetch(`${url}/__scope/a/v1/containers?limit=0&api_key=sk-secret`, { headers: KEY })
  const fault = { id: 'busy', operation: '*', times: 1, do: { reset: 'before-reply' } }
  await fetch(`${url}/__admin/faults`, { method: 'POST', body: JSON.stringify(fault) })
  await create(url).catch(() => undefined)
  await fetch(`${url}/nowhere%1b`)
  const lines = await logged(served, 5)
  expect(lines.map((line) => LINE.exec(line)?.slice(1))).toEqual([
    ['POST', '/v1/containers', '200', 'default'],
    ['GET', '/v1/containers?limit=0&api_key=***', '400', 'a  rule openai/limit-range'],
    ['POST', '/__admin/faults', '200', 'default'],
    ['POST', '/v1/containers', '-', 'default  fault busy'],
    ['GET', '/nowhere%1b', '404', 'default'],
  ])
})

it.concurrent('logs each request as a line of JSON', async () => {
  const served = await serve(...OPENAI, '--log-format', 'json')
  await create(served.url)
  await askWrong(served.url)
  await vi.waitFor(() => expect(served.written.stdout.match(/\n/g)).toHaveLength(3))
  const [, created, refused] = served.written.stdout.split('\n').filter(Boolean)
  expect(JSON.parse(created!)).toEqual({
    ...{ time: expect.stringMatching(/Z$/), method: 'POST', path: '/v1/containers', status: 200 },
    ...{ ms: expect.any(Number), scope: 'default', service: 'openai' },
    ...{ operation: 'CreateContainer', rule: null, fault: null, overridden: false, violations: 0 },
  })
  expect(JSON.parse(refused!)).toMatchObject({
    ...{ status: 400, rule: 'openai/limit-range', violations: 1 },
  })
})

it.concurrent.each([
  ['silent', 0, false],
  ['violations', 0, true],
  ['requests', 2, true],
])('logs what --log-level %s asks for', async (level, count, hasViolations) => {
  const served = await serve(...OPENAI, '--log-level', level)
  await create(served.url)
  await askWrong(served.url)
  await logged(served, count)
  served.child.kill('SIGINT')
  expect(await served.exit).toBe(0)
  expect(served.written.stderr.includes('QS2040')).toBe(hasViolations)
  const last = served.written.stdout.trim().split('\n').at(-1)
  const isSummary = /^Served 2 requests in \d+ seconds?, 1 with 2xx, 1 with 4xx, 1 violation$/
  expect(isSummary.test(last!)).toBe(level !== 'silent')
})

it.concurrent('logs what was sent, secrets masked, with --log-level debug', async () => {
  const served = await serve(...OPENAI, '--log-level', 'debug')
  await create(served.url, '{"name":"\u009b31m"}')
  const lines = await logged(served, 5)
  expect(lines[1]).toBe('  operation  openai/CreateContainer')
  expect(lines[3]).toBe('  request    {"name":"\\u009b31m"}')
  expect(lines[4]).toContain('"object":"container"')
  expect(lines.join('\n')).not.toContain('sk-secret')
})

it.concurrent('sums up in JSON', async () => {
  const { url, child, exit, written } = await serve(...OPENAI, '--log-format', 'json')
  await create(url)
  child.kill('SIGTERM')
  await exit
  expect(JSON.parse(written.stdout.trim().split('\n').at(-1)!)).toEqual({
    summary: {
      ...{ requests: 1, statuses: { '2xx': 1 }, violations: 0, faults: 0 },
      seconds: expect.any(Number),
    },
  })
})

it('colours the status on a terminal alone', () => {
  const lines = [true, false].map((hasColours) => {
    const written: string[] = []
    const write = (text: string) => written.push(text)
    const stream = { writableLength: 0, write } as unknown as Writable
    const output = new LogOutput(String, { stdout: stream, stderr: stream })
    const log = new ServeLog({
      level: 'requests',
      format: 'text',
      paint: paintFor(hasColours),
      output,
    })
    log.add(request)
    log.flush()
    return written.join('')
  })
  expect(lines[0]).toContain('\u001b[33m404\u001b[39m')
  expect(lines[1]).toMatch(
    /^\d\d:\d\d:\d\d {2}GET {5}\/a\\u001b\[2J {2}404 {2}1.3 ms {2}default\n$/,
  )
})

const request: ServedRequest = {
  ...{ method: 'GET', path: '/a\u001b[2J', status: 404, ms: 1.26, scope: 'default' },
  ...{ service: null, operation: null, fault: null, rule: null },
  ...{ isRecorded: true, isOverridden: false, violationCount: 0, exchange: () => undefined },
}

it('goes on where nobody reads its log, and says later how much was left out', () => {
  const written: string[] = []
  const stream = { writableLength: 0, write: (text: string) => written.push(text) }
  const output = new LogOutput((lines) => `${lines} left out`, {
    stdout: stream as unknown as Writable,
    stderr: stream as unknown as Writable,
  })
  stream.writableLength = 2 ** 21
  output.write('stdout', 'a')
  output.write('stdout', 'b')
  output.flush()
  stream.writableLength = 0
  output.write('stdout', 'c')
  output.flush()
  expect(written).toEqual(['2 left out\nc\n'])
})
