import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { build, type Plugin } from 'esbuild'
import type { built } from './built.js'
import { call } from './call.js'
import { benchWorld, operations, type Operation } from './operations.js'
import type { Figure } from './report.js'
import { median, microseconds, takeTurns, timed, timeRatio } from './rounds.js'

const ROUNDS = 30
const REQUESTS = 60
const WARM_UP = 400
const GOAL = 1.25

type Library = Awaited<ReturnType<typeof built>>
type Fetch = ReturnType<Library['createMock']>['fetch']

/** What the side without checks has instead, by the end of a module's path. */
const EMPTY: Readonly<Record<string, string>> = {
  // The request is read, and nothing is held against it.
  '/core/sift.ts': 'export const sift = () => []',
  '/core/reply-check.ts': 'export const checkReply = () => undefined',
  '/core/coverage.ts': `export class Coverage {
    transitions = new Set()
    note() { return undefined }
    assertAll() {}
    absorb() {}
  }`,
  '/core/journal.ts': `export const BODY_LIMIT = Infinity
    export const replyBodyOf = () => undefined
    export class Journal {
      record(exchange) { return exchange }
      raw() { return undefined }
      filter() { return [] }
      exchanges() { return [] }
      violations() { return [] }
      clear() {}
    }`,
}

const CHECK =
  "check(pointer: string, view: View, value: unknown, part: Place['in']): readonly Problem[] {"

const withoutChecks: Plugin = {
  name: 'without-checks',
  setup(hooks) {
    hooks.onLoad({ filter: /\/core\/[\w-]+\.ts$/ }, ({ path }) => {
      const ending = Object.keys(EMPTY).find((one) => path.endsWith(one))
      return ending === undefined ? undefined : { contents: EMPTY[ending] ?? '', loader: 'js' }
    })
    // Bodies keep the contract unlooked at; worlds, which no request loads, are checked as before.
    hooks.onLoad({ filter: /\/core\/contract-check\.ts$/ }, ({ path }) => {
      const source = readFileSync(path, 'utf8')
      if (!source.includes(CHECK)) throw new Error(`Failed to take the checks out of ${path}`)
      const contents = source.replace(
        CHECK,
        `${CHECK} if (!pointer.includes('x-world')) return NONE`,
      )
      return { contents, loader: 'ts' }
    })
  },
}

/** The library, built from its sources with or without what is to be measured. */
async function bundle(name: string, plugins: readonly Plugin[]): Promise<Library> {
  const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url))
  const outfile = path(`../.bench/${name}.js`)
  await build({
    stdin: {
      contents: `export * from './src/index.ts'; export * from './src/services/openai/index.ts'`,
      resolveDir: path('../..'),
      loader: 'ts',
    },
    ...{ outfile, bundle: true, format: 'esm', platform: 'node', target: 'node20' },
    ...{ packages: 'external', plugins: [...plugins], logLevel: 'warning' },
  })
  return (await import(outfile)) as Library
}

/** Our checks, journal and coverage against a pipeline that has none of them, in process. */
export async function benchChecks(): Promise<Figure[]> {
  const sides = [await bundle('with', []), await bundle('without', [withoutChecks])] as const
  const seed = benchWorld(100, 2 + WARM_UP + ROUNDS * REQUESTS)
  const [ours, theirs] = sides.map(({ createMock, openai }) => createMock(openai, { seed }).fetch)
  const figures: Figure[] = []
  for (const operation of operations) figures.push(await compare(operation, ours!, theirs!))
  return figures
}

async function compare(operation: Operation, ours: Fetch, theirs: Fetch): Promise<Figure> {
  const made = new Map<Fetch, number>()
  const run = (side: Fetch, count: number) => {
    const first = made.get(side) ?? 0
    made.set(side, first + count)
    const samples = Array.from({ length: count }, (_, n) => operation.request(first + n))
    return timed(async () => {
      for (const sample of samples) await (await call(side, sample)).arrayBuffer()
    })
  }
  await run(ours, WARM_UP)
  await run(theirs, WARM_UP)
  const duel = await takeTurns(
    ROUNDS,
    () => run(ours, REQUESTS),
    () => run(theirs, REQUESTS),
  )
  const time = (times: readonly number[]) => microseconds(median(times) / REQUESTS)
  const note = `${time(duel.ours)} against ${time(duel.theirs)}`
  const value = timeRatio(duel)
  return { what: operation.name, value, goal: GOAL, isBetter: 'lower', unit: '×', note }
}
