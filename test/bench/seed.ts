import { Ajv } from 'ajv'
import formats from 'ajv-formats'
import { builtService, built, engineOf } from './built.js'
import type { Figure } from './report.js'
import { takeTurns, timed, timeRatio } from './rounds.js'

const CONTAINERS = 100_000
const ROUNDS = 5
const GOAL = 4

/** Checking and loading a world against parsing it and checking the same records with plain ajv. */
export async function benchSeed(): Promise<Figure[]> {
  const figures: Figure[] = []
  for (const name of ['openai', 'carrierx', 'locktera']) figures.push(await benchService(name))
  return figures
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
