import type { Mock } from '../../src/index.js'
import { built } from './built.js'
import type { Figure } from './report.js'
import { median, processorTime } from './rounds.js'

const ROUNDS = 9
const CALLS = 10
const VARIANTS = 1000
/** What an exploration may take: so many times the body, and so much for each run. */
const GOAL = { bodies: 40, secondsARun: 0.005 }
/** What 1,000 runs may leave on the heap, in MB. */
const MAX_HEAP = 100

const API = 'https://api.openai.com/v1/containers'
const headers = { authorization: 'Bearer sk-bench', 'content-type': 'application/json' }

/** A test of ten calls: five containers are created, and looked at. */
async function body({ fetch }: Pick<Mock, 'fetch'>): Promise<void> {
  for (let call = 0; call < CALLS / 2; call++) {
    const init = { method: 'POST', headers, body: JSON.stringify({ name: `c${String(call)}` }) }
    const created = await fetch(API, init)
    if (!created.ok) throw new Error('refused')
    const { id } = (await created.json()) as { id: string }
    const read = await fetch(`${API}/${id}`, { headers })
    if (!read.ok) throw new Error('refused')
    await read.json()
  }
}

/** What it costs to explore a test, in time and memory. */
export async function benchExplore(): Promise<Figure[]> {
  const { createMock, explore, openai } = await built()
  const explored: number[] = []
  const bodies: number[] = []
  let runs = 0
  for (let round = -2; round < ROUNDS; round++) {
    const mock = createMock(openai)
    const fork = mock.fork()
    const one = await processorTime(() => body(fork))
    const all = await processorTime(async () => {
      ;({ runs } = await explore(mock, body))
    })
    if (round < 0) continue
    bodies.push(one)
    explored.push(all)
  }
  const mock = createMock(openai)
  const first = heapInMb()
  await explore(mock, body, { pairs: true, max: VARIANTS })
  const growth = heapInMb() - first
  const [one, all] = [median(bodies), median(explored)]
  const most = GOAL.bodies * one + GOAL.secondsARun * runs
  return [
    {
      ...{ what: `explore a test of ${String(CALLS)} calls`, value: all / most, goal: 1 },
      ...{ isBetter: 'lower', unit: '×' },
      note: `${(all * 1000).toFixed(0)} ms of the processor for ${String(runs)} runs, ${((all / runs) * 1000).toFixed(2)} ms each; the test itself takes ${(one * 1000).toFixed(1)} ms`,
    },
    {
      ...{ what: `heap after ${String(VARIANTS)} runs`, value: growth, goal: MAX_HEAP },
      ...{ isBetter: 'lower', unit: 'MB' },
      note: 'more than before, after a garbage collection',
    },
  ]
}

function heapInMb(): number {
  globalThis.gc?.()
  return process.memoryUsage().heapUsed / 1e6
}
