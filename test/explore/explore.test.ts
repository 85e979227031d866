import { setupServer } from 'msw/node'
import { expect, it, onTestFinished } from 'vitest'
import {
  createMock,
  explore,
  exploreText,
  UsageError,
  type ExploreOptions,
} from '../../src/index.js'
import { carrierx } from '../../src/services/carrierx/index.js'
import { openai } from '../../src/services/openai/index.js'
import { apiOn } from '../support/openai.js'
import { ok } from './planted.js'

const API = 'https://api.openai.com/v1'
const headers = { authorization: 'Bearer sk-test', 'content-type': 'application/json' }

const create = (fetch: typeof globalThis.fetch, name = 'report') =>
  fetch(`${API}/containers`, { method: 'POST', headers, body: JSON.stringify({ name }) })

/** Sends a create again until it is answered. */
async function createBlindly(fetch: typeof globalThis.fetch): Promise<void> {
  for (;;) {
    try {
      if ((await create(fetch)).ok) return
    } catch {
      // Again.
    }
  }
}

it('gives the same report on every run, byte for byte', async () => {
  const run = async () => {
    const mock = createMock(openai)
    return JSON.stringify(
      await explore(mock, ({ fetch }) => createBlindly(fetch), {
        rules: true,
        pairs: true,
        max: 60,
      }),
    )
  }
  const first = await run()
  expect(first).toContain('2 containers named report, expected 1')
  expect(await run()).toBe(first)
})

it('finds the run of requests through the handlers of msw by itself', async () => {
  const mock = createMock(openai)
  const server = setupServer(...mock.handlers)
  server.listen()
  onTestFinished(() => server.close())

  const { findings, calls } = await explore(mock, () => createBlindly(globalThis.fetch))

  expect(findings.map(({ message }) => message)).toContain('2 containers named report, expected 1')
  expect(calls).toHaveLength(1)
  expect(mock.state.records('openai', 'containers')).toEqual([])
})

it('keeps runs apart, starts each where the first one started, and leaves the mock as it was', async () => {
  const mock = createMock(openai)
  await create(mock.fetch, 'before')
  const seen = new Set<string>()
  await explore(mock, async (explored) => {
    seen.add(
      explored.mock.state
        .records('openai', 'containers')
        .map(({ name }) => name)
        .join(),
    )
    // The outer mock is that of the run too.
    await create(mock.fetch)
    await mock.fetch(`${API}/containers`, { headers: { ...headers, 'x-mock-scope': 'other' } })
    explored.mock.clock.advance({ minutes: 1 })
  })
  expect([...seen]).toEqual(['before'])
  expect(mock.state.records('openai', 'containers').map(({ name }) => name)).toEqual(['before'])
  expect(mock.journal.exchanges()).toHaveLength(1)
  expect(mock.clock.now().toISOString()).toBe('2025-01-01T00:00:00.000Z')
  expect(mock.scopes.list()).toEqual(['default'])
  expect(mock.coverage()['openai'].operations.covered).toBe(1)
})

it('goes on after runs that hang, with and without a pause, and answers them no more', async () => {
  const mock = createMock(openai)
  let requests = 0
  const poll = async (fetch: typeof globalThis.fetch, pause: () => Promise<void>) => {
    while ((await fetch(`${API}/containers`, { headers })).status !== 200) {
      requests++
      await pause()
    }
  }
  const options: ExploreOptions = { faults: ['401', '500'], timeout: 200 }
  // It fails for ever: the fault of the run is not the only one.
  const failing = async (pause: () => Promise<void>) =>
    explore(
      mock,
      async ({ fetch, mock: own }) => {
        if (own.faults.list().length > 0)
          own.faults.add({ operation: 'ListContainers', do: { status: 503, body: null } })
        await poll(fetch, pause)
      },
      options,
    )

  const busy = await failing(() => Promise.resolve())
  expect(busy.findings).toMatchObject([
    { code: 'QS7087', message: 'made more than 110 calls and did not end', faults: ['500', '401'] },
  ])
  const slow = await failing(() => new Promise((resolve) => setTimeout(resolve, 150)))
  expect(slow.findings).toMatchObject([
    { code: 'QS7087', message: 'did not end within 200 ms', faults: ['500', '401'] },
  ])
  const before = requests
  await new Promise((resolve) => setTimeout(resolve, 400))
  expect(requests).toBeLessThanOrEqual(before + 2)
})

