import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { expect, it, vi } from 'vitest'
import { playStory, servedBases } from '../support/mixed-story.js'
import { proxiedMock, told } from '../support/proxied.js'
import { raw } from '../support/raw.js'
import { ROOT } from '../support/sources.js'
import { startChild } from '../support/stream.js'
import { transfer } from '../support/transfer.js'

const PLANTS: readonly (readonly [request: string, body: object | undefined, codes: string[]])[] = [
  ['GET /v1/containers?limit=0', undefined, ['QS2040']],
  ['GET /v1/containers?order=sideways', undefined, ['QS2022']],
  ['POST /v1/containers', { name: 'a', memory_limits: '4g' }, ['QS2024']],
  ['POST /v1/containers', { name: 7 }, ['QS2021']],
  ['PATCH /v1/containers', undefined, ['QS1002']],
  ['GET /core/v2/storage/containers?limit=x', undefined, ['QS2021']],
  ['GET /v1/containers/none', undefined, ['QS3007']],
]

type Story = Awaited<ReturnType<typeof proxiedMock>>

/** A story of more than a thousand requests with breaches in between, byte by byte. */
class Teller {
  readonly replies: string[] = []
  readonly expected: string[][] = []

  constructor(
    private readonly url: string,
    private readonly host: string,
    private readonly addFault: (times: number) => void,
  ) {}

  readonly fetch = async (url: string, init: RequestInit): Promise<Response> => {
    if (this.replies.length % 20 === 0) await this.plant()
    const { method = 'GET', headers, body } = init
    const text = (body ?? '') as string
    // What the story itself does wrong.
    const isWrong = text === '{"nam":"wrong"}'
    const target = url.slice(this.url.length)
    const given = Object.entries(headers as Record<string, string>)
    return this.send(`${method} ${target}`, given, text, isWrong ? ['QS2020', 'QS2024'] : [])
  }

  private async plant(): Promise<void> {
    const [line, body, codes] = PLANTS[(this.replies.length / 20) % PLANTS.length]!
    if (codes.includes('QS3007')) this.addFault(1)
    const headers = [
      ['authorization', 'Bearer story'],
      ...(body ? [['content-type', 'application/json']] : []),
    ] as [string, string][]
    await this.send(line, headers, body ? JSON.stringify(body) : '', codes)
  }

  private async send(
    line: string,
    headers: readonly (readonly [string, string])[],
    body: string,
    codes: string[],
  ): Promise<Response> {
    const index = this.expected.push(codes) - 1
    const length = body === '' ? [] : [['content-length', String(Buffer.byteLength(body))] as const]
    const all = [
      ['Host', this.host],
      ['Connection', 'close'],
      ['X-Index', String(index)],
    ]
    const lines = [...all, ...headers, ...length].map(([name, value]) => `${name}: ${value}\r\n`)
    const reply = await raw(this.url, `${line} HTTP/1.1\r\n${lines.join('')}\r\n${body}`)
    this.replies.push(reply)
    const [head = '', ...rest] = reply.split('\r\n\r\n')
    const status = Number(head.slice(9, 12))
    return new Response(rest.join('\r\n\r\n') || null, { status })
  }
}

async function tell({ mock, direct }: Story, url: string): Promise<Teller> {
  mock.reset()
  const teller = new Teller(url, new URL(direct).host, (times) => {
    mock.faults.add({ operation: 'openai/RetrieveContainer', times, do: { malformed: true } })
  })
  await playStory({ fetch: teller.fetch, bases: servedBases(url), scope: mock }, 'proxy', 1100)
  return teller
}

it('changes no byte of a thousand replies and finds what was planted, and nothing else', async () => {
  const proxied = await proxiedMock()
  const { replies, expected } = await tell(proxied, proxied.url)
  expect(replies.length).toBeGreaterThanOrEqual(1000)
  expect(replies).toEqual((await tell(proxied, proxied.direct)).replies)

  const { passed } = proxied
  await told(proxied, replies.length)
  const found: string[][] = []
  for (const { observed, result } of passed) {
    found[Number(observed.request.headers['x-index'])] = result.violations.map(({ code }) => code)
  }
  const wrong = found.flatMap((codes, index) =>
    String(codes) === String(expected[index]) ? [] : [[replies[index], codes, expected[index]]],
  )
  expect(wrong).toEqual([])
  expect(new Set(found.flat()).size).toBeGreaterThan(6)
})

const MB = 1_000_000
const SIZE = 200 * MB
const PEAK = 150 * MB
// `maxRSS` begins with the size of whoever started the process; Linux knows that of itself, too.
const tellPeak = `data:text/javascript,${encodeURIComponent(`
import { existsSync, readFileSync } from 'node:fs'
process.on('exit', () => {
  const status = existsSync('/proc/self/status') ? readFileSync('/proc/self/status', 'utf8') : ''
  const kilobytes = /^VmHWM:\\s+(\\d+)/m.exec(status)?.[1] ?? process.resourceUsage().maxRSS
  console.log(kilobytes * 1024)
})
`)}`

it.each([[], ['--fail']])('streams 200 MB either way in little memory %s', async (...ways) => {
  const server = startChild('http')
  const upstream = await server.line()
  const child = spawn(
    process.execPath,
    [
      ...['--import', tellPeak, `${ROOT}test/.bundle/cli.js`, 'proxy', '--port', '0'],
      ...['--upstream', upstream, ...ways],
    ],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  )
  const lines = createInterface(child.stdout)
  const said: string[] = []
  lines.on('line', (line) => said.push(line))
  await vi.waitFor(() => expect(said).toHaveLength(1), 20_000)
  const url = /http:\S+/.exec(said[0] ?? '')?.[0] ?? ''

  const result = await transfer(`${url}/v1`, SIZE)
  expect(result).toMatchObject({ bytes: SIZE, received: result.sent })
  child.kill('SIGINT')
  const [code] = await once(child, 'close')
  expect([code, said.filter((line) => line.includes('too large'))]).toHaveLength(2)
  const peak = Number(said.at(-1))
  console.log(`The proxy took ${Math.round(peak / MB)} MB at most`)
  expect(peak).toBeGreaterThan(10 * MB)
  expect(peak).toBeLessThan(PEAK)
  server.child.stdin.end()
  await once(server.child, 'exit')
})
