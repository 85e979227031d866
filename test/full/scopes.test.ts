import { beforeAll, expect, it } from 'vitest'
import { createMock, type Exchange, type MswMock } from '../../src/index.js'
import { listen } from '../../src/node/index.js'
import { carrierx } from '../../src/services/carrierx/index.js'
import { ownHosts } from '../support/hosts.js'
import { playStory, servedBases, services, vendorBases } from '../support/mixed-story.js'

const NAMES = Array.from({ length: 200 }, (_, number) => `scope-${String(number)}`)

/** What a scope has shown when it is over. */
interface End {
  readonly replies: string[]
  readonly journal: unknown
  readonly state: unknown
  readonly coverage: unknown
  readonly faults: unknown
}

const solo = new Map<string, End>()

async function endOf(mock: MswMock, name: string, replies: string[]): Promise<End> {
  const { journal, state, coverage, faults } = mock.scope(name)
  return {
    replies,
    journal: journal.exchanges(),
    state: await state.export(),
    // It takes long to put together.
    coverage: name.endsWith('0') ? coverage() : undefined,
    faults: faults.list(),
  }
}

beforeAll(async () => {
  for (const name of NAMES) {
    const mock = createMock(services)
    const scope = mock.scope(name)
    const headers = { 'x-mock-scope': name }
    const stage = { fetch: mock.fetch, bases: vendorBases, scope, headers }
    solo.set(name, await endOf(mock, name, await playStory(stage, name)))
  }
})

it('has stories that differ, and do much', () => {
  expect(new Set(Array.from(solo.values(), ({ replies }) => replies.join())).size).toBe(200)
  const all = [...solo.values()].flatMap(({ replies }) => replies)
  for (const status of [200, 400, 404, 500]) {
    expect(all.some((reply) => reply.includes(`: ${String(status)} [`))).toBe(true)
  }
})

it('lets 200 scopes do 50 things each at once, as if each were alone', async () => {
  const mock = createMock(services)
  const ends = NAMES.map(async (name) => {
    const scope = mock.scope(name)
    const headers = { 'x-mock-scope': name }
    const stage = { fetch: mock.fetch, bases: vendorBases, scope, headers }
    return [name, await playStory(stage, name)] as const
  })
  for (const [name, replies] of await Promise.all(ends)) {
    expect(await endOf(mock, name, replies)).toEqual(solo.get(name))
  }
})

it('does so over HTTP', async () => {
  const mock = createMock(services)
  const { url, close } = await listen(mock)
  try {
    const ends = NAMES.map(async (name) => {
      const scope = mock.scope(name)
      const headers = { 'x-mock-scope': name }
      const stage = { fetch, bases: servedBases(url), scope, headers }
      return [name, await playStory(stage, name)] as const
    })
    for (const [name, replies] of await Promise.all(ends)) {
      const { journal: _, ...end } = await endOf(mock, name, replies.map(asVendor(url)))
      const { journal, ...alone } = solo.get(name)!
      expect(end).toEqual({ ...alone, replies: alone.replies.map(asVendor(url)) })
      const served = await fetch(`${url}/__admin/requests`, { headers: { 'x-mock-scope': name } })
      const { exchanges } = JSON.parse(asVendor(url)(await served.text()))
      expect(exchanges.map(inProcess)).toEqual(JSON.parse(JSON.stringify(journal)).map(inProcess))
    }
  } finally {
    await close()
  }
})

/** A reply with the addresses, and the length, that it has in process. */
const asVendor = (url: string) => (reply: string) =>
  ownHosts(carrierx)
    .reduce((text, { origin, start }) => text.replaceAll(url + start, origin + start), reply)
    .replaceAll(servedBases(url).carrierx, vendorBases.carrierx)
    .replace(/\["content-length","\d+"\],/, '')

/** An exchange without what a client or a socket adds, and without the length of addresses. */
function inProcess({ request, reply, violations, ...rest }: Exchange) {
  const [sent, { 'content-length': _, ...answered } = {}] = [request.headers, reply?.headers]
  const names = ['authorization', 'content-type', 'x-mock-scope']
  const headers = Object.fromEntries(names.map((name) => [name, sent[name]]))
  return {
    ...rest,
    request: { ...request, headers },
    reply: reply && { ...reply, headers: answered },
    violations: violations.map(({ curl = '', ...violation }) => ({
      ...violation,
      // Headers may stand in another order.
      curl: curl
        .replace(/'http:\/\/127[\d.:]+/, "'https://api.openai.com")
        .split(' \\\n  ')
        .sort(),
    })),
  }
}
