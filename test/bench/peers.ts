/**
 * `npm run bench:peers` puts the load of `npm run bench -- http` on other mock servers,
 * `npm run bench:peers -- fastify hono` on ours and those that are named, and `--only retrieve,list`
 * leaves out other operations. They are installed into a folder that git ignores. Where a server
 * does not answer as it must, the table says so instead of how fast it is. Nothing is asserted.
 */
import { once } from 'node:events'
import { createServer, type AddressInfo } from 'node:net'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { httpOperations, type OperationName, type Records } from './http-operations.js'
import { Load } from './load.js'
import { installPeer, PEERS, type Peer } from './peer-list.js'
import { printRows, printTable, printWorst, type Figure } from './report.js'
import { writeResult } from './results.js'
import { median, microseconds, timed } from './rounds.js'
import {
  bareSideOf,
  recordsOf,
  sideOf,
  takeRounds,
  warmUp,
  type CheckedSide,
  type Round,
} from './side.js'
import { startAt, startBare, type Target } from './targets.js'

const OPERATIONS: readonly OperationName[] = [
  ...(['retrieve', 'list', '404', 'create'] as const),
  ...(['upload 10 kB', 'upload 5 MB', 'download 5 MB'] as const),
]
const STARTS = 3
const OURS = 'quayside'
const BARE = 'bare node:http'
/** How many times as fast as those that are handwritten. */
const GOAL = 1.3
const HANDWRITTEN = ['fastify', 'hono']

/** What a row of the table says, by column; and what was measured of each operation. */
interface Row {
  readonly name: string
  readonly cells: Record<string, string>
  readonly rates: Map<OperationName, Round>
}

/** A server that runs. */
interface Running {
  readonly row: Row
  readonly target: Target
  readonly records: Records
}

const title = 'Our server, others, and a bare node:http server: requests per second'
const { positionals, values } = parseArgs({
  options: { only: { type: 'string' }, record: { type: 'boolean' } },
  allowPositionals: true,
})
const isWhole = positionals.length === 0 && values.only === undefined
if (values.record && !isWhole) throw new Error('Failed to record: not everything is measured')
const names = positionals.length === 0 ? PEERS.map(({ name }) => name) : [OURS, ...positionals]
const operations = OPERATIONS.filter((name) => values.only?.split(',').includes(name) ?? true)

const load = new Load()
const notes: string[] = []
const rows: Row[] = [{ name: BARE, cells: {}, rates: new Map() }]
const running: Running[] = []
const bare = await startBare()
try {
  for (const peer of PEERS) {
    if (names.includes(peer.name)) await launch(peer)
  }
  for (const operation of operations) await measure(operation)
  for (const { row, target } of running) row.cells['memory after'] = megabytes(target.memory())
} finally {
  load.stop()
  for (const { target } of [...running, { target: bare }]) await target.stop()
}
await report()

/** Installs and starts a server; one that fails to is no reason to stop. */
async function launch(peer: Peer): Promise<void> {
  const row: Row = { name: peer.name, cells: {}, rates: new Map() }
  rows.push(row)
  try {
    const { folder, bytes } = await installPeer(peer)
    row.cells['installed'] = megabytes(bytes)
    const times: number[] = []
    for (let n = 1; n <= STARTS; n++) {
      const port = await freePort()
      const script = join(folder, peer.script)
      let target: Target | undefined
      const start = async () =>
        (target = await startAt(port, peer.base, script, peer.args(port), folder))
      times.push(await timed(start))
      if (n < STARTS) await target!.stop()
      else running.push({ row, target: target!, records: recordsOf(load, target!, peer.given) })
    }
    row.cells['first answer'] = `${median(times).toFixed(2)} s`
    row.cells['memory idle'] = megabytes(running.at(-1)!.target.memory())
  } catch (error) {
    notes.push(`${peer.name} does not start: ${messageOf(error)}`)
  }
}

/** Lets all that answer as they must take turns. */
async function measure(name: OperationName): Promise<void> {
  const sides = new Map<Row, CheckedSide>()
  for (const { row, target, records } of running) {
    try {
      const side = guarded(await sideOf(load, target, httpOperations[name], records))
      await warmUp(side)
      sides.set(row, side)
    } catch (error) {
      mark(row, name, error)
    }
  }
  const [ours] = [...sides].filter(([row]) => row.name === OURS)
  if (!ours) throw new Error(`Failed to measure "${name}": our server answers wrong`)
  const bareSide = await bareSideOf(load, bare, ours[1])
  await warmUp(bareSide)
  const rounds = await takeRounds([bareSide, ...sides.values()])
  for (const [n, row] of [rows[0]!, ...sides.keys()].entries()) {
    const of = (key: keyof Round) => median(rounds[n]!.map((round) => round[key]))
    const [rate, cpu, busy, generator] = [of('rate'), of('cpu'), of('busy'), of('generator')]
    try {
      await sides.get(row)?.check()
      row.rates.set(name, { rate, cpu, busy, generator })
      if (generator > busy) notes.push(`${row.name}, ${name}: the load generator was the limit`)
      row.cells[name] = rate < 1000 ? rate.toFixed(0) : `${(rate / 1000).toFixed(1)} k`
    } catch (error) {
      mark(row, name, error)
    }
  }
}

/** A side that takes its turns when it has failed, too, and says so when it is checked. */
function guarded(side: CheckedSide): CheckedSide {
  let failure: Error | undefined
  const NOTHING: Round = { rate: 0, cpu: 0, busy: 0, generator: 0 }
  return {
    ...side,
    round: async () => {
      if (failure !== undefined) return NOTHING
      return side.round().catch((error: unknown) => {
        failure = error as Error
        return NOTHING
      })
    },
    check: async () => {
      if (failure !== undefined) throw failure
      await side.check()
    },
  }
}

function mark({ name, cells }: Row, operation: OperationName, error: unknown): void {
  cells[operation] = 'wrong'
  notes.push(`${name}, ${operation}: ${messageOf(error)}`)
}

async function report(): Promise<void> {
  const columns = [...operations, ...['first answer', 'memory idle', 'memory after', 'installed']]
  const table = [
    ['', ...columns],
    ...rows.map(({ name, cells }) => [name, ...columns.map((column) => cells[column] ?? '-')]),
  ]
  const figures = figuresOf()
  console.log(`\n${title}\n`)
  printRows(table)
  for (const note of notes) console.log(`  ${note}`)
  console.log('')
  printTable(figures)
  printWorst(figures)
  const result = { subject: 'peers', title, command: 'npm run bench:peers', figures }
  await writeResult({ ...result, rows: table, notes }, values.record === true)
}

function figuresOf(): Figure[] {
  const rateOf = (name: string, operation: OperationName) =>
    rows.find((row) => row.name === name)?.rates.get(operation)
  return operations.flatMap((operation) =>
    HANDWRITTEN.flatMap((name): Figure[] => {
      const [ours, theirs] = [rateOf(OURS, operation), rateOf(name, operation)]
      if (ours === undefined || theirs === undefined) return []
      const times = `${microseconds(ours.cpu)} against ${microseconds(theirs.cpu)}`
      const note = `processor time per request ${times}`
      const value = ours.rate / theirs.rate
      const what = `${operation}, against ${name}`
      return [{ what, value, goal: GOAL, isBetter: 'higher', unit: '×', note }]
    }),
  )
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  await once(server, 'close')
  return port
}

function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(0)} MB`
}

function messageOf(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error)
  return text.replaceAll(/\s+/g, ' ').slice(0, 160)
}
