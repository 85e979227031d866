import { readFileSync } from 'node:fs'
import { connect } from 'node:net'
import { homedir } from 'node:os'
import { fileURLToPath } from 'node:url'
import { beforeAll, expect, it, vi } from 'vitest'
import { parse } from 'yaml'
import {
  METHODS,
  type ContractDocument,
  type OperationNode,
  type ResponseNode,
  type SchemaNode,
} from '../../src/core/contract-document.js'
import { createMock, type Exchange, type Violation } from '../../src/index.js'
import { listen } from '../../src/node/index.js'
import { openai } from '../../src/services/openai/index.js'
import {
  bodyWith,
  insideBodies,
  malformed,
  malformedOnTheWire,
  seed,
  worlds,
  type MalformedRequest,
} from '../data/malformed-openai.js'
import { DOORS, type Door } from '../support/doors.js'

const root = fileURLToPath(new URL('../..', import.meta.url))
const contract = parse(readFileSync(`${root}/contracts/openai.yaml`, 'utf8')) as ContractDocument
const operations = new Map(
  Object.values(contract.paths)
    .flatMap((path) => METHODS.flatMap((method) => path[method] ?? []))
    .map((operation): [string, OperationNode] => [operation.operationId!, operation]),
)

type DoorName = Door['name']

/** What became of a request at one door. */
interface Outcome {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly text: string
  /** Why fetch itself failed, if it did. */
  readonly failure: string | null
  readonly exchanges: readonly Exchange[]
  /** The state before and after, where they differ. */
  readonly change: readonly [string, string] | null
}

const outcomes: Record<DoorName, Map<string, Outcome>> = {
  direct: new Map(),
  msw: new Map(),
  http: new Map(),
}
const doorNames = Object.keys(outcomes) as DoorName[]
const complaints: string[] = []

// One mock per door and set of rules takes the whole corpus; door by door, as msw sees every fetch.
beforeAll(async () => {
  const log = vi.spyOn(console, 'error').mockImplementation((...all) => complaints.push(all.join()))
  for (const name of doorNames) {
    for (const [world, rules] of Object.entries(worlds)) {
      const door = await DOORS[name]({ seed, rules })
      let state = JSON.stringify(await door.mock.state.export())
      for (const one of malformed.filter((each) => each.world === world)) {
        const outcome = await send(one, door, state)
        outcomes[name].set(one.name, outcome)
        state = outcome.change?.[1] ?? state
      }
      await door.close()
    }
  }
  log.mockRestore()
}, 120_000)

async function send(one: MalformedRequest, door: Door, before: string): Promise<Outcome> {
  const { mock, fetch, baseUrl } = door
  mock.journal.clear()
  const { method, headers } = one
  const sent = fetch(baseUrl + one.path, { method, headers, body: bytesOf(one) })
  const [reply, failure] = await sent.then(
    (response) => [response, null] as const,
    (error: unknown) => [null, String(error)] as const,
  )
  const text = (await reply?.text()) ?? ''
  const after = JSON.stringify(await mock.state.export())
  return {
    status: reply?.status ?? 0,
    headers: Object.fromEntries(reply?.headers ?? []),
    text,
    failure,
    exchanges: mock.journal.exchanges(),
    change: before === after ? null : [before, after],
  }
}

// As bytes: of a string, fetch would say that it is text/plain.
function bytesOf({ body }: MalformedRequest): Uint8Array<ArrayBuffer> | null {
  if (body === undefined) return null
  return Uint8Array.from(typeof body === 'string' ? Buffer.from(body) : atBase64(body.base64))
}

const atBase64 = (text: string) => Buffer.from(text, 'base64')

function outcomeOf(door: DoorName, { name }: MalformedRequest): Outcome {
  const outcome = outcomes[door].get(name)
  if (!outcome) throw new Error(`"${name}" was not sent through ${door}`)
  return outcome
}

/** In process an unknown path of the host belongs to whoever mocks it: msw decides. */
const isLeftToMsw = (door: DoorName, { error }: MalformedRequest) =>
  door === 'msw' && error === 'unknown_url'

const isCutByHttp = (door: DoorName, { isTooLongForHttp }: MalformedRequest) =>
  door === 'http' && isTooLongForHttp === true

/** The doors at which a request reaches the service. */
const reached = (one: MalformedRequest) =>
  doorNames.filter((door) => !isLeftToMsw(door, one) && !isCutByHttp(door, one))

