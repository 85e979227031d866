import type { Engine } from '../../src/core/engine.js'
import type { MockRequest } from '../../src/core/http/request.js'
import { built, builtService, engineOf } from './built.js'
import { carrierxGrowth } from './growth-carrierx.js'
import { lockteraGrowth } from './growth-locktera.js'
import { openaiGrowth } from './growth-openai.js'
import { Made, type Call, type Row, type Scan, type ServiceGrowth } from './growth-service.js'
import type { Figure } from './report.js'
import { median, microseconds, takeTurns, timed, timeRatio } from './rounds.js'

/** One row for each service. */
const SERVICES: readonly ServiceGrowth[] = [openaiGrowth, carrierxGrowth, lockteraGrowth]

const [FEW, MANY] = [100, 100_000]
const ROUNDS = 81
const WARM_UP = 40
const CALLS = 50
const GOAL = 1.5

const SCANNED = 10_000
const SCAN_ROUNDS = 41
/** In microseconds a record. */
const SCAN_GOAL = 2

const collectGarbage = (globalThis as { gc?: () => void }).gc

/** The seconds that each kind of call took in one round. */
type Round = Record<string, number>

/** Calls a service, and gives the text of its reply. */
type Caller = (call: Call) => Promise<string>

export async function benchGrowth(): Promise<Figure[]> {
  const figures: Figure[] = []
  for (const service of SERVICES) {
    figures.push(...(await benchKeyed(service)), ...(await benchScans(service)))
    collectGarbage?.()
  }
  return figures
}

/** Both sizes live in one process, so that its garbage collector slows them alike. */
async function benchKeyed(service: ServiceGrowth): Promise<Figure[]> {
  const [few, many] = [await callerOf(service, FEW), await callerOf(service, MANY)]
  for (let round = 0; round < WARM_UP; round++) {
    await play(service.rows, few, FEW)
    await play(service.rows, many, MANY)
  }
  collectGarbage?.()
  const rounds = { few: [] as Round[], many: [] as Round[] }
  const keep = (call: Caller, size: number, list: Round[]) => () =>
    timed(async () => list.push(await play(service.rows, call, size)))
  await takeTurns(ROUNDS, keep(many, MANY, rounds.many), keep(few, FEW, rounds.few))
  return service.rows.map(({ what }) => keyedFigure(service.name, what, rounds))
}

function keyedFigure(
  service: string,
  what: string,
  rounds: { few: Round[]; many: Round[] },
): Figure {
  const ours = rounds.many.map((round) => round[what]!)
  const theirs = rounds.few.map((round) => round[what]!)
  const time = (times: readonly number[]) => microseconds(median(times) / CALLS)
  const note = `${time(ours)} against ${time(theirs)}`
  const value = timeRatio({ ours, theirs })
  return { what: `${service}: ${what}`, value, goal: GOAL, isBetter: 'lower', unit: '×', note }
}

/** Every row by turns; what was made is deleted again, so that no size changes. */
async function play(rows: readonly Row[], call: Caller, size: number): Promise<Round> {
  const round: Round = {}
  const made = new Made()
  for (const { what, sample, idOf } of rows) {
    const replies: string[] = []
    round[what] = await timed(async () => {
      for (let n = 0; n < CALLS; n++) replies.push(await call(sample(n, made, size)))
    })
    if (idOf) for (const reply of replies) made.add(what, idOf(reply))
  }
  return round
}

async function benchScans(service: ServiceGrowth): Promise<Figure[]> {
  if (service.scans.length === 0) return []
  const call = await callerOf(service, SCANNED)
  const figures: Figure[] = []
  for (const scan of service.scans) figures.push(await benchScan(service.name, scan, call))
  return figures
}

async function benchScan(service: string, { what, sample }: Scan, call: Caller): Promise<Figure> {
  const times: number[] = []
  for (let round = 0; round < WARM_UP; round++) await call(sample)
  for (let round = 0; round < SCAN_ROUNDS; round++) times.push(await timed(() => call(sample)))
  const value = (median(times) * 1e6) / SCANNED
  const note = `${microseconds(median(times))} for ${String(SCANNED)} records`
  return {
    what: `${service}: ${what}`,
    value,
    goal: SCAN_GOAL,
    isBetter: 'lower',
    unit: 'µs',
    note,
  }
}

/** Makes a world with so many containers, and what calls its service. */
async function callerOf(
  { name, caller, worlds }: ServiceGrowth,
  containers: number,
): Promise<Caller> {
  const { createMock } = await built()
  const service = await builtService(name)
  const engine = engineOf(createMock(service, { seed: worlds(containers) }))
  const prefix = service.prefixes[0] ?? ''
  return ({ isAtRoot, ...one }) =>
    ask(engine, isAtRoot ? one : { ...one, path: prefix + one.path }, caller)
}

/** Without Request and Response, whose cost would hide what grows. */
async function ask(
  engine: Engine,
  { method, path, contentType, body }: Call,
  caller: ServiceGrowth['caller'],
): Promise<string> {
  const [pathname = '', search] = path.split('?')
  const incoming: MockRequest = {
    ...{ method, target: path, path: pathname, scope: 'default' },
    ...{ base: 'http://localhost', served: true },
    search: search === undefined ? '' : `?${search}`,
    headers: { ...caller, ...(contentType !== undefined && { 'content-type': contentType }) },
    body: () => body ?? null,
  }
  const outcome = await engine.handle(incoming, engine.paths.find(method, pathname))
  if (outcome.kind !== 'reply' || outcome.reply.status >= 300) {
    throw new Error(`${method} ${path}: ${JSON.stringify(outcome)}`)
  }
  const { body: bytes } = outcome.reply
  return typeof bytes === 'string' ? bytes : ''
}
