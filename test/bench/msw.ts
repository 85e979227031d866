import { http } from 'msw'
import { setupServer } from 'msw/node'
import { built } from './built.js'
import { call, ORIGIN } from './call.js'
import { benchWorld, operations, type Operation, type Sample } from './operations.js'
import type { Figure } from './report.js'
import { median, microseconds, takeTurns, timed, timeRatio } from './rounds.js'

const ROUNDS = 30
const REQUESTS = 60
const WARM_UP = 400
const GOAL = 1.15

type Handlers = Parameters<ReturnType<typeof setupServer>['resetHandlers']>

export async function benchMsw(): Promise<Figure[]> {
  const { createMock, openai } = await built()
  const mock = createMock(openai, { seed: benchWorld(100, 2 + WARM_UP + ROUNDS * REQUESTS) })
  const server = setupServer()
  server.listen({ onUnhandledRequest: 'error' })
  const figures: Figure[] = []
  for (const operation of operations) {
    const use = (...handlers: Handlers) => server.resetHandlers(...handlers)
    figures.push(await compare(operation, use, mock.handlers))
  }
  server.close()
  return figures
}

async function compare(
  operation: Operation,
  use: (...handlers: Handlers) => void,
  handlers: Handlers,
): Promise<Figure> {
  let made = 0
  const next = (count: number) => {
    return Array.from({ length: count }, () => operation.request(made++))
  }
  use(...handlers)
  const { bare, reading } = await copiesOf(await call(fetch, operation.request(made++)))
  const run = async (side: Handlers, samples: readonly Sample[]) => {
    use(...side)
    return timed(async () => {
      for (const sample of samples) await (await call(fetch, sample)).arrayBuffer()
    })
  }
  const repeat = (handler: Handlers[number], count: number) => {
    return run([handler], Array<Sample>(count).fill(operation.request(0)))
  }
  await run(handlers, next(WARM_UP))
  await repeat(bare, WARM_UP)
  const duel = await takeTurns(
    ROUNDS,
    () => run(handlers, next(REQUESTS)),
    () => repeat(bare, REQUESTS),
  )
  const time = (times: readonly number[]) => microseconds(median(times) / REQUESTS)
  const note = `${time(duel.ours)} against ${time(duel.theirs)}`
  const readers = () =>
    takeTurns(
      ROUNDS,
      () => repeat(reading, REQUESTS),
      () => repeat(bare, REQUESTS),
    )
  const hasBody = operation.request(0).body !== undefined
  const more = hasBody
    ? `; a bare one that reads the body takes ${timeRatio(await readers()).toFixed(2)} ×`
    : ''
  return {
    what: operation.name,
    value: timeRatio(duel),
    goal: GOAL,
    isBetter: 'lower',
    unit: '×',
    note: note + more,
  }
}

/** Handlers that return the same bytes with the same headers; `bare` looks at nothing. */
async function copiesOf(response: Response) {
  const body = await response.arrayBuffer()
  const headers = Object.fromEntries(response.headers)
  const copy = () => new Response(body, { status: response.status, headers })
  return {
    bare: http.all(`${ORIGIN}/*`, copy),
    reading: http.all(`${ORIGIN}/*`, async ({ request }) => {
      await request.arrayBuffer()
      return copy()
    }),
  }
}
