import { X509Certificate } from 'node:crypto'
import { once } from 'node:events'
import { get } from 'node:https'
import { connect as connectPlain } from 'node:net'
import { connect as connectTls } from 'node:tls'
import { beforeAll, expect, it, onTestFinished, vi } from 'vitest'
import { createMock, type FaultAction, type MockOptions } from '../../../src/index.js'
import { listen, type ListenOptions, type ServedRequest } from '../../../src/node/index.js'
import { createCertificate } from '../../../src/node/server/certificate.js'
import { cancelUpload, http2Client, unfinishedUpload, UPLOAD_READ } from '../../support/http2.js'
import { heard } from '../../support/raw.js'
import { toy } from '../../support/toy-service.js'

const seed = { toy: { notes: [{ id: 'n', text: 'hi' }] } }

// Keys take a while to make: one certificate serves all tests but those about certificates.
let made: { readonly cert: string; readonly key: string; readonly ca: string }
beforeAll(async () => {
  made = await createCertificate('localhost')
})

async function start(options: MockOptions = {}, settings: ListenOptions = {}) {
  const mock = createMock(toy, { seed, ...options })
  const { cert, key, ca } = made
  const server = await listen(mock, { host: 'localhost', tls: { cert, key }, ...settings })
  onTestFinished(() => server.close())
  return { ...server, mock, ca }
}

async function startClient(options: MockOptions = {}, settings: ListenOptions = {}) {
  const server = await start(options, settings)
  const client = await http2Client(server.url, server.ca)
  onTestFinished(() => client.session.destroy())
  return { ...server, ...client }
}

const NOTE = { ':path': '/api/notes/n' }
const NEW_NOTE = {
  ...{ ':method': 'POST', ':path': '/api/notes', 'content-type': 'application/json' },
}

it('speaks HTTP/2 with clients that can, and HTTP/1.1 with the others', async () => {
  const { url, ca, call } = await startClient()
  const reply = await call(NOTE)
  expect([reply.status, JSON.parse(reply.body)]).toMatchObject([200, { id: 'n', text: 'hi' }])
  const request = get(`${url}/api/notes/n`, { ca, agent: false })
  const [older] = (await once(request, 'response')) as [{ httpVersion: string; statusCode: number }]
  expect([older.httpVersion, older.statusCode]).toEqual(['1.1', 200])
})

it('makes a certificate for the names of this machine, signed by an authority that it gives', async () => {
  const { ca, url } = await listen(createMock(toy), { tls: true, host: '::1' }).then((server) => {
    onTestFinished(() => server.close())
    return server
  })
  const authority = new X509Certificate(ca ?? '')
  const { port } = new URL(url)
  const socket = connectTls({
    host: '::1',
    port: Number(port),
    ca: ca ?? '',
    servername: 'localhost',
  })
  await once(socket, 'secureConnect')
  const own = socket.getPeerX509Certificate()
  socket.destroy()
  expect(authority.ca).toBe(true)
  expect(own?.verify(authority.publicKey)).toBe(true)
  expect([own?.checkHost('localhost'), own?.checkIP('127.0.0.1'), own?.checkIP('::1')]).toEqual([
    'localhost',
    '127.0.0.1',
    '::1',
  ])
  expect(url).toMatch(/^https:\/\/\[::1\]:\d+$/)
})

it('shows a request over HTTP/2 as one over HTTP/1.1', async () => {
  const { mock, call, url } = await startClient()
  await call({ ...NOTE, 'x-twice': ['a', 'b'], cookie: ['a=1', 'b=2'] })
  const [exchange] = mock.journal.exchanges()
  expect(exchange?.request.headers).toMatchObject({
    ...{ host: new URL(url).host, 'x-twice': 'a, b' },
  })
  expect(Object.keys(exchange?.request.headers ?? {}).join()).not.toContain(':')
})

it.each(['a reset of the stream', 'the end of the connection'])(
  'reads bodies without a length, and keeps nothing of one that is cut by %s',
  async (how) => {
    const { mock, call, url, ca } = await startClient()
    expect(await call(NEW_NOTE, '{"text":"whole"}')).toMatchObject({ status: 201, code: 0 })
    const { host, port } = new URL(url)
    const socket = connectTls({ host: '127.0.0.1', port: Number(port), ca, ALPNProtocols: ['h2'] })
    await once(socket, 'secureConnect')
    const headers = { ':scheme': 'https', ':authority': host, ...NEW_NOTE }
    // Whole as it is; but more could follow.
    socket.write(unfinishedUpload(headers, '{"text":"cut"}'))
    let answer = ''
    socket.on('data', (chunk) => (answer += String(chunk)))
    await vi.waitFor(() => expect(answer).toContain(UPLOAD_READ))
    if (how === 'a reset of the stream') socket.write(cancelUpload())
    else socket.destroy()
    await vi.waitFor(() => expect(mock.journal.exchanges()).toHaveLength(2))
    socket.destroy()
    expect(mock.journal.exchanges()[1]?.reply).toBeNull()
    expect(mock.state.records('toy', 'notes').map(({ text }) => text)).toEqual(['hi', 'whole'])
  },
)

