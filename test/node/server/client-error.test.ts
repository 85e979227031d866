import { expect, it, onTestFinished } from 'vitest'
import { createMock } from '../../../src/index.js'
import { listen, type ListenOptions } from '../../../src/node/index.js'
import { raw, resetInEveryState, wire } from '../../support/raw.js'
import { toy } from '../../support/toy-service.js'

// What node:http cannot read, and what leaves its care.

async function start(options?: ListenOptions) {
  const mock = createMock(toy, { seed: { toy: { notes: [{ id: 'n', text: 'hi' }] } } })
  const { url, close } = await listen(mock, options)
  onTestFinished(close)
  const statuses = () => mock.journal.exchanges().map(({ reply }) => reply?.status ?? null)
  return { mock, url, statuses }
}

const JSON_TYPE = 'Content-Type: application/json'
const NOTE = '{"text":"hi"}'

const post = (body: string | Buffer, ...headers: string[]) =>
  Buffer.concat([
    Buffer.from(
      `POST /api/notes HTTP/1.1\r\nHost: a\r\n${JSON_TYPE}\r\n` +
        `${headers.map((one) => `${one}\r\n`).join('')}\r\n`,
    ),
    Buffer.from(body),
  ])

/** The status and message of each response in what a server sent. */
function repliesIn(bytes: string): [number, unknown][] {
  return bytes
    .split(/(?=HTTP\/1\.1 \d)/)
    .filter((one) => one !== '')
    .map((one) => {
      const [head = '', body = ''] = one.split('\r\n\r\n')
      const { message } = JSON.parse(body || '{}') as { message?: unknown }
      return [Number(head.split(' ')[1]), message]
    })
}

const get = (target: string, version = 'HTTP/1.1', header = 'X-A: 1') =>
  Buffer.from(`GET ${target} ${version}\r\nHost: a\r\n${header}\r\n\r\n`)

const MUST_ENCODE =
  'The request target has characters that must be percent-encoded, as in /caf%C3%A9'
const TOO_LONG = 'The request target and the headers are longer than 16384 bytes'
const LENGTHS =
  'The headers Content-Length and Transfer-Encoding are invalid or contradict each other'

it.each<[string, string | Buffer, number, string]>([
  ['no HTTP', 'HELLO\r\n\r\n', 400, 'Invalid HTTP request: Invalid method encountered'],
  ['zeros', '\0\0\0\0\r\n\r\n', 400, 'Invalid HTTP request: Invalid method encountered'],
  ['a raw non-ASCII target', get('/api/notes/\u00fc'), 400, MUST_ENCODE],
  ['a raw Latin-1 target', Buffer.from('GET /\xfc HTTP/1.1\r\n\r\n', 'latin1'), 400, MUST_ENCODE],
  [
    'a target with a space',
    get('/a b'),
    400,
    'Invalid HTTP request: Expected HTTP/, RTSP/ or ICE/',
  ],
  [
    'a preface of HTTP/2',
    'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n',
    505,
    'HTTP/2 is not supported here; use HTTP/1.1',
  ],
  [
    'HTTP/3.0',
    get('/', 'HTTP/3.0'),
    505,
    'This version of HTTP is not supported here; use HTTP/1.1',
  ],
  ['long headers', get('/', 'HTTP/1.1', `X-Long: ${'x'.repeat(20_000)}`), 431, TOO_LONG],
  ['a long target', get(`/${'x'.repeat(20_000)}`), 431, TOO_LONG],
  ['two lengths', post(NOTE, 'Content-Length: 13', 'Content-Length: 14'), 400, LENGTHS],
  ['a length in words', post(NOTE, 'Content-Length: two'), 400, LENGTHS],
  [
    'a length and chunks',
    post('0\r\n\r\n', 'Content-Length: 5', 'Transfer-Encoding: chunked'),
    400,
    LENGTHS,
  ],
  [
    'a header name with a space',
    get('/', 'HTTP/1.1', 'X A: 1'),
    400,
    'Invalid HTTP request: Invalid header token',
  ],
])('answers %s with a status and a sentence of its own', async (_, bytes, status, message) => {
  const { url, statuses } = await start()
  expect(repliesIn(await raw(url, bytes))).toEqual([[status, message]])
  expect(statuses()).toEqual([])
})