it.each(malformed)('refuses in the words of the vendor: $name', (one) => {
  for (const door of reached(one)) {
    const { status, text, headers, failure } = outcomeOf(door, one)
    expect([door, failure, status]).toEqual([door, null, one.status])
    expect(headers['content-type']).toBe('application/json')
    const { error, ...rest } = JSON.parse(text)
    expect(rest).toEqual({})
    expect(Object.keys(error)).toEqual(['message', 'type', 'param', 'code'])
    const { type } = contract['x-errors'][one.error]!.error
    expect([door, error]).toEqual([door, { ...error, type, param: one.param, code: one.code }])
    expect(error.message).toMatch(templateOf(one.error))
    if (one.message !== undefined) expect(error.message).toMatch(new RegExp(one.message))
  }
})

/** The message of an error as the contract has it, with anything in the place of its braces. */
function templateOf(error: string): RegExp {
  const message = String(contract['x-errors'][error]!.error['message'])
  const pieces = message.split(/\{\w+\}/).map((text) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  return new RegExp(`^${pieces.join('[^]*')}$`)
}

it('answers the same in every door', () => {
  for (const one of malformed) {
    const [first, ...others] = reached(one).map((door) => {
      const { status, text, headers } = outcomeOf(door, one)
      return { name: one.name, status, text, headers: steadyHeaders(headers) }
    })
    for (const other of others) expect(other).toEqual(first)
  }
})

/** The headers that do not depend on how many requests came before, or on the connection. */
function steadyHeaders(headers: Readonly<Record<string, string>>): Record<string, string> {
  const counted = ['x-request-id', 'openai-processing-ms', 'date']
  for (const name of counted) expect(headers).toHaveProperty(name)
  const dropped = [...counted, 'connection', 'keep-alive']
  return Object.fromEntries(Object.entries(headers).filter(([name]) => !dropped.includes(name)))
}

it('gives only replies that the contract declares for the operation', () => {
  for (const one of malformed) {
    for (const door of reached(one)) {
      const id = outcomeOf(door, one).exchanges[0]?.operation ?? null
      const replies = id === null ? contract['x-responses'] : operations.get(id)?.responses
      const declared = replies?.[String(one.status)]?.['x-errors'] ?? []
      expect([one.name, id, declared]).toEqual([one.name, id, expect.arrayContaining([one.error])])
    }
  }
})

it('leaves the state as it was', () => {
  for (const one of malformed) {
    for (const door of doorNames) {
      const { change } = outcomeOf(door, one)
      expect([one.name, door, change]).toEqual([one.name, door, null])
    }
  }
})

it('never shows a stack trace or a path of the machine', () => {
  for (const one of malformed) {
    for (const door of doorNames) expectNoInsides(outcomeOf(door, one).text)
  }
})

function expectNoInsides(text: string): void {
  const files = [root, homedir(), 'node_modules', 'node:internal', 'file://', 'src/core']
  for (const word of [...files, 'RangeError', 'TypeError']) expect(text).not.toContain(word)
  expect(text).not.toMatch(/\n\s+at |\\n\s+at |:\d+:\d+\)/)
}

it('never takes a bad request for a fault of its own', () => {
  expect(complaints.filter((line) => !line.includes('[MSW]'))).toEqual([])
})

/** The world lacks something, or the caller is unknown: nothing about the request is wrong. */
const BLAMELESS = new Set([
  ...['missing_api_key', 'invalid_api_key', 'container_not_found', 'file_not_found'],
  ...['file_not_found_short', 'platform_file_not_found', 'cursor_not_found', 'container_expired'],
  ...['domain_not_allowed', 'file_required', 'range_not_satisfiable'],
])
const UNHANDLED = new Set(['unknown_url', 'method_not_allowed', 'invalid_url_encoding'])

it('journals each request once, with a violation where the contract or a rule was broken', () => {
  for (const one of malformed) {
    const kind = UNHANDLED.has(one.error) ? 'unhandled' : 'request'
    const kinds = BLAMELESS.has(one.error) ? [] : [kind]
    for (const door of doorNames.filter((name) => !isCutByHttp(name, one))) {
      const status = isLeftToMsw(door, one) ? null : one.status
      const seen = outcomeOf(door, one).exchanges.map(({ reply, violations }) => ({
        status: reply?.status ?? null,
        kinds: [...new Set(violations.map((violation) => violation.kind))],
      }))
      expect([one.name, door, seen]).toEqual([one.name, door, [{ status, kinds }]])
    }
  }
})

it('leaves unknown paths to msw in process, and says which operations are near', () => {
  const unknown = malformed.filter((one) => isLeftToMsw('msw', one))
  expect(unknown.length).toBeGreaterThan(10)
  for (const one of unknown) {
    const { failure, exchanges } = outcomeOf('msw', one)
    expect([one.name, failure]).toEqual([one.name, expect.stringContaining('onUnhandledRequest')])
    expect(exchanges[0]?.violations[0]?.nearest?.length).toBeGreaterThan(0)
  }
})

