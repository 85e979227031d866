import { fileHeaders, form, create, get, remove } from './operations.js'
import { Load, message } from './load.js'
import type { Figure } from './report.js'
import { median } from './rounds.js'
import { startOurs } from './targets.js'

const CONNECTIONS = 1000
const SECONDS = 60
/** In MB. */
const MEMORY_GOAL = 300
/** The last quarter against the second: the journal has filled by then. */
const GROWTH_GOAL = 1.1
/** A handshake that was dropped is tried again after a second. */
const CONNECT_GOAL = 1

/** What each connection does again and again; it deletes what it made. */
const STORY = [
  create,
  get('/containers/{id}'),
  form('/containers/{id}/files', [fileHeaders('file'), 'x'.repeat(10_000)]),
  get('/containers/{id}/files'),
  get('/containers?limit=20'),
  remove('/containers/{id}'),
].map((sample) => message('/v1', sample))

/** Many kept connections at once: memory over time, and whether each request is answered. */
export async function benchConnections(): Promise<Figure[]> {
  const target = await startOurs()
  const load = new Load()
  try {
    const { port } = target
    const greeting = message('/v1', get('/containers'))
    const job = { port, connections: CONNECTIONS, requests: STORY, status: 200, greeting }
    const running = load.run({ ...job, seconds: SECONDS, isStory: true })
    const memory: number[] = []
    let isRunning = true
    const sample = async () => {
      while (isRunning) {
        memory.push((await target.usage()).rss / 1e6)
        await new Promise((resolve) => setTimeout(resolve, 500))
      }
    }
    const ended = () => (isRunning = false)
    // A reply that is not 200, or a connection that closes, has failed the load.
    const [{ requests, seconds, connected }] = await Promise.all([running.finally(ended), sample()])
    const check = { port, connections: 1, requests: [greeting] }
    const [left] = (await load.run({ ...check, keep: true })).replies
    const { data } = JSON.parse(Buffer.from(left!.body).toString()) as { data: unknown[] }
    if (data.length > 0) throw new Error('A container that was deleted is still there')
    const answered = `${Math.round(requests / seconds)} requests/s, ${requests} in all, each answered`
    return [
      lower('all connected and answered', connected, CONNECT_GOAL, 's', 'opened at once'),
      lower('most memory', Math.max(...memory), MEMORY_GOAL, 'MB', answered),
      lower(
        'growth of memory',
        growthOf(memory),
        GROWTH_GOAL,
        '×',
        'last quarter against the second',
      ),
    ]
  } finally {
    load.stop()
    await target.stop()
  }
}

function growthOf(memory: readonly number[]): number {
  const quarter = Math.floor(memory.length / 4)
  return median(memory.slice(-quarter)) / median(memory.slice(quarter, 2 * quarter))
}

function lower(
  what: string,
  value: number,
  goal: number,
  unit: Figure['unit'],
  note: string,
): Figure {
  return { what, value, goal, isBetter: 'lower', unit, note }
}