it('leaves no timer and no listener behind', async () => {
  const before = process.listeners('unhandledRejection')
  const timers = () => process.getActiveResourcesInfo().filter((one) => one === 'Timeout').length
  const running = timers()
  const mock = createMock(openai)
  await explore(mock, ({ fetch }) => createBlindly(fetch))
  expect(process.listeners('unhandledRejection')).toEqual(before)
  // Each run has a timer of ten seconds.
  expect(timers()).toBeLessThanOrEqual(running)
})

it('takes the rejections of its own runs, and leaves others to those who listen', async () => {
  const others: unknown[] = []
  const listeners = process.listeners('unhandledRejection')
  process.removeAllListeners('unhandledRejection')
  process.on('unhandledRejection', (reason) => others.push(reason))
  onTestFinished(() => {
    process.removeAllListeners('unhandledRejection')
    for (const listener of listeners) process.on('unhandledRejection', listener)
  })
  const mock = createMock(openai)
  let reject = (): void => undefined
  void new Promise((_, no) => {
    reject = () => no(new Error('of somebody else'))
  })
  const [one, two] = await Promise.all([
    explore(mock, async ({ fetch }) => {
      reject()
      void create(fetch).then(({ status }) => {
        if (status !== 200) throw new Error(`status ${String(status)}`)
      })
      await create(fetch)
    }),
    explore(createMock(openai), ({ fetch }) => create(fetch)),
  ])
  const texts = [one, two].map(({ findings }) =>
    findings.filter(({ code }) => code === 'QS7088').map(({ message }) => message),
  )
  expect(texts[0]).toContain('Error: status 500')
  expect(texts[1]).toEqual([])
  expect(others).toEqual([new Error('of somebody else')])
})

it('throws what the body throws by itself, and refuses one that hangs by itself', async () => {
  const mock = createMock(openai)
  await expect(explore(mock, () => Promise.reject(new Error('broken test')))).rejects.toThrow(
    'broken test',
  )
  await expect(explore(mock, () => new Promise(() => undefined), { timeout: 20 })).rejects.toThrow(
    'Failed to explore: the body does not pass as it is: did not end within 20 ms',
  )
})

it.each<[object, string]>([
  [{ faults: ['404', 'lost'] }, 'faults must be an array of lose, 500,'],
  [{ cals: [] }, 'unknown option "cals". Did you mean calls?'],
  [{ max: -1 }, 'max must be an integer from 0'],
  [
    { calls: ['DeleteContainer'] },
    'makes no call of "DeleteContainer", only of openai/CreateContainer',
  ],
])('refuses the options %j', async (options, why) => {
  const mock = createMock(openai)
  await expect(explore(mock, ({ fetch }) => create(fetch), options)).rejects.toThrow(why)
})

it('refuses what is no mock of createMock, and a request that belongs to no run', async () => {
  const mock = createMock(openai)
  await expect(explore(mock.scope('a') as never, () => undefined)).rejects.toThrow(UsageError)
  const outside = mock.fetch
  let ask = (): void => undefined
  const asked = new Promise<void>((resolve) => {
    ask = resolve
  })
  const answer = asked.then(() => outside(`${API}/containers`, { headers }))
  const failure = expect(answer).rejects.toThrow('Failed to tell which run of explore')
  await explore(
    mock,
    async ({ fetch }) => {
      await create(fetch)
      ask()
      await answer.catch(() => undefined)
    },
    { faults: [] },
  )
  await failure
})

it('works where asynchronous code cannot be followed, by the fetch that the body gets', async () => {
  const { getBuiltinModule } = process
  Object.defineProperty(process, 'getBuiltinModule', { value: undefined, configurable: true })
  onTestFinished(() => {
    Object.defineProperty(process, 'getBuiltinModule', {
      value: getBuiltinModule,
      configurable: true,
    })
  })
  const mock = createMock(openai)
  const { findings } = await explore(mock, ({ fetch }) => createBlindly(fetch))
  expect(findings.map(({ code }) => code)).toContain('QS7081')
  await expect(explore(mock, () => create(mock.fetch))).rejects.toThrow(
    'cannot follow asynchronous',
  )
})