it('answers 431 where the head of a request is longer than the server reads', () => {
  const long = malformed.filter((one) => isCutByHttp('http', one))
  expect(long.length).toBeGreaterThan(0)
  for (const one of long) {
    const { status, text, exchanges } = outcomeOf('http', one)
    expect([one.name, status, exchanges]).toEqual([one.name, 431, []])
    expect(JSON.parse(text)).toEqual({ message: 'The headers are too long' })
  }
})

it('has at least 80 requests, each with a name of its own', () => {
  const names = [...malformed, ...malformedOnTheWire].map(({ name }) => name)
  expect(names.filter((name, index) => names.indexOf(name) < index)).toEqual([])
  expect(malformed.length).toBeGreaterThanOrEqual(80)
})

// What there is to break, read from the contract, against what was broken, read from the journal.

const sent = () =>
  malformed.flatMap((one) =>
    outcomeOf('direct', one).exchanges.map((exchange) => ({
      one,
      exchange,
      operation: exchange.operation,
      media: one.headers['content-type']?.replace(/;.*/, '') ?? 'none',
    })),
  )

it('reaches every operation with every body type it takes', () => {
  const seen = new Set(sent().map(({ operation, media }) => `${String(operation)} ${media}`))
  const all = [...operations].flatMap(([id, { requestBody }]) =>
    ['none', ...Object.keys(requestBody?.content ?? {})].map((media) => `${id} ${media}`),
  )
  expect(all.filter((one) => !seen.has(one))).toEqual([])
})

it('causes every refusal of every operation that a request alone can cause', () => {
  const caused = (names: readonly string[]) =>
    names.filter((name) => contract['x-errors'][name]!.status < 500 && name !== 'rate_limited')
  const errorsOf = (replies: Readonly<Record<string, ResponseNode>>) =>
    caused(Object.values(replies).flatMap((reply) => reply['x-errors'] ?? []))
  const declared = [...operations].flatMap(([id, { responses }]) =>
    errorsOf(responses).map((error) => `${id} ${error}`),
  )
  const seen = sent().filter(({ operation }) => operation !== null)
  const pairs = seen.map(({ one, operation }) => `${operation!} ${one.error}`)
  expect([...new Set(pairs)].sort()).toEqual([...new Set(declared)].sort())
  const names = new Set(malformed.map(({ error }) => error))
  expect([...names].sort()).toEqual(caused(Object.keys(contract['x-errors'])).sort())
})

/** Too large for every door: sent apart. */
const APART = '/skills/*/source/data maxLength'

it('breaks every limit, type and field of every request body', () => {
  for (const [id, { requestBody }] of operations) {
    for (const [media, { schema }] of Object.entries(requestBody?.content ?? {})) {
      const seen = new Set(
        sent()
          .filter((each) => each.operation === id && each.media === media)
          .flatMap(({ exchange }) => exchange.violations)
          .map(waysOf),
      )
      const all = breakable(schema, media === 'application/json')
      expect(all.length).toBeGreaterThan(0)
      expect([id, all.filter((one) => !seen.has(one) && one !== APART)]).toEqual([id, []])
    }
  }
})

function waysOf({ at: { pointer }, code }: Violation): string {
  // Which field was unknown does not matter, but where it stood.
  const place = KEYWORDS[code] === 'unknown' ? pointer.replace(/\/[^/]*$/, '') : pointer
  return `${place.replace(/\/\d+(?=\/|$)/g, '/*')} ${String(KEYWORDS[code])}`
}

const KEYWORDS: Readonly<Record<string, string>> = {
  QS2020: 'required',
  QS2021: 'type',
  QS2022: 'enum',
  QS2023: 'const',
  QS2024: 'unknown',
  QS2032: 'discriminator',
  QS2050: 'minLength',
  QS2051: 'maxLength',
  QS2052: 'pattern',
  QS2060: 'minItems',
}

const LIMITS = [
  'minLength',
  'maxLength',
  'minItems',
  'maxItems',
  'minimum',
  'maximum',
  'multipleOf',
]

/** Every way in which a value can break a schema, as `/pointer keyword`. */
function breakable(schema: SchemaNode, isTyped: boolean, pointer = ''): string[] {
  if (schema.$ref !== undefined) {
    const name = schema.$ref.slice(schema.$ref.lastIndexOf('/') + 1)
    return breakable(contract.components.schemas[name]!, isTyped, pointer)
  }
  const { properties = {}, items, oneOf = [] } = schema
  const required = (schema['required'] ?? []) as string[]
  const tag = (schema['discriminator'] as { propertyName: string } | undefined)?.propertyName
  const own = [...LIMITS, 'enum', 'const', 'pattern'].filter((word) => schema[word] !== undefined)
  // Whatever stands in a form is text.
  if (isTyped) own.push('type')
  return [
    ...(schema.properties ? [`${pointer} unknown`] : []),
    ...own.map((keyword) => `${pointer} ${keyword}`),
    ...required.map((name) => `${pointer}/${name} required`),
    ...Object.entries(properties).flatMap(([name, child]) =>
      breakable(child, isTyped, `${pointer}/${name}`),
    ),
    ...(items ? breakable(items, isTyped, `${pointer}/*`) : []),
    // The word that chooses among branches is judged before any of them is.
    ...oneOf
      .flatMap((branch) => breakable(branch, isTyped, pointer))
      .filter((one) => one !== `${pointer}/${String(tag)} const`),
    ...(tag === undefined ? [] : [`${pointer}/${tag} discriminator`]),
  ]
}

