import { faultOf, Records, type Exchange, type HttpOperation } from './http-operations.js'
import { message, type Load, type Received } from './load.js'
import type { Sample } from './operations.js'
import type { Target, Usage } from './targets.js'

const CONNECTIONS = 16
const ROUNDS = 5
const ROUND_SECONDS = 0.7
/** A side is warm when a round is hardly faster than the fastest before it. */
const WARM = { rounds: { least: 4, most: 15 }, gain: 1.02 }
/** How many requests are prepared before the rate of a server is known. */
const FIRST = 1000

/** What a side did in one round. */
export interface Round extends Pick<Usage, 'cpu' | 'busy'> {
  /** Requests per second. */
  readonly rate: number
  /** The share of the time in which the load generator did not wait. */
  readonly generator: number
}

/** A server under load, which does one operation again and again. */
export interface Side {
  readonly first: { readonly exchange: Exchange; readonly reply: Received }
  round(): Promise<Round>
}

/** One whose replies can be checked. */
export interface CheckedSide extends Side {
  /** Throws an error that says what is wrong with a reply. */
  check(): Promise<void>
}

/** What a server holds, made with requests that it answers one after the other. */
export function recordsOf(load: Load, target: Target, given?: readonly string[]): Records {
  return new Records(sender(load, target, 1), given)
}

/**
 * Prepares a server for an operation. Its replies are checked before the first round.
 *
 * @throws Error that says what is wrong with a reply
 */
export async function sideOf(
  load: Load,
  target: Target,
  operation: HttpOperation,
  records: Records,
): Promise<CheckedSide> {
  const { eachRound } = operation
  // What can be done only once is done to records whose order does not matter.
  const used = eachRound === 'once' ? new Records(sender(load, target, CONNECTIONS)) : records
  let exchanges: Exchange[] = []
  const check = async () => {
    exchanges = await operation.prepare(used, FIRST)
    const replies = await used.send(exchanges.map(({ sample }) => sample))
    for (const [n, reply] of replies.entries()) {
      const fault = faultOf(exchanges[n]!, reply)
      if (fault !== undefined) throw new Error(fault)
    }
    return { exchange: exchanges[0]!, reply: replies[0]! }
  }
  let rate = FIRST
  return {
    first: await check(),
    check: async () => {
      await check()
    },
    round: async () => {
      const count = Math.ceil(rate * ROUND_SECONDS * 1.1)
      if (eachRound) exchanges = await operation.prepare(used, count)
      const round = await measure(load, target, exchanges, eachRound === 'once')
      rate = round.rate
      return round
    },
  }
}

/** A server that does nothing but send the same bytes as the first reply of another. */
export async function bareSideOf(load: Load, target: Target, { first }: Side): Promise<Side> {
  await target.answerLike(first.reply)
  const [copy] = await sender(load, target, 1)([first.exchange.sample])
  if (copy!.head !== first.reply.head || Buffer.compare(copy!.body, first.reply.body) !== 0) {
    throw new Error(`The bare server answers\n${copy!.head}\ninstead of\n${first.reply.head}`)
  }
  return { first, round: () => measure(load, target, [first.exchange], false) }
}

export async function warmUp(side: Side): Promise<void> {
  let fastest = 0
  for (let round = 1; round <= WARM.rounds.most; round++) {
    const { rate } = await side.round()
    if (round > WARM.rounds.least && rate < fastest * WARM.gain) return
    fastest = Math.max(fastest, rate)
  }
}

/** The rounds of each side, which take turns. */
export async function takeRounds(sides: readonly Side[]): Promise<Round[][]> {
  const rounds = sides.map(() => [] as Round[])
  for (let round = 0; round < ROUNDS; round++) {
    // Who goes first alternates: the next finds the caches as the one before left them.
    const order = round % 2 === 0 ? [...sides.keys()] : [...sides.keys()].reverse()
    for (const n of order) rounds[n]!.push(await sides[n]!.round())
  }
  return rounds
}

function sender(load: Load, { port, base }: Target, connections: number) {
  return async (samples: readonly Sample[]) => {
    const requests = samples.map((sample) => message(base, sample))
    return (await load.run({ port, connections, requests, keep: true })).replies
  }
}

async function measure(
  load: Load,
  target: Target,
  exchanges: readonly Exchange[],
  isOnce: boolean,
): Promise<Round> {
  const { port, base } = target
  const requests = exchanges.map(({ sample }) => message(base, sample))
  await target.usage()
  const outcome = await load.run({
    ...{ port, connections: CONNECTIONS, requests, status: exchanges[0]!.status },
    ...(!isOnce && { seconds: ROUND_SECONDS }),
  })
  const { cpu, busy } = await target.usage()
  const rate = outcome.requests / outcome.seconds
  return { rate, cpu: cpu / outcome.requests, busy, generator: outcome.busy }
}