it('tries only what is asked for, and says what was left out for a bound', async () => {
  const mock = createMock([openai, carrierx])
  const body = async ({ fetch }: { fetch: typeof globalThis.fetch }) => {
    await create(fetch, 'a')
    await fetch(`${API}/containers`, { headers })
  }
  const some = await explore(mock, body, { faults: ['lose', '409'], calls: ['ListContainers'] })
  expect(some.runs).toBe(2)
  const few = await explore(mock, body, { max: 3 })
  expect([few.runs, few.leftOut]).toEqual([4, [expect.stringMatching(/^\d+ runs, as max is 3$/)]])
  const pairs = await explore(mock, body, { faults: ['lose', '500'], pairs: true, max: 8 })
  expect([pairs.runs, pairs.leftOut]).toEqual([9, ['less likely pairs of faults, as max is 8']])
  const all = await explore(mock, body, { faults: ['lose', '500'], pairs: true })
  expect([all.runs, all.leftOut]).toEqual([13, []])
  const none = await explore(mock, () => undefined)
  expect(none.leftOut).toEqual(['everything: there is no call to let something happen to'])
})

it('finds what only two failures at a time show', async () => {
  const mock = createMock(openai, {
    seed: { openai: { containers: [{ id: 'cntr_a', name: 'a' }] } },
  })
  const drop = async ({ mock: own }: { mock: Parameters<typeof apiOn>[0] }) => {
    const api = apiOn(own)
    const attempt = async () => ok(await api('DELETE', '/containers/cntr_a'))
    // The second failure is swallowed.
    await attempt().catch(() => attempt().catch(() => undefined))
  }
  const faults = ['500'] as const
  expect((await explore(mock, drop, { faults })).findings).toEqual([])
  const { findings } = await explore(mock, drop, { faults, pairs: true })
  expect(findings).toMatchObject([
    {
      code: 'QS7082',
      message: 'the container named a is still there',
      reproduce:
        "mock.faults.add({ operation: 'DeleteContainer', nth: 1, do: { status: 500 }, times: 2 })",
    },
  ])
})

it('what reproduces a finding does so', async () => {
  const mock = createMock(openai)
  const { findings } = await explore(mock, ({ fetch }) => createBlindly(fetch))
  const [first] = findings
  // eslint-disable-next-line @typescript-eslint/no-implied-eval -- what a user would paste
  new Function('mock', first!.reproduce)(mock)
  await createBlindly(mock.fetch)
  expect(mock.state.records('openai', 'containers')).toHaveLength(2)
})

it('prints findings, a table of rules, and what was left out', async () => {
  const seed = { openai: { containers: [{ id: 'cntr_a', name: 'report-2024' }] } }
  const mock = createMock(openai, { seed })
  const report = await explore(
    mock,
    async ({ fetch }) => {
      const list = await fetch(`${API}/containers?name=report`, { headers })
      const { data } = (await list.json()) as { data: unknown[] }
      if (data.length === 0) await createBlindly(fetch)
    },
    { rules: true, faults: ['lose'] },
  )
  const text = exploreText(report)
  expect(text).toContain('QS7081 duplicate-records: 2 containers named report, expected 1\n')
  expect(text).toMatch(
    / {2}call {7}openai\/CreateContainer, call 2 of the body, explore.test.ts:\d+\n/,
  )
  expect(text).toMatch(/\nrule +known as +first read by +code +what broke\n/)
  expect(text).toMatch(
    /\nopenai\/name-filter=prefix +assumed +openai\/ListContainers +QS7090 +no container named report, expected 1\n/,
  )
})

it('reports the conduct that only a failure brings out, if asked to', async () => {
  const mock = createMock(openai)
  const codesOf = async (options: ExploreOptions) =>
    (await explore(mock, ({ fetch }) => createBlindly(fetch), options)).findings.map(
      ({ code }) => code,
    )
  expect(await codesOf({ faults: ['lose'] })).toEqual(['QS7081'])
  expect(await codesOf({ faults: ['lose'], conduct: true })).toEqual(['QS7081', 'QS6071'])
})
