import { httpOperations, type OperationName } from './http-operations.js'
import { Load } from './load.js'
import type { Figure } from './report.js'
import { median, microseconds } from './rounds.js'
import { bareSideOf, recordsOf, sideOf, takeRounds, warmUp, type Round } from './side.js'
import { startBare, startOurs, type Target } from './targets.js'

const DEFAULT_GOAL = 0.4
const GOALS: Partial<Record<OperationName, number>> = {
  ...{ retrieve: 0.55, list: 0.42, '404': 0.5, create: 0.42 },
  ...{ 'upload 10 kB': 0.25, 'upload 10 kB to the disk': 0.8, 'upload 5 MB': 0.35 },
}

const IN_MEMORY = ['--blob-memory', '4GB']
const OPTIONS: Partial<Record<OperationName, readonly string[]>> = {
  'upload 10 kB': IN_MEMORY,
  'upload 5 MB': IN_MEMORY,
  'upload 10 kB to the disk': ['--blob-memory', '0'],
}

/** Each operation has servers of its own, so that no figure depends on what was measured before. */
export async function benchHttp(options: { only?: string | undefined }): Promise<Figure[]> {
  const names = Object.keys(httpOperations) as OperationName[]
  const only = options.only?.split(',') ?? names
  const unknown = only.find((name) => !names.some((one) => one === name))
  if (unknown !== undefined) {
    throw new Error(`Failed to measure "${unknown}": there are ${names.join(', ')}`)
  }
  const load = new Load()
  const figures: Figure[] = []
  try {
    for (const name of names) {
      if (only.includes(name)) figures.push(await compare(load, name))
    }
  } finally {
    load.stop()
  }
  return figures
}

async function compare(load: Load, name: OperationName): Promise<Figure> {
  const operation = httpOperations[name]
  const isOfDisk = name === 'upload 10 kB to the disk'
  const targets = [
    await startOurs(OPTIONS[name]),
    await (isOfDisk ? startOurs(IN_MEMORY) : startBare()),
  ] as const
  try {
    const start = (target: Target) => sideOf(load, target, operation, recordsOf(load, target))
    const ours = await start(targets[0])
    const theirs = isOfDisk ? await start(targets[1]) : await bareSideOf(load, targets[1], ours)
    await warmUp(ours)
    await warmUp(theirs)
    const [ourRounds, theirRounds] = await takeRounds([ours, theirs])
    return figureOf(name, { ours: ourRounds!, theirs: theirRounds! })
  } finally {
    for (const target of targets) await target.stop()
  }
}

function figureOf(
  what: OperationName,
  { ours, theirs }: { ours: Round[]; theirs: Round[] },
): Figure {
  const of = (rounds: readonly Round[], key: keyof Round) => median(rounds.map((one) => one[key]))
  const rate = (rounds: readonly Round[]) => String(Math.round(of(rounds, 'rate')))
  const [ourCpu, theirCpu] = [of(ours, 'cpu'), of(theirs, 'cpu')]
  // A faster load generator would make the other side look better.
  const isLimit = of(theirs, 'generator') > of(theirs, 'busy')
  const note =
    `${rate(ours)} against ${rate(theirs)} requests/s; processor time per request ` +
    `${microseconds(ourCpu)} against ${microseconds(theirCpu)}, ` +
    `${(theirCpu / ourCpu).toFixed(2)} ×${isLimit ? '; the load generator was the limit' : ''}`
  const value = median(ours.map((round, n) => round.rate / theirs[n]!.rate))
  return { what, value, goal: GOALS[what] ?? DEFAULT_GOAL, isBetter: 'higher', unit: '×', note }
}
