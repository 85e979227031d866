import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import type { Figure } from './report.js'
import { median, takeTurns } from './rounds.js'

const ROUNDS = 15
/** In milliseconds. */
const GOAL = 40

const root = fileURLToPath(new URL('../..', import.meta.url))

/** Each prints the milliseconds of processor time from before its first import to the first answer. */
const measure = (imports: string, handlers: string) => `
  const start = process.cpuUsage()
  const { setupServer } = await import('msw/node')
  ${imports}
  const server = setupServer(${handlers})
  server.listen({ onUnhandledRequest: 'error' })
  const headers = { authorization: 'Bearer sk-bench', 'content-type': 'application/json' }
  const body = '{"name":"bench"}'
  const reply = await fetch('https://api.openai.com/v1/containers', { method: 'POST', headers, body })
  if (reply.status !== 200) throw new Error('The first answer is a ' + reply.status)
  await reply.json()
  const { user, system } = process.cpuUsage(start)
  console.log((user + system) / 1e3)
`

const ours = measure(
  `const [{ createMock }, { openai }] = await Promise.all([import('quayside'), import('quayside/openai')])`,
  '...createMock(openai).handlers',
)
const theirs = measure(
  `const { http, HttpResponse } = await import('msw')`,
  `http.post('https://api.openai.com/v1/containers', async ({ request }) => {
    const { name } = await request.json()
    return HttpResponse.json({ id: 'cntr_1', object: 'container', name })
  })`,
)

export async function benchImport(): Promise<Figure[]> {
  const duel = await takeTurns(
    ROUNDS,
    () => run(ours),
    () => run(theirs),
  )
  const value = median(duel.ours.map((time, round) => time - duel.theirs[round]!))
  const time = (times: readonly number[]) => `${median(times).toFixed(0)} ms`
  const note = `${time(duel.ours)} against ${time(duel.theirs)}`
  return [{ what: 'difference', value, goal: GOAL, isBetter: 'lower', unit: 'ms', note }]
}

async function run(script: string): Promise<number> {
  const args = ['--input-type=module', '--eval', script]
  const { stdout } = await promisify(execFile)(process.execPath, args, { cwd: root })
  return Number(stdout)
}
