import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Ajv } from 'ajv'
import formats from 'ajv-formats'
import { builtService, built, engineOf } from './built.js'
import type { Figure } from './report.js'
import { median, takeTurns, timed, timeRatio } from './rounds.js'
import { startOurs, type Target } from './targets.js'

const CONTAINERS = 100_000
const ROUNDS = 5
const GOAL = 4

const MANY = 1_000_000
const MANY_ROUNDS = 3
/** Seconds to the ready line, and memory at most until then, in MB. */
const MANY_GOALS = { openai: { time: 6, memory: 700 }, carrierx: { time: 12, memory: 1200 } }

/** Checking and loading a world against parsing it and checking the same records with plain ajv. */
export async function benchSeed(): Promise<Figure[]> {
  const figures: Figure[] = []
  for (const name of ['openai', 'carrierx', 'locktera']) figures.push(await benchService(name))
  for (const name of ['openai', 'carrierx'] as const) figures.push(...(await benchMany(name)))
  return figures
}

/** The command line with a world of its own for each run: a process, and the memory it needed. */
async function benchMany(name: keyof typeof MANY_GOALS): Promise<Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'quayside-bench-'))
  const world = join(folder, 'world.json')
  try {
    writeMany(world, name)
    const runs = { time: [] as number[], cpu: [] as number[], peak: [] as number[] }
    for (let round = 0; round < MANY_ROUNDS; round++) {
      let target: Target | undefined
      runs.time.push(await timed(async () => (target = await startOurs(['--seed', world]))))
      const { cpu, peak } = await target!.usage()
      await target!.stop()
      runs.cpu.push(cpu)
      runs.peak.push(peak / 1e6)
    }
    const size = `${(statSync(world).size / 1e6).toFixed(0)} MB of JSON`
    const note = `${median(runs.cpu).toFixed(2)} s of processor time, for ${size}`
    const { time, memory } = MANY_GOALS[name]
    const isBetter = 'lower' as const
    const what = `${name}, 1,000,000 containers`
    return [
      { what, value: median(runs.time), goal: time, isBetter, unit: 's', note },
      {
        what: `${what}, most memory`,
        value: median(runs.peak),
        goal: memory,
        isBetter,
        unit: 'MB',
        note,
      },
    ]
  } finally {
    rmSync(folder, { recursive: true })
  }
}

function writeMany(path: string, name: keyof typeof MANY_GOALS): void {
  const one = {
    openai: (n: number) => ({ id: `cntr_${n}`, name: `bench${n}` }),
    carrierx: (n: number) => ({ container_sid: `bench${n}`, name: 'bench', integer_key_1: n }),
  }[name]
  const lines = Array.from({ length: MANY }, (_, n) => JSON.stringify(one(n)))
  writeFileSync(path, `{"${name}":{"containers":[\n${lines.join(',\n')}\n]}}\n`)
}

async function benchService(name: string): Promise<Figure> {
  const { createMock, worldSchema } = await built()
  const service = await builtService(name)
  const text = JSON.stringify({ [name]: { containers: [...containersOf(service)] } })
  const schema = worldSchema([service])
  const ajv = new Ajv({ allErrors: true, allowUnionTypes: true })
  formats.default(ajv)
  const check = ajv.compile(schema)
  let peak = 0
  const ours = () => {
    globalThis.gc?.()
    const before = process.memoryUsage().heapUsed
    return timed(async () => {
      const mock = createMock(service, { seed: JSON.parse(text) })
      peak = Math.max(peak, process.memoryUsage().heapUsed - before)
      // To list them all would take time of its own.
      const { tables } = engineOf(mock).scopes.get('default').world
      if (tables.table(`${name}/containers`).size !== CONTAINERS) throw new Error('lost')
    })
  }
  const theirs = () => {
    globalThis.gc?.()
    return timed(async () => {
      if (!check(JSON.parse(text))) throw new Error(ajv.errorsText(check.errors))
    })
  }
  await ours()
  await theirs()
  const value = timeRatio(await takeTurns(ROUNDS, ours, theirs))
  const note = `heap grows by ${(peak / 2 ** 20).toFixed(0)} MB, for ${(text.length / 2 ** 20).toFixed(0)} MB of JSON`
  return { what: `${name}, load`, value, goal: GOAL, isBetter: 'lower', unit: '×', note }
}

/** Whole records: what a builder makes, each with an id of its own. */
function* containersOf({ name, build, seeds }: Awaited<ReturnType<typeof builtService>>) {
  const make = (build as unknown as Record<string, (given: object) => object>)['container']!
  const whole = make({ name: 'bench', ...(name === 'locktera' && { org_id: 'harbour' }) })
  const key = seeds['containers']!.key![0]!
  for (let n = 0; n < CONTAINERS; n++) yield { ...whole, [key]: `bench-${String(n)}` }
}
