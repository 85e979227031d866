import { callerOf, type Caller } from './caller.js'
import { SERVICES } from './growth.js'
import type { Scan, Scans, ServiceGrowth } from './growth-service.js'
import type { Figure } from './report.js'
import { median, microseconds, processorTime } from './rounds.js'

const CALLS = 7
const WARM_UP = 60
/** In microseconds a record. */
const RECORD_GOAL = 0.15
/** More than proportional growth, and what a keyed call may take longer among many records. */
const GROWTH_GOAL = 1.5
const FIRST_GOAL = 2

/** The processor time of a call, in seconds: the first of a world, and those after it. */
interface Times {
  readonly first: number
  readonly later: number
}

/** Lists that may look at every record, in worlds of several sizes. */
export async function benchScans(): Promise<Figure[]> {
  const figures: Figure[] = []
  for (const service of SERVICES) {
    for (const scans of service.scans) figures.push(...(await benchGroup(service, scans)))
  }
  return figures
}

async function benchGroup(service: ServiceGrowth, scans: Scans): Promise<Figure[]> {
  const { sizes, rules, calls } = scans
  // So that what is measured first is not what has yet to be compiled.
  const warm = await callerOf(service, scans.worlds(sizes[0]!), rules)
  for (const { sample } of calls) {
    for (let call = 0; call < WARM_UP; call++) await warm(sample(sizes[0]!))
  }
  const times = new Map<Scan, Times[]>(calls.map((scan) => [scan, []]))
  for (const size of sizes) {
    const call = await callerOf(service, scans.worlds(size), rules)
    globalThis.gc?.()
    for (const scan of calls) times.get(scan)!.push(await measure(call, scan, size))
  }
  return calls.flatMap((scan) => figuresOf(service.name, scan, sizes, times.get(scan)!))
}

async function measure(call: Caller, { sample }: Scan, size: number): Promise<Times> {
  const first = await processorTime(() => call(sample(size)))
  const later: number[] = []
  for (let n = 0; n < CALLS; n++) later.push(await processorTime(() => call(sample(size))))
  return { first, later: median(later) }
}

function figuresOf(
  service: string,
  { what, isKeyed }: Scan,
  sizes: readonly number[],
  times: readonly Times[],
): Figure[] {
  const name = `${service}: ${what}`
  const note = sizes.map((size, n) => `${size}: ${microseconds(times[n]!.later)}`).join(', ')
  const { first, later } = times.at(-1)!
  const figure = (figureOf: string, value: number, goal: number, unit: Figure['unit']): Figure => ({
    ...{ what: `${name}${figureOf}`, value, goal, isBetter: 'lower', unit, note },
  })
  const perRecord = times.map((time, n) => (time.later * 1e6) / sizes[n]!)
  const firstFigure = figure(', the first', first / later, FIRST_GOAL, '×')
  if (isKeyed) {
    return [figure(', growth', later / times[0]!.later, GROWTH_GOAL, '×'), firstFigure]
  }
  return [
    figure(', each record', perRecord.at(-1)!, RECORD_GOAL, 'µs'),
    figure(', growth of that', perRecord.at(-1)! / perRecord.at(-2)!, GROWTH_GOAL, '×'),
    firstFigure,
  ]
}