it.each([
  ['HELLO\r\n\r\n', []],
  ['GET /api/notes/n HTTP/1.1\r\nHost: a\r\nX A: 1\r\n\r\n', []],
])(
  'sends the reply that it has recorded before it refuses the bytes after it: %j',
  async (more) => {
    const { url, statuses } = await start()
    const sent = post(NOTE + more, `Content-Length: ${NOTE.length}`)
    const replies = repliesIn(await raw(url, sent))
    expect(replies.map(([status]) => status)).toEqual([201, 400])
    expect(statuses()).toEqual([201])
  },
)

it('says that a body is longer than its Content-Length, once all earlier requests are answered', async () => {
  const { url, statuses, mock } = await start()
  mock.faults.add({ operation: 'CreateNote', times: 1, do: { latency: { min: 40, max: 60 } } })
  const one = post(NOTE, `Content-Length: ${NOTE.length}`)
  const sent = Buffer.concat([one, post(`${NOTE}}`, `Content-Length: ${NOTE.length}`)])
  const replies = repliesIn(await raw(url, sent))
  expect(replies.map(([status]) => status)).toEqual([201, 201, 400])
  expect(replies[2]?.[1]).toContain('its body may be longer than its Content-Length')
  expect(statuses()).toEqual([201, 201])
})

it('sends the reply to the last request of a connection, whatever follows it', async () => {
  const { url, statuses } = await start()
  const sent = post(`${NOTE}more`, `Content-Length: ${NOTE.length}`, 'Connection: close')
  expect(repliesIn(await raw(url, sent)).map(([status]) => status)).toEqual([201])
  expect(statuses()).toEqual([201])
})

it.each([
  ['ZZ\r\n', 'The chunks of the body are malformed'],
  [`2;${'x'.repeat(20_000)}\r\n`, 'The chunk extensions of the body are too long'],
  ['2\r\nabcd\r\n', 'The body of the request is malformed: '],
])(
  'answers a body with malformed chunks once, and records no reply: %#',
  async (chunks, message) => {
    const { url, statuses, mock } = await start()
    const first = post(NOTE, `Content-Length: ${NOTE.length}`)
    const sent = Buffer.concat([first, post(chunks, 'Transfer-Encoding: chunked')])
    const replies = repliesIn(await raw(url, sent, 'more', 'and more'))
    expect(replies.map(([status]) => status)).toEqual([201, message.includes('long') ? 413 : 400])
    expect(replies[1]?.[1]).toContain(message)
    expect(statuses()).toEqual([201, null])
    expect(mock.state.records('toy', 'notes')).toHaveLength(2)
  },
)

it('sends a reply that was decided before its body turned out to be malformed', async () => {
  const { url, statuses } = await start()
  const sent = wire('POST /api/unknown', ['Transfer-Encoding: chunked'], 'ZZ\r\n')
  expect(repliesIn(await raw(url, sent)).map(([status]) => status)).toEqual([404])
  expect(statuses()).toEqual([404])
})

it('answers 408 when a body takes longer than the limit, and records no reply', async () => {
  const { url, statuses, mock } = await start({ requestTimeout: 100 })
  const replies = repliesIn(await raw(url, post('{', 'Content-Length: 50')))
  expect(replies).toEqual([[408, 'The body of the request did not arrive in time']])
  expect(statuses()).toEqual([null])
  expect(mock.state.records('toy', 'notes')).toHaveLength(1)
})

it('answers 408 when headers take longer than the limit', async () => {
  const { url, statuses } = await start({ requestTimeout: 100 })
  const replies = repliesIn(await raw(url, 'GET /api/notes/n HTTP/1.1\r\nHos'))
  expect(replies).toEqual([[408, 'The headers of the request did not arrive in time']])
  expect(statuses()).toEqual([])
})

it('survives clients that reset a connection in every state', async () => {
  const { url } = await start()
  const openings = [
    'CONNECT example.com:443 HTTP/1.1\r\nHost: a\r\n\r\n',
    'GET /api/notes/n HTTP/1.1\r\nHost: a\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n',
    'HELLO\r\n\r\n',
    post('{', 'Content-Length: 50'),
    post('ZZ\r\n', 'Transfer-Encoding: chunked'),
    post('{', 'Content-Length: 50', 'Expect: 100-continue'),
    wire('POST /api/unknown', ['Content-Length: 50'], '{'),
    'GET /__admin/events HTTP/1.1\r\nHost: localhost\r\n\r\n',
  ]
  await resetInEveryState(url, openings)
  expect((await fetch(`${url}/api/notes/n`)).status).toBe(200)
})