it.each<FaultAction>([
  { lose: true },
  { reset: 'before-reply' },
  { truncate: true },
  { reset: 'during-reply' },
])('breaks off the stream alone with %j, and the connection goes on', async (act) => {
  const { mock, call } = await startClient()
  mock.faults.add({ operation: '*', times: 1, do: act })
  const [broken, whole] = [await call(NOTE), await call(NOTE)]
  const INTERNAL_ERROR = 2
  expect([broken.code, whole.code, whole.status]).toEqual([INTERNAL_ERROR, 0, 200])
  const isCut = 'truncate' in act || act.reset === 'during-reply'
  expect(broken.body.length > 0).toBe(isCut)
  expect(broken.body.length).toBeLessThan(whole.body.length)
})

it('resets the connection of a client that speaks HTTP/1.1', async () => {
  const { mock, url, ca } = await start()
  mock.faults.add({ operation: '*', times: 1, do: { reset: 'before-reply' } })
  const request = get(`${url}/api/notes/n`, { ca, agent: false })
  const [error] = (await once(request, 'error')) as [NodeJS.ErrnoException]
  expect(error.code).toBe('ECONNRESET')
})

it('refuses a large body over HTTP/2 before the rest of it arrives', async () => {
  const requests: ServedRequest[] = []
  const onRequest = (request: ServedRequest) => void requests.push(request)
  const { session, call } = await startClient({ maxBody: 100 }, { onRequest })
  const stream = session.request(NEW_NOTE)
  stream.on('error', () => undefined)
  const responded = once(stream, 'response') as Promise<[Record<string, unknown>]>
  stream.write('x'.repeat(200_000))
  expect((await responded)[0][':status']).toBe(400)
  stream.resume()
  // Although the rest of the body has not been sent, which Node's client still waits for.
  await vi.waitFor(() => expect(requests).toMatchObject([{ status: 400 }]))
  expect(await call(NOTE)).toMatchObject({ status: 200 })
})

it('replies 408 over HTTP/2 to a body that does not arrive in time', async () => {
  const { session } = await startClient({}, { requestTimeout: 20 })
  const stream = session.request(NEW_NOTE)
  stream.on('error', () => undefined)
  stream.write('{')
  const [headers] = (await once(stream, 'response')) as [Record<string, unknown>]
  expect(headers[':status']).toBe(408)
})

it('refuses CONNECT and sends 100 Continue over HTTP/2', async () => {
  const { session, call, url } = await startClient()
  expect(await call({ ':method': 'CONNECT', ':authority': new URL(url).host })).toMatchObject({
    status: 400,
  })
  const stream = session.request({ ...NEW_NOTE, expect: '100-continue' })
  await once(stream, 'continue')
  stream.end('{"text":"asked first"}')
  const [headers] = (await once(stream, 'response')) as [Record<string, unknown>]
  expect(headers[':status']).toBe(201)
})

it('lets pages of its own https origin alone use the admin API', async () => {
  const { call, url } = await startClient()
  const health = (headers: Record<string, string>) =>
    call({ ':path': '/__admin/health', ...headers }).then(({ status }) => status)
  expect(await health({})).toBe(200)
  expect(await health({ origin: url })).toBe(200)
  expect(await health({ origin: url.replace('https:', 'http:') })).toBe(403)
  expect(await health({ origin: 'https://evil.example' })).toBe(403)
  expect(await health({ ':authority': 'evil.example' })).toBe(403)
})

it('sends events over HTTP/2 until it closes, and closes although a client stays connected', async () => {
  const { mock, session, close } = await startClient()
  const stream = session.request({ ':path': '/__admin/events' })
  stream.setEncoding('utf8')
  let text = ''
  stream.on('data', (chunk: string) => (text += chunk))
  await once(stream, 'response')
  await mock.fetch('https://notes.test/api/notes/n')
  await vi.waitFor(() => expect(text).toContain('event: exchange'))
  const ended = once(session, 'close')
  await close()
  await ended
})

it('tells URLs of its own with https', async () => {
  const { call, url } = await startClient()
  const page = JSON.parse((await call({ ':path': '/' })).body)
  expect(page.baseUrls).toEqual({ toy: `${url}/api` })
})

it('survives clients that do not speak TLS, or do not trust it', async () => {
  const { url, call } = await startClient()
  const port = Number(new URL(url).port)
  const plain = connectPlain(port, '127.0.0.1')
  plain.write('GET / HTTP/1.1\r\nHost: a\r\n\r\n')
  await heard(plain)
  const doubting = connectTls({ port, host: '127.0.0.1' })
  expect(((await once(doubting, 'error')) as [Error])[0].message).toMatch(/certificate/)
  expect(await call(NOTE)).toMatchObject({ status: 200 })
})

it('explains a certificate that cannot be used', async () => {
  const other = await createCertificate('localhost')
  const mock = createMock(toy)
  const { cert, key } = made
  await expect(listen(mock, { tls: { cert, key: other.key } })).rejects.toThrow(
    'Failed to use the certificate and its key: the key belongs to another certificate',
  )
  await expect(listen(mock, { tls: { cert: 'x', key } })).rejects.toThrow('expected PEM files')
  await expect(listen(mock, { tls: 'yes' as never })).rejects.toThrow(
    'Failed to listen: tls must be true, false or an object with cert and key, as PEM, not "yes"',
  )
})
