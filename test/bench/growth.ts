import type { Engine } from '../../src/core/engine.js'
import type { Incoming } from '../../src/core/http.js'
import { built, engineOf } from './built.js'
import { benchWorld, create, get, remove, upload, type Sample } from './operations.js'
import type { Figure } from './report.js'
import { median, microseconds, takeTurns, timed, timeRatio } from './rounds.js'

const [FEW, MANY] = [100, 100_000]
const ROUNDS = 81
const WARM_UP = 40
const CALLS = 50
const GOAL = 1.5

const collectGarbage = (globalThis as { gc?: () => void }).gc

/** The seconds that each kind of call took in one round. */
type Round = Record<string, number>

/** Both sizes live in one process, so that its garbage collector slows them alike. */
export async function benchGrowth(): Promise<Figure[]> {
  const { createMock, openai } = await built()
  const [few, many] = [FEW, MANY].map((size) => {
    return engineOf(createMock(openai, { seed: worlds(size) }))
  }) as [Engine, Engine]
  for (let round = 0; round < WARM_UP; round++) {
    await play(few)
    await play(many)
  }
  collectGarbage?.()
  const rounds = { few: [] as Round[], many: [] as Round[] }
  const keep = (engine: Engine, list: Round[]) => () =>
    timed(async () => list.push(await play(engine)))
  await takeTurns(ROUNDS, keep(many, rounds.many), keep(few, rounds.few))
  return Object.keys(rounds.few[0]!).map((what) => figureOf(what, rounds))
}

function figureOf(what: string, rounds: { few: Round[]; many: Round[] }): Figure {
  const ours = rounds.many.map((round) => round[what]!)
  const theirs = rounds.few.map((round) => round[what]!)
  const time = (times: readonly number[]) => microseconds(median(times) / CALLS)
  const note = `${time(ours)} against ${time(theirs)}`
  const value = timeRatio({ ours, theirs })
  return { what, value, goal: GOAL, isBetter: 'lower', unit: '×', note }
}

/** Half of the containers stand on either side of the middle. */
function worlds(size: number) {
  const half = (side: string) => ({
    openai: {
      containers: Array.from({ length: size / 2 }, (_, n) => ({
        ...{ id: `cntr_${side}${String(n)}`, name: 'bench' },
      })),
    },
  })
  const middle = { openai: { containers: [{ id: 'cntr_middle', name: 'middle' }] } }
  return [benchWorld(0, 0), half('old'), middle, half('new')]
}

/** Every operation by turns; what was made is deleted again, so that no size changes. */
async function play(engine: Engine): Promise<Round> {
  const round: Round = {}
  const each = async (what: string, sample: (n: number) => Sample): Promise<string[]> => {
    const replies: string[] = []
    round[what] = await timed(async () => {
      for (let n = 0; n < CALLS; n++) replies.push(await call(engine, sample(n)))
    })
    return what === 'create' || what === 'upload file' ? replies.map(idOf) : []
  }
  const containers = await each('create', () => create)
  await each('list', () => get('/containers'))
  await each('list, oldest first', () => get('/containers?order=asc'))
  await each('list after the middle', () => get('/containers?after=cntr_middle'))
  await each('retrieve', () => get('/containers/cntr_middle'))
  await each('delete', (n) => remove(`/containers/${containers[n]!}`))
  const files = await each('upload file', () => upload)
  await each('list files', () => get('/containers/cntr_full/files'))
  await each('retrieve file', () => get('/containers/cntr_full/files/cfile_0'))
  await each('content', () => get('/containers/cntr_full/files/cfile_0/content'))
  await each('delete file', (n) => remove(`/containers/cntr_uploads/files/${files[n]!}`))
  return round
}

/** Without Request and Response, whose cost would hide what grows. */
async function call(engine: Engine, sample: Sample): Promise<string> {
  const { method, path, contentType, body } = sample
  const [pathname = '', search] = `/v1${path}`.split('?')
  const incoming: Incoming = {
    ...{ method, target: `/v1${path}`, path: pathname, scope: 'default' },
    ...{ base: 'http://localhost', served: true },
    search: search === undefined ? '' : `?${search}`,
    headers: {
      authorization: 'Bearer sk-bench',
      ...(contentType !== undefined && { 'content-type': contentType }),
    },
    body: () => body ?? null,
  }
  const outcome = await engine.handle(incoming, engine.paths.find(method, pathname))
  if (outcome.kind !== 'reply' || outcome.reply.status !== 200) {
    throw new Error(`${method} ${path}: ${JSON.stringify(outcome)}`)
  }
  const { body: bytes } = outcome.reply
  return typeof bytes === 'string' ? bytes : ''
}

function idOf(reply: string): string {
  return (JSON.parse(reply) as { id: string }).id
}
