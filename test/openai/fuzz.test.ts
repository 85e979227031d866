import { connect } from 'node:net'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { createMock, type MswMock } from '../../src/index.js'
import { listen } from '../../src/node/index.js'
import { openai } from '../../src/services/openai/index.js'
import { bodyWith, fullBody, malformed, seed } from '../data/malformed-openai.js'

const ORIGIN = 'https://api.openai.com'
const KEY = { authorization: 'Bearer sk-quayside' }

/** How long one property looks for a request that breaks it; a hang is a failure. */
const BOUND = { numRuns: 100_000, interruptAfterTimeLimit: 900, timeout: 2000 }

async function check(property: fc.IAsyncPropertyWithHooks<unknown[]>): Promise<void> {
  const { numRuns, failed, counterexample, errorInstance } = await fc.check(
    property as never,
    BOUND,
  )
  // What was cut short by the clock alone has held so far.
  const isBroken = failed && counterexample !== null
  expect(isBroken, `${fc.stringify(counterexample)}\n${String(errorInstance)}`).toBe(false)
  expect(numRuns).toBeGreaterThan(20)
}

/** Sends requests to one mock, which is put back after each that changes it. */
function sender(): (path: string, init: RequestInit) => Promise<void> {
  const mock = createMock(openai, { seed })
  const fresh = mock.snapshot()
  let state: string | undefined
  return async (path, init) => {
    state ??= await stateOf(mock)
    const response = await mock.fetch(ORIGIN + path, init)
    const text = await response.text()
    expect(response.status).toBeLessThan(500)
    if (response.ok) {
      mock.restore(fresh)
    } else {
      expect(response.status).toBeGreaterThanOrEqual(400)
      expect(await stateOf(mock)).toBe(state)
      if (init.method !== 'HEAD') {
        const { message, type } = JSON.parse(text).error
        expect(message).toEqual(expect.any(String))
        expect(type).toBe('invalid_request_error')
        expect(message).not.toMatch(/undefined|\[object|NaN/)
      }
    }
    // The journal takes what came, too.
    expect(mock.journal.exchanges()).toHaveLength(1)
    mock.journal.clear()
  }
}

const stateOf = async (mock: MswMock) => JSON.stringify(await mock.state.export())

// Names and values that mean something to a parser, a prototype or a file system.
const nasty = fc.constantFrom(
  ...['', ' ', '__proto__', 'constructor', 'toString', 'null', 'latest', 'disabled', 'inline'],
  ...['1g', 'file-1', 'cntr_1', 'cfile_1', '..', '\0', '\ud800', '😀', '\r\n', '{', '"', '%', '~1'],
)
const word = fc.oneof(nasty, fc.string())
const { value: json } = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    fc.oneof(word, fc.double(), fc.integer(), fc.boolean(), fc.constant(null)),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(word, tie('value'), { maxKeys: 4 }),
  ),
}))

const places = pathsOf(fullBody, '')

/** Every place in a value, as `skills[1].source`. */
function pathsOf(value: unknown, path: string): string[] {
  const children = typeof value === 'object' && value !== null ? Object.entries(value) : []
  return children.flatMap(([key, child]) => {
    const step = Array.isArray(value) ? `[${key}]` : `.${key}`
    const inner = `${path}${step}`.replace(/^\./, '')
    return [inner, ...pathsOf(child, inner)]
  })
}

const damaged = fc
  .tuple(fc.constantFrom(...places), fc.oneof(json, fc.constant(undefined)))
  .map(([place, value]) => bodyWith(place, value))
const text = fc.oneof(
  json.map((value) => JSON.stringify(value)),
  damaged,
  fc.string(),
)
const bytes = fc.oneof(
  text.map((each) => Buffer.from(each)),
  fc.uint8Array({ maxLength: 200 }).map((each) => Buffer.from(each)),
)
const postPath = fc.constantFrom('/v1/containers', '/v1/containers/cntr_1/files')

it('answers any body of type JSON with a refusal or a success', async () => {
  const send = sender()
  const headers = { ...KEY, 'content-type': 'application/json' }
  const property = fc.asyncProperty(postPath, bytes, (path, body) =>
    send(path, { method: 'POST', headers, body: Uint8Array.from(body) }),
  )
  await check(property)
})

const forms = malformed.filter(({ body, headers, world }) => {
  const size = typeof body === 'string' ? body.length : body?.base64.length
  const isForm = headers['content-type']?.startsWith('multipart/form-data') === true
  return isForm && world === 'usual' && size !== undefined && size < 5000
})
const hits = fc.array(fc.tuple(fc.nat(5000), fc.nat(255)), { maxLength: 4 })

