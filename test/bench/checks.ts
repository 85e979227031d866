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

/** Modules of the side without checks, by the end of their path; other functions of theirs do nothing. */
const EMPTY: Readonly<Record<string, string>> = {
  // The request is read, and no problem of it is looked at.
  '/core/pipeline/tolerate.ts': 'export function untolerated() { return [] }',
  '/core/coverage/coverage.ts': `export class Coverage {
    transitions = new Set()
    record() { return undefined }
    assertAll() {}
    merge() {}
  }`,
  '/core/journal/journal.ts': `export const BODY_LIMIT = Infinity
    export function answersSoFar() { return 0 }
    export class Journal {
      record(exchange) { return exchange }
      raw() { return undefined }
      filter() { return [] }
      exchanges() { return [] }
      violations() { return [] }
      clear() {}
    }`,
}

/** What is replaced in modules of the side without checks. */
const PATCHES: Readonly<Record<string, readonly [code: string, instead: string]>> = {
  // Bodies are not validated; worlds, which no request loads, are.
  '/core/contract/validator.ts': [
    "check(pointer: string, view: View, value: unknown, part: Location['in']): readonly Problem[] {",
    "$& if (!pointer.includes('x-world')) return NO_PROBLEMS",
  ],
  '/core/pipeline/respond.ts': [
    'if (service && !draft.isFaulty) validate(',
    'if (false) validate(',
  ],
}

const withoutChecks: Plugin = {
  name: 'without-checks',
  setup(hooks) {
    const unused = new Set([...Object.keys(EMPTY), ...Object.keys(PATCHES)])
    hooks.onLoad({ filter: /\/core\/[\w-]+\/[\w-]+\.ts$/ }, ({ path }) => {
      const ending = [...unused].find((one) => path.endsWith(one))
      if (ending === undefined) return undefined
      unused.delete(ending)
      const [code, instead] = PATCHES[ending] ?? []
      const source = readFileSync(path, 'utf8')
      if (code === undefined)
        return { contents: emptied(source, EMPTY[ending] ?? ''), loader: 'js' }
      if (!source.includes(code)) throw new Error(`Failed to take the checks out of ${path}`)
      return { contents: source.replace(code, instead ?? ''), loader: 'ts' }
    })
    hooks.onEnd(() => {
      if (unused.size > 0) throw new Error(`Failed to find ${[...unused].join(', ')}`)
    })
  },
}

/** A module with this code, in which all other functions of its source do nothing. */
function emptied(source: string, code: string): string {
  const heads = source.match(/^export function \w+\b/gm) ?? []
  const others = heads.filter((head) => !code.includes(head))
  return [code, ...others.map((head) => `${head}() {}`)].join('\n')
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
