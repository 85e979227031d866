import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Load, type Received } from './load.js'
import { benchWorld, operations, type Operation, type Sample } from './operations.js'
import type { Figure } from './report.js'
import { median, microseconds, takeTurns, timeRatio } from './rounds.js'
import { startBare, startOurs, type Target } from './targets.js'

const ROUNDS = 11
const REQUESTS = 800
const WARM_UP = 2400
const CONNECTIONS = 16
const GOAL = 0.4

interface Sides {
  readonly ours: Target
  readonly bare: Target
}

/** Both servers and this load generator are processes of their own. */
export async function benchHttp(): Promise<Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'quayside-bench-'))
  const world = join(folder, 'world.json')
  writeFileSync(world, JSON.stringify(benchWorld(100, 2 + WARM_UP + ROUNDS * REQUESTS)))
  const sides = { ours: await startOurs(world), bare: await startBare() }
  try {
    const measured: { figure: Figure; busy: number }[] = []
    for (const operation of operations) measured.push(await compare(sides, operation))
    sayWhoWaits(measured.map(({ busy }) => busy))
    return measured.map(({ figure }) => figure)
  } finally {
    sides.ours.stop()
    sides.bare.stop()
    rmSync(folder, { recursive: true })
  }
}

async function compare({ ours, bare }: Sides, operation: Operation) {
  let made = 0
  const next = (count: number) => {
    return Array.from({ length: count }, () => message(operation.request(made++)))
  }
  const [reply] = await new Load(ours.port, 1).run(next(1), { keep: true })
  await bare.answerLike(reply!)
  await assertSame(bare, reply!, message(operation.request(0)))
  const round = async (target: Target, requests: readonly Buffer[]) => {
    const load = new Load(target.port, CONNECTIONS)
    await load.connect()
    await target.usage()
    const start = performance.now()
    await load.run(requests)
    return (performance.now() - start) / 1000
  }
  await round(ours, next(WARM_UP))
  await round(
    bare,
    Array.from({ length: WARM_UP }, () => message(operation.request(0))),
  )
  const usage = { ours: [] as number[], bare: [] as number[], busy: [] as number[] }
  const duel = await takeTurns(
    ROUNDS,
    async () => {
      const time = await round(ours, next(REQUESTS))
      usage.ours.push((await ours.usage()).cpu / REQUESTS)
      return time
    },
    async () => {
      const time = await round(bare, Array(REQUESTS).fill(message(operation.request(0))))
      const { cpu, busy } = await bare.usage()
      usage.bare.push(cpu / REQUESTS)
      usage.busy.push(busy)
      return time
    },
  )
  return { figure: figureOf(operation.name, duel, usage), busy: median(usage.busy) }
}

function figureOf(
  what: string,
  duel: { ours: readonly number[]; theirs: readonly number[] },
  cpu: { ours: readonly number[]; bare: readonly number[] },
): Figure {
  const rate = (times: readonly number[]) => Math.round(REQUESTS / median(times))
  const [ours, bare] = [rate(duel.ours), rate(duel.theirs)]
  const [ourCpu, bareCpu] = [median(cpu.ours), median(cpu.bare)]
  const note =
    `${String(ours)} against ${String(bare)} requests/s; processor time per request ` +
    `${microseconds(ourCpu)} against ${microseconds(bareCpu)}, ${(bareCpu / ourCpu).toFixed(2)} ×`
  const value = 1 / timeRatio(duel)
  return { what, value, goal: GOAL, isBetter: 'higher', unit: '×', note }
}

/** Says whether a faster load generator would have made the bare server look better. */
function sayWhoWaits(busy: readonly number[]): void {
  const share = Math.round(median(busy) * 100)
  const limit = share >= 90 ? 'it was the limit, the load generator was not' : 'it had to wait'
  console.log(`  The bare server's thread was busy ${String(share)} % of its rounds: ${limit}.\n`)
}

function message({ method, path, contentType, body }: Sample): Buffer {
  const head = [
    `${method} /v1${path} HTTP/1.1`,
    'Host: 127.0.0.1',
    'Authorization: Bearer sk-bench',
    'Accept: application/json',
    'User-Agent: bench',
    ...(contentType === undefined ? [] : [`Content-Type: ${contentType}`]),
    ...(body === undefined ? [] : [`Content-Length: ${String(body.length)}`]),
  ]
  return Buffer.concat([Buffer.from(`${head.join('\r\n')}\r\n\r\n`), body ?? Buffer.alloc(0)])
}

async function assertSame(bare: Target, reply: Received, request: Buffer): Promise<void> {
  const [copy] = await new Load(bare.port, 1).run([request], { keep: true })
  if (copy!.head === reply.head && copy!.body.equals(reply.body)) return
  throw new Error(`The bare server answers differently:\n${copy!.head}\nagainst\n${reply.head}`)
}
