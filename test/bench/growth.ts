import { callerOf, type Caller } from './caller.js'
import { carrierxGrowth } from './growth-carrierx.js'
import { lockteraGrowth } from './growth-locktera.js'
import { openaiGrowth } from './growth-openai.js'
import { Made, type Row, type ServiceGrowth } from './growth-service.js'
import type { Figure } from './report.js'
import { median, microseconds, takeTurns, timed, timeRatio } from './rounds.js'

/** One row for each service. */
export const SERVICES: readonly ServiceGrowth[] = [openaiGrowth, carrierxGrowth, lockteraGrowth]

const [FEW, MANY] = [100, 100_000]
const ROUNDS = 81
const WARM_UP = 40
const CALLS = 50
const GOAL = 1.5

const collectGarbage = (globalThis as { gc?: () => void }).gc

/** The seconds that each kind of call took in one round. */
type Round = Record<string, number>

export async function benchGrowth(): Promise<Figure[]> {
  const figures: Figure[] = []
  for (const service of SERVICES) {
    figures.push(...(await benchKeyed(service)))
    collectGarbage?.()
  }
  return figures
}

/** Both sizes live in one process, so that its garbage collector slows them alike. */
async function benchKeyed(service: ServiceGrowth): Promise<Figure[]> {
  const [few, many] = [
    await callerOf(service, service.worlds(FEW)),
    await callerOf(service, service.worlds(MANY)),
  ]
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
