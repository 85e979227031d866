import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { execFileSync } from 'node:child_process'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib'
import { afterAll, expect, it } from 'vitest'
import { runHere } from '../../support/cli-here.js'
import { entryOf, harWith, jsonContent, type Given } from '../../support/recording.js'

const folder = mkdtempSync(join(tmpdir(), 'quayside-check-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const URL = 'https://api.openai.com/v1/containers'
const JSON_TYPE = { 'content-type': 'application/json' }
const page = { object: 'list', data: [], first_id: null, last_id: null, has_more: false }
const listed: Given = { url: URL, reply: JSON_TYPE, content: jsonContent(page) }
const broken: Given = { ...listed, content: jsonContent({ ...page, has_more: 'no' }) }

let count = 0
function fileOf(har: unknown): string {
  const path = join(folder, `${String(count++)}.har`)
  writeFileSync(path, JSON.stringify(har, null, 1))
  return path
}

/** The summary and the exchanges of a report. */
async function reportOf(...entries: unknown[]) {
  const path = fileOf({ log: { entries } })
  const { code, stdout, stderr } = await runHere('check', path, '--format', 'json')
  const report = JSON.parse(stdout) as {
    readonly summary: Readonly<Record<string, unknown>>
    readonly exchanges: readonly {
      readonly line: number
      readonly unchecked: readonly string[]
      readonly violations: readonly { readonly code: string }[]
    }[]
  }
  return { code, stderr, path, ...report }
}

/** The codes that are found in an exchange, and what was not checked. */
async function foundIn(given: Given): Promise<string[]> {
  const { exchanges } = await reportOf(entryOf(given))
  return exchanges.flatMap(({ violations, unchecked }) => [
    ...violations.map(({ code }) => code),
    ...unchecked,
  ])
}

it('entries that cannot be read are skipped, counted, and named by their place', async () => {
  const { request, response } = entryOf(listed)
  const odd: readonly (readonly [unknown, string])[] = [
    [null, 'it is null, not an object'],
    [5, 'it is 5, not an object'],
    [{}, 'request is undefined, not an object'],
    [{ request, response: null }, 'response is null, not an object'],
    [{ request, response: { ...response, status: null } }, 'response.status is null, not a status'],
    [
      { request, response: { ...response, status: '200' } },
      'response.status is "200", not a status',
    ],
    [{ request: { ...request, url: 'https://' }, response }, 'request.url is not a URL'],
    [{ request: { ...request, method: 7 }, response }, 'request.method is 7, not a method'],
  ]
  const entries = odd.flatMap(([entry]) => [entry, entryOf(listed)])
  const { code, stderr, path, summary, exchanges } = await reportOf(...entries)
  expect([code, exchanges.length]).toEqual([0, odd.length])
  expect(summary).toMatchObject({ checked: odd.length, skipped: { unreadable: odd.length } })
  expect(stderr).toContain(`not checked: ${String(odd.length)} that cannot be read`)
  for (const [index, [, reason]] of odd.entries()) {
    expect(stderr).toContain(`log.entries[${String(2 * index)}]: ${reason}`)
  }
  expect(stderr).toContain(`${path}:4: log.entries[0]: it is null`)
})

it.each([
  ['of nothing', {}],
  ['with sentinels', { bodySize: -1, headersSize: -1, cookies: [], queryString: [] }],
  ['with a size and no body', { bodySize: 14 }],
  ['with an empty body of unknown size', { bodySize: -1, postData: { mimeType: '', text: '' } }],
])('a request that is a recording %s is not held to be empty', async (_, more) => {
  const { request, response, ...rest } = entryOf({ ...listed, method: 'POST', status: 401 })
  const entry = {
    ...rest,
    request: { ...request, ...more },
    response: { ...response, content: {} },
  }
  const { exchanges, summary } = await reportOf(entry)
  expect(exchanges.flatMap(({ violations }) => violations.map(({ code }) => code))).toEqual([])
  expect(summary).toMatchObject({ unchecked: { 'request body not recorded': 1 } })
})

it('a reply of which no header was recorded is checked without them', async () => {
  expect(await foundIn({ ...listed, reply: {} })).toEqual(['reply headers not recorded'])
  expect(await foundIn({ ...broken, reply: {} })).toEqual(['QS3021', 'reply headers not recorded'])
  const untyped = { ...listed, reply: {}, content: { size: -1, text: JSON.stringify(page) } }
  expect(await foundIn(untyped)).toEqual(['reply headers not recorded'])
  const text = { ...untyped, content: { size: -1, mimeType: 'x-unknown', text: '<html>' } }
  expect(await foundIn(text)).toEqual(['reply headers not recorded', 'reply body of unknown type'])
  const page404 = { ...untyped, content: { size: 6, mimeType: 'text/html', text: '<html>' } }
  expect(await foundIn(page404)).toEqual(['QS3006', 'reply headers not recorded'])
})

it.each([0, -1])('a failed request with the status %d has no reply to blame', async (status) => {
  const failed = { ...entryOf({ url: URL, status }), _failureText: 'net::ERR_FAILED' }
  const { summary, exchanges } = await reportOf(failed, entryOf(listed))
  expect([summary['skipped'], exchanges.length]).toEqual([{ aborted: 1 }, 1])
})

it.each([
  'https://api.openai.com:443/v1/containers',
  'HTTPS://API.OpenAI.COM/v1/containers',
  'https://user:password@api.openai.com/v1/containers',
  'https://api.openai.com/v1/./x/../containers',
])('a known host is known however it is written: %s', async (url) => {
  expect(await foundIn({ ...broken, url })).toEqual(['QS3021'])
})

it('a base URL that is mapped is known however it is written', async () => {
  const path = fileOf(harWith({ ...broken, url: 'http://Staging.example:80/api/containers' }))
  for (const base of ['http://staging.example/api', 'HTTP://STAGING.example:80/api/']) {
    const { code, stdout } = await runHere('check', path, '--map', `${base}=openai`)
    expect([code, stdout]).toEqual([2, expect.stringContaining('QS3021')])
  }
})

const CODINGS = { gzip: gzipSync, deflate: deflateSync, br: brotliCompressSync }

it.each(Object.entries(CODINGS))(
  'a reply that was recorded as %s is decoded',
  async (name, compress) => {
    const text = compress(JSON.stringify({ ...page, has_more: 'no' })).toString('base64')
    const content = { size: 9, mimeType: 'application/json', text, encoding: 'base64' }
    expect(
      await foundIn({ ...listed, reply: { ...JSON_TYPE, 'Content-Encoding': name }, content }),
    ).toEqual(['QS3021'])
  },
)

it('a compressed reply that cannot be decoded is not checked, and no violation', async () => {
  const encoded = (bytes: Buffer, encoding: string) =>
    foundIn({
      ...listed,
      reply: { ...JSON_TYPE, 'content-encoding': encoding },
      content: {
        size: 9,
        mimeType: 'application/json',
        text: bytes.toString('base64'),
        encoding: 'base64',
      },
    })
  expect(await encoded(gzipSync('{}').subarray(0, 12), 'gzip')).toEqual(['reply body not decoded'])
  expect(await encoded(Buffer.from([1, 2, 3]), 'zstd')).toEqual(['reply body not decoded'])
  const bomb = gzipSync(Buffer.alloc(65 * 1024 * 1024, ' '))
  expect(await encoded(bomb, 'gzip')).toEqual(['reply body too large'])
  // Decoded as HAR has it, although the header still says how it was sent.
  expect(await encoded(Buffer.from(JSON.stringify(page)), 'gzip')).toEqual([])
})

it('bodies in files beside the recording are read, and no other files', async () => {
  writeFileSync(join(folder, 'body.json'), JSON.stringify({ ...page, has_more: 'no' }))
  const attached = (_file: string) =>
    foundIn({ ...listed, content: { size: -1, mimeType: 'application/json', _file } })
  expect(await attached('body.json')).toEqual(['QS3021'])
  const outside = join(tmpdir(), `${String(process.pid)}.json`)
  writeFileSync(outside, JSON.stringify({ ...page, has_more: 'no' }))
  symlinkSync(outside, join(folder, 'link.json'))
  for (const name of ['none.json', outside, `../${String(process.pid)}.json`, 'link.json']) {
    expect(await attached(name)).toEqual(['reply body not recorded'])
  }
  rmSync(outside)
})

it('only regular files of a bounded size are read', async () => {
  const pipe = join(folder, 'pipe')
  execFileSync('mkfifo', [pipe])
  const large = fileOf(harWith(listed))
  const cases = [
    [['/dev/zero'], 'Failed to read /dev/zero: it is a device, and only regular files are read'],
    [[pipe], 'it is a pipe, and only regular files are read'],
    [[folder], 'it is a folder'],
    [[large, '--max-file', '100'], 'and at most 100 are read; raise the limit with --max-file'],
  ] as const
  for (const [args, message] of cases) {
    const { code, stderr } = await runHere('check', ...args)
    expect([code, stderr]).toEqual([1, expect.stringContaining(message)])
  }
})

it('equal violations are reported in full once, then counted with their places', async () => {
  const path = fileOf(harWith(broken, broken, listed, broken))
  const { code, stdout } = await runHere('check', path)
  expect(code).toBe(2)
  expect(stdout.match(/expected {6}/g)).toHaveLength(1)
  expect(stdout).toMatch(
    /QS3021 openai\/ListContainers body \/has_more: 2 times more, such as at .*:\d+, .*:\d+\n/,
  )
  expect(stdout).toContain('Checked 4 exchanges')
  expect(stdout).toContain('3 violations in 3 of them')
  const json = await runHere('check', path, '--format', 'json')
  const { exchanges } = JSON.parse(json.stdout) as { exchanges: { violations: object[] }[] }
  expect(exchanges.map(({ violations }) => violations.length)).toEqual([1, 1, 0, 1])
})

it('items of one reply that are wrong alike are one violation with a number', async () => {
  const data = Array.from({ length: 50 }, () => ({ id: 7 }))
  const path = fileOf(harWith({ ...listed, content: jsonContent({ ...page, data }) }))
  const { stdout } = await runHere('check', path)
  expect(stdout).toContain('QS3021 openai/ListContainers body /data/*/id: 49 times more')
  expect(stdout.split('\n').length).toBeLessThan(120)
})

it('the items of a recording are found whatever their text has', async () => {
  const tricky = { ...entryOf(broken), comment: '"log":{"entries":[],]}\\" {' }
  const har = {
    comment: ['entries', { log: { entries: [] } }],
    log: { pages: [[1], { entries: [2] }], entries: [tricky, 5, tricky] },
  }
  const { stdout } = await runHere('check', fileOf(har), '--format', 'json')
  const { exchanges, summary } = JSON.parse(stdout) as {
    exchanges: { line: number }[]
    summary: object
  }
  expect(summary).toMatchObject({ checked: 2, skipped: { unreadable: 1 } })
  const lines = JSON.stringify(har, null, 1).split('\n')
  for (const { line } of exchanges) expect(lines[line]).toContain('startedDateTime')
})
