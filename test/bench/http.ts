import {
  faultOf,
  httpOperations,
  type Exchange,
  type HttpOperation,
  type OperationName,
} from './http-operations.js'
import { Load, message, type Received } from './load.js'
import type { Sample } from './operations.js'
import type { Figure } from './report.js'
import { median, microseconds } from './rounds.js'
import { startBare, startOurs, type Target, type Usage } from './targets.js'

const CONNECTIONS = 16
const ROUNDS = 5
const ROUND_SECONDS = 0.7
/** A side is warm when a round is hardly faster than the fastest before it. */
const WARM = { rounds: { least: 4, most: 15 }, gain: 1.02 }
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

/** What a side did in one round. */
interface Round extends Usage {
  /** Requests per second. */
  readonly rate: number
  /** Of the load generator. */
  readonly generator: number
}

/** A server under load, which does one operation again and again. */
interface Side {
  readonly first: { readonly exchange: Exchange; readonly reply: Received }
  round(): Promise<Round>
  stop(): Promise<void>
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
  const operation: HttpOperation = httpOperations[name]
  const ours = await ourSide(load, operation, OPTIONS[name])
  const isOfDisk = name === 'upload 10 kB to the disk'
  try {
    const theirs = isOfDisk ? await ourSide(load, operation, IN_MEMORY) : await bareSide(load, ours)
    try {
      await warmUp(ours)
      await warmUp(theirs)
      const rounds = { ours: [] as Round[], theirs: [] as Round[] }
      for (let round = 0; round < ROUNDS; round++) {
        const turns = [
          async () => rounds.ours.push(await ours.round()),
          async () => rounds.theirs.push(await theirs.round()),
        ]
        for (const turn of round % 2 === 0 ? turns : turns.reverse()) await turn()
      }
      return figureOf(name, rounds)
    } finally {
      await theirs.stop()
    }
  } finally {
    await ours.stop()
  }
}

async function ourSide(
  load: Load,
  operation: HttpOperation,
  options: readonly string[] = [],
): Promise<Side> {
  const target = await startOurs(options)
  const send = sender(load, target, operation.eachRound === 'once' ? CONNECTIONS : 1)
  const prepare = async (count: number) => operation.prepare(send, count)
  let exchanges = await prepare(1000)
  const [sample] = exchanges
  const replies = await send(exchanges.map((one) => one.sample))
  for (const [n, reply] of replies.entries()) {
    const fault = faultOf(exchanges[n]!, reply)
    if (fault !== undefined) throw new Error(`Our server answers otherwise than asked: ${fault}`)
  }
  let rate = 1000
  return {
    first: { exchange: sample!, reply: replies[0]! },
    round: async () => {
      if (operation.eachRound) exchanges = await prepare(Math.ceil(rate * ROUND_SECONDS * 1.1))
      const round = await measure(load, target, exchanges, operation.eachRound === 'once')
      rate = round.rate
      return round
    },
    stop: () => target.stop(),
  }
}

/** A server that does nothing but send the same bytes: after our first reply. */
async function bareSide(load: Load, { first }: Side): Promise<Side> {
  const target = await startBare()
  await target.answerLike(first.reply)
  const [copy] = await sender(load, target, 1)([first.exchange.sample])
  if (copy!.head !== first.reply.head || Buffer.compare(copy!.body, first.reply.body) !== 0) {
    throw new Error(`The bare server answers\n${copy!.head}\ninstead of\n${first.reply.head}`)
  }
  return {
    first,
    round: () => measure(load, target, [first.exchange], false),
    stop: () => target.stop(),
  }
}

function sender(load: Load, { port }: Target, connections: number) {
  return async (samples: readonly Sample[]) => {
    const requests = samples.map((sample) => message('/v1', sample))
    return (await load.run({ port, connections, requests, keep: true })).replies
  }
}

async function measure(
  load: Load,
  target: Target,
  exchanges: readonly Exchange[],
  isOnce: boolean,
): Promise<Round> {
  const { port } = target
  const requests = exchanges.map(({ sample }) => message('/v1', sample))
  await target.usage()
  const outcome = await load.run({
    ...{ port, connections: CONNECTIONS, requests, status: exchanges[0]!.status },
    ...(!isOnce && { seconds: ROUND_SECONDS }),
  })
  const { cpu, busy } = await target.usage()
  const rate = outcome.requests / outcome.seconds
  return { rate, cpu: cpu / outcome.requests, busy, generator: outcome.busy }
}

async function warmUp(side: Side): Promise<void> {
  let fastest = 0
  for (let round = 1; round <= WARM.rounds.most; round++) {
    const { rate } = await side.round()
    if (round > WARM.rounds.least && rate < fastest * WARM.gain) return
    fastest = Math.max(fastest, rate)
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