it('answers any damaged form with a refusal or a success', async () => {
  const send = sender()
  const property = fc.asyncProperty(
    fc.constantFrom(...forms),
    fc.constantFrom(...forms),
    hits,
    async ({ body }, { headers }, damage) => {
      const whole =
        typeof body === 'string' ? Buffer.from(body) : Buffer.from(body!.base64, 'base64')
      for (const [at, byte] of damage) if (at < whole.length) whole[at] = byte
      const init = { method: 'POST', headers, body: Uint8Array.from(whole) }
      await send('/v1/containers/cntr_1/files', init)
    },
  )
  await check(property)
})

const segment = fc.oneof(
  fc.constantFrom('containers', 'cntr_1', 'cntr_old', 'files', 'cfile_1', 'content', 'no'),
  fc.constantFrom('', '.', '..', '%2e%2e', '%zz', '%', '%00', '%2F', '__proto__', '\\', ';', '{x}'),
  fc.webSegment(),
  fc.string(),
)
const parameter = fc.tuple(
  fc.oneof(fc.constantFrom('limit', 'order', 'after', 'name'), word),
  fc.oneof(fc.constantFrom('0', '1', '100', 'asc', 'desc', 'cntr_1', '%zz', '1e3'), word),
)
const target = fc
  .tuple(fc.array(segment, { maxLength: 7 }), fc.array(parameter, { maxLength: 4 }))
  .map(([segments, parameters]) => {
    const query = parameters.map(([name, value]) => `${name}=${value}`).join('&')
    return `/v1/${segments.join('/')}${query && `?${query}`}`
  })
const method = fc.constantFrom('GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS')
const latin1 = fc.string({
  unit: fc.integer({ min: 32, max: 255 }).map((n) => String.fromCharCode(n)),
})
const fields = fc.dictionary(
  fc.constantFrom('authorization', 'content-type', 'range', 'accept', 'x-other', 'origin'),
  fc.oneof(
    fc.constantFrom('Bearer sk-quayside', 'application/json', 'bytes=0-1', 'bytes=-', '*/*', ''),
    latin1.filter((value) => !value.includes('\x7f')),
  ),
)

it('answers any path, query and headers with a refusal or a success', async () => {
  const send = sender()
  const property = fc.asyncProperty(method, target, fields, async (verb, path, more) => {
    // A fetch to a path that steps out of the version leaves the vendor's API.
    if (!new URL(ORIGIN + path).pathname.startsWith('/v1/')) return
    const body = verb === 'GET' || verb === 'HEAD' ? null : '{}'
    await send(path, { method: verb, headers: { ...KEY, ...more }, body })
  })
  await check(property)
})

const letters = Buffer.from(
  'POST /v1/containers?limit=5 HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer sk-quayside\r\n' +
    'Content-Type: application/json\r\nContent-Length: 12\r\n\r\n{"name":"a"}',
)
const edits = fc.array(
  fc.tuple(
    fc.nat(letters.length - 1),
    fc.nat(6),
    fc.oneof(
      fc.constantFrom(
        '\r\n',
        '\n',
        '\0',
        ' ',
        ':',
        '%',
        '..',
        '/',
        '9',
        '{',
        'Expect: x\r\n',
        '\xff',
      ),
      latin1,
    ),
  ),
  { maxLength: 4 },
)

it('answers any bytes on a socket, or hangs up', async () => {
  const mock = createMock(openai, { seed })
  const fresh = mock.snapshot()
  const state = await stateOf(mock)
  const { url, close } = await listen(mock)
  const property = fc.asyncProperty(edits, async (changes) => {
    let request = letters.toString('latin1')
    for (const [at, count, more] of changes) {
      request = request.slice(0, at) + more + request.slice(at + count)
    }
    const reply = await exchangeBytes(Number(new URL(url).port), Buffer.from(request, 'latin1'))
    const statuses = [...reply.matchAll(/^HTTP\/1\.1 (\d{3}) /gm)].map(([, status]) =>
      Number(status),
    )
    expect(reply === '' || statuses.length > 0).toBe(true)
    for (const status of statuses) expect(status).toBeLessThan(500)
    const after = await stateOf(mock)
    // What follows a complete request may be no HTTP: its 400 overtakes the reply.
    const isDone = mock.journal.exchanges().some(({ reply }) => reply && reply.status < 300)
    if (isDone) mock.restore(fresh)
    else expect(after).toBe(state)
    expect(mock.journal.violations().filter(({ kind }) => kind === 'own-reply')).toEqual([])
    mock.journal.clear()
  })
  await check(property)
  await close()
})

/** Sends bytes, ends, and gives all that comes back. */
function exchangeBytes(port: number, sent: Buffer): Promise<string> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1')
    let reply = ''
    socket.setEncoding('latin1')
    socket.on('data', (chunk: string) => (reply += chunk))
    // The server may hang up while it is still written to.
    socket.on('error', () => {})
    socket.on('close', () => resolve(reply))
    socket.end(sent)
  })
}
