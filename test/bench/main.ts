/**
 * `npm run bench` measures everything, `npm run bench -- http msw` what is named,
 * `npm run bench -- http --only create,list` these operations, and `npm run bench -- vitest --msw 3`
 * that with a further msw, too, installed for the occasion. `--record` writes what is measured to
 * `results` and to `docs/performance.md`. It compares sides that take turns in one run, so that a
 * busy machine slows both, and asserts nothing.
 */
import { fork } from 'node:child_process'
import { once } from 'node:events'
import { parseArgs } from 'node:util'
import { benchChecks } from './checks.js'
import { benchConnections } from './connections.js'
import { benchExplore } from './explore.js'
import { benchFork } from './fork.js'
import { benchGrowth } from './growth.js'
import { benchHttp } from './http.js'
import { benchImport } from './import.js'
import { benchMemory } from './memory.js'
import { benchMsw } from './msw.js'
import { printTable, printWorst, type Figure } from './report.js'
import { writeResult } from './results.js'
import { benchScans } from './scans.js'
import { benchSeed } from './seed.js'
import { benchStart } from './start.js'
import { benchVitest } from './vitest.js'

interface Options {
  /** Operations of `http`, separated by commas: the others are left out. */
  readonly only?: string | undefined
  /** A further version of msw for `vitest`. */
  readonly msw?: string | undefined
}

const benches: Readonly<Record<string, (options: Options) => Promise<Figure[]>>> = {
  http: benchHttp,
  connections: benchConnections,
  msw: benchMsw,
  checks: benchChecks,
  growth: benchGrowth,
  scans: benchScans,
  seed: benchSeed,
  fork: benchFork,
  memory: benchMemory,
  explore: benchExplore,
  start: benchStart,
  import: benchImport,
  vitest: benchVitest,
}

const titles: Readonly<Record<string, string>> = {
  http: 'Our server against a bare node:http server that sends the same bytes: requests per second',
  connections: 'The server with 1,000 kept connections, each busy, for a minute',
  msw: 'Our msw handlers against one bare handler that returns the same bytes: time per fetch',
  checks:
    'Checks, journal and coverage against a pipeline built without them: time per request in process',
  growth: 'The pipeline with 100,000 containers against 100: time per call',
  scans: 'Lists that look at up to 1,000,000 records: time per record, its growth, the first call',
  seed: 'Loading containers: time against JSON.parse and ajv checks; 1,000,000 by the command line',
  fork: 'To start from a world of so many containers, and the first write after it: time each',
  memory: 'Containers created and deleted again and again, in process: the heap',
  explore:
    'To explore a test of ten calls: processor time of what it may take, and the heap after 1,000 runs',
  start: 'The command line, from process start until it says where it listens',
  import: 'Import of the library to the first answer: processor time more than with msw alone',
  vitest:
    'A run of vitest with useMock in each file, against one with setupServer of msw and handlers',
}

const { positionals: named, values } = parseArgs({
  options: {
    ...{ only: { type: 'string' }, msw: { type: 'string' } },
    ...{ record: { type: 'boolean' }, part: { type: 'boolean' } },
  },
  allowPositionals: true,
})

/** Each in a process of its own: what one leaves in memory must not slow the next. */
async function apart(name: string): Promise<Figure[]> {
  const child = fork(import.meta.filename, [name, '--part', ...process.argv.slice(2)], {
    execArgv: [...process.execArgv, '--expose-gc'],
  })
  const figures: Figure[] = []
  child.on('message', (message) => figures.push(...(message as Figure[])))
  const [code] = await once(child, 'exit')
  if (code !== 0) throw new Error(`Failed to measure "${name}": its output above says why`)
  return figures
}

async function part(name: string): Promise<void> {
  const title = titles[name] ?? name
  console.log(`\n${title}\n`)
  const figures = (await benches[name]?.(values)) ?? []
  printTable(figures)
  const command = `npm run bench -- ${name}`
  await writeResult({ subject: name, title, command, figures }, values.record === true)
  process.send?.(figures)
}

async function all(names: readonly string[]): Promise<void> {
  const unknown = names.find((name) => !Object.hasOwn(benches, name))
  if (unknown !== undefined) {
    const known = Object.keys(benches).join(', ')
    throw new Error(`Failed to measure "${unknown}": there are ${known}`)
  }
  const figures: Figure[] = []
  for (const name of names) figures.push(...(await apart(name)))
  printWorst(figures)
}

if (values.part) {
  await part(named[0]!)
  process.disconnect()
} else {
  if (values.record && values.only) throw new Error('Failed to record: `--only` leaves out a part')
  await all(named.length > 0 ? named : Object.keys(benches))
}
