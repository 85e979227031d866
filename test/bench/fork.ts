import type { Engine } from '../../src/core/engine.js'
import type { MswMock } from '../../src/index.js'
import { built, engineOf } from './built.js'
import { openaiGrowth } from './growth-openai.js'
import { create } from './operations.js'
import type { Figure } from './report.js'
import { median, microseconds } from './rounds.js'

const ROUNDS = 51
const WARM_UP = 20
/** In microseconds. */
const GOALS = { act: 2000, write: 10_000 }
const SIZES = [10_000, 100_000]

/** What starts from a world, and the first write after it. */
export async function benchFork(): Promise<Figure[]> {
  const figures: Figure[] = []
  for (const size of SIZES) {
    for (const realTime of [false, true]) figures.push(...(await benchSize(size, realTime)))
  }
  return figures
}

async function benchSize(size: number, realTime: boolean): Promise<Figure[]> {
  const { createMock, openai } = await built()
  const mock = createMock(openai, { seed: openaiGrowth.worlds(size), realTime })
  const snapshot = mock.snapshot()
  const acts: Record<string, () => MswMock> = {
    fork: () => mock.fork(),
    restore: () => (mock.restore(snapshot), mock),
    reset: () => (mock.reset(), mock),
  }
  const figures: Figure[] = []
  for (const [what, act] of Object.entries(acts)) {
    const [acted, written] = await measure(act)
    const name = `${what} of ${String(size)}${realTime ? ' in real time' : ''}`
    figures.push(
      figure(name, acted, GOALS.act),
      figure(`${name}: first write`, written, GOALS.write),
    )
  }
  return figures
}

async function measure(act: () => MswMock): Promise<[acted: number[], written: number[]]> {
  const [acted, written] = [[] as number[], [] as number[]]
  for (let round = -WARM_UP; round < ROUNDS; round++) {
    const start = performance.now()
    const engine = engineOf(act())
    const between = performance.now()
    await write(engine)
    const end = performance.now()
    if (round < 0) continue
    acted.push((between - start) / 1000)
    written.push((end - between) / 1000)
  }
  return [acted, written]
}

async function write(engine: Engine): Promise<void> {
  const { method, body = null, contentType = '' } = create
  const path = `/v1${create.path}`
  const incoming = {
    ...{ method, target: path, path, search: '', scope: 'default', base: '', served: true },
    headers: { authorization: 'Bearer sk-bench', 'content-type': contentType },
    body: () => body,
  }
  const outcome = await engine.handle(incoming, engine.paths.find(method, path))
  if (outcome.kind !== 'reply' || outcome.reply.status !== 200) throw new Error('It was refused')
}

function figure(what: string, times: readonly number[], goal: number): Figure {
  const note = `slowest ${microseconds(Math.max(...times))}`
  return { what, value: median(times) * 1e6, goal, isBetter: 'lower', unit: 'µs', note }
}