const CREATE = 'https://api.openai.com/v1/containers'
const AS_JSON = { authorization: 'Bearer sk-quayside', 'content-type': 'application/json' }

it.each(Object.entries(insideBodies))(
  'accepts what lies just inside the limits: %s',
  async (...[, body]) => {
    const mock = createMock(openai, { seed })
    const response = await mock.fetch(CREATE, { method: 'POST', headers: AS_JSON, body })
    expect([response.status, await response.text()]).toEqual([200, expect.any(String)])
    expect(mock.journal.violations()).toEqual([])
  },
)

it('refuses an archive of one character too many', async () => {
  const mock = createMock(openai, { seed })
  const body = bodyWith('skills[1].source.data', 'x'.repeat(70_254_593))
  const response = await mock.fetch(CREATE, { method: 'POST', headers: AS_JSON, body })
  expect((await response.json()).error).toMatchObject({
    code: 'string_above_max_length',
    param: 'skills[1].source.data',
    message: expect.stringContaining('length 70254592, but got a string with length 70254593 '),
  })
  expect(mock.journal.violations()).toMatchObject([{ code: 'QS2051' }])
})

it('judges a file that begins with many comments at once', async () => {
  const mock = createMock(openai, { seed })
  const body = new FormData()
  body.set('file', new Blob(['<!---->'.repeat(200)]), 'comments.txt')
  const headers = { authorization: 'Bearer sk-quayside' }
  const response = await mock.fetch(`${CREATE}/cntr_1/files`, { method: 'POST', headers, body })
  expect(response.status).toBe(200)
})

it.each(doorNames)('answers HEAD without a body, whatever is wrong (%s)', async (name) => {
  const { fetch, baseUrl, close } = await DOORS[name]({ seed })
  const paths = ['/containers?limit=0', '/containers/no', '/containers/%zz']
  const unknown = name === 'msw' ? [] : ['/nope', '/containers/']
  for (const path of [...paths, ...unknown]) {
    const headers = { authorization: 'Bearer sk-quayside' }
    const response = await fetch(baseUrl + path, { method: 'HEAD', headers })
    const status = /limit|%/.test(path) ? 400 : 404
    expect([path, response.status, await response.text()]).toEqual([path, status, ''])
    expect(Number(response.headers.get('content-length'))).toBeGreaterThan(0)
  }
  await close()
})

// What is sent as bytes.

it.each(malformedOnTheWire)(
  'refuses on the wire: $name',
  async ({ bytes, status, error, message }) => {
    const complaint = vi.spyOn(console, 'error')
    const mock = createMock(openai, { seed })
    const { url, close } = await listen(mock)
    const before = await mock.state.export()
    const { head, text } = await exchangeBytes(Number(new URL(url).port), bytes)
    expect(head).toMatch(new RegExp(`^HTTP/1\\.1 ${String(status)} `))
    expect(head).toMatch(/^content-type: application\/json\r?$/im)
    const body = JSON.parse(text)
    expect(Object.keys(body)).toEqual([error === null ? 'message' : 'error'])
    const said: string = error === null ? body.message : body.error.message
    expect(said).toMatch(new RegExp(message))
    if (error !== null) expect(said).toMatch(templateOf(error))
    expectNoInsides(text)
    expect(await mock.state.export()).toEqual(before)
    expect(mock.journal.violations().filter(({ kind }) => kind === 'own-reply')).toEqual([])
    expect(complaint).not.toHaveBeenCalled()
    complaint.mockRestore()
    await close()
  },
)

/** Sends bytes to a port and gives what comes back until the server hangs up. */
function exchangeBytes(port: number, bytes: string): Promise<{ head: string; text: string }> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1')
    let reply = ''
    socket.setEncoding('utf8')
    socket.setTimeout(5000, () => socket.destroy(new Error(`The reply has no end: ${reply}`)))
    socket.on('data', (chunk: string) => (reply += chunk))
    socket.on('error', reject)
    socket.on('close', () => {
      const end = reply.indexOf('\r\n\r\n')
      resolve({ head: reply.slice(0, end), text: reply.slice(end + 4) })
    })
    socket.end(Buffer.from(bytes, 'latin1'))
  })
}
