import type { Service } from '../../core/service/service.js'
import type { Step } from '../../core/service/verify-steps.js'
import { LiveRun, type Clock } from '../verify/live-run.js'
import { readResponse, type NewMock } from '../verify/mock-run.js'
import type { LiveTarget } from '../verify/request.js'
import { isAnswered, type ReferenceStep } from './error-checks.js'

/** How the mock answers the steps of a story: what is demanded of other servers is read from it. */
export async function referenceRun(
  service: Service,
  steps: readonly Step[],
  newMock: NewMock,
): Promise<readonly ReferenceStep[]> {
  const mock = newMock(service, {})
  let now = START
  const clock: Clock = {
    now: () => now,
    sleep: (ms) => {
      now += ms
      mock.clock.set(now)
      return Promise.resolve()
    },
  }
  mock.clock.set(now)
  const live = new LiveRun(service, {
    ...{ target: await targetIn(service), nonce: 'reference', clock },
    send: async ({ method, url, headers, body }) =>
      readResponse(await mock.fetch(url, { method, headers: { ...headers }, body })),
  })
  await live.run(steps)
  const exchanges = mock.journal.exchanges()
  return live.results.filter(isAnswered).flatMap((result, index) => {
    const exchange = exchanges[index]
    return exchange ? [{ result, exchange }] : []
  })
}

// Any time, on a whole second.
const START = 1_735_689_600_000

async function targetIn(service: Service): Promise<LiveTarget> {
  const story = await service.story?.()
  const settings = Object.keys(story?.settings ?? {}).map((name) => [name, 'quayside'] as const)
  return {
    baseUrl: `http://127.0.0.1${service.prefixes[0] ?? ''}`,
    token: 'quayside-conform',
    settings: Object.fromEntries(settings),
    isVendor: false,
  }
}
