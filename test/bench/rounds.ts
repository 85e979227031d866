/** The times of two sides that took turns, in seconds, round by round. */
export interface Duel {
  readonly ours: readonly number[]
  readonly theirs: readonly number[]
}

/** Lets two sides take turns; each returns the time that its round took. */
export async function takeTurns(
  rounds: number,
  ours: (round: number) => Promise<number>,
  theirs: (round: number) => Promise<number>,
): Promise<Duel> {
  const times = { ours: [] as number[], theirs: [] as number[] }
  for (let round = 0; round < rounds; round++) {
    // Who goes first alternates too: the second finds the caches as the first left them.
    const turns = [
      async () => times.ours.push(await ours(round)),
      async () => times.theirs.push(await theirs(round)),
    ]
    for (const turn of round % 2 === 0 ? turns : turns.reverse()) await turn()
  }
  return times
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2
}

/** The median of the rounds' ratios: what disturbs one round moves one of them. */
export function timeRatio({ ours, theirs }: Duel): number {
  return median(ours.map((time, round) => time / theirs[round]!))
}

/** Seconds that the work takes. */
export async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now()
  await work()
  return (performance.now() - start) / 1000
}

/** Seconds of the processor that the work takes, which a busy machine changes less. */
export async function processorTime(work: () => Promise<unknown>): Promise<number> {
  const start = process.cpuUsage()
  await work()
  const { user, system } = process.cpuUsage(start)
  return (user + system) / 1e6
}

export function microseconds(seconds: number): string {
  return `${(seconds * 1e6).toFixed(0)} µs`
}
