import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import type { Figure } from './report.js'
import { median, takeTurns } from './rounds.js'

const ROUNDS = 15
const GOAL = 0.3

const root = fileURLToPath(new URL('../..', import.meta.url))

/** Each prints the milliseconds from before its first import to the first answer. */
const measure = (imports: string, handlers: string) => `
  const start = performance.now()
  const { setupServer } = await import('msw/node')
  ${imports}
  const server = setupServer(${handlers})
  server.listen({ onUnhandledRequest: 'error' })
  const headers = { authorization: 'Bearer sk-bench' }
  const reply = await fetch('https://api.openai.com/v1/containers', { headers })
  if (reply.status !== 200) throw new Error('The first answer is a ' + reply.status)
  await reply.json()
  console.log(performance.now() - start)
`

const ours = measure(
  `const [{ createMock }, { openai }] = await Promise.all([import('quayside'), import('quayside/openai')])`,
  '...createMock(openai).handlers',
)
const theirs = measure(
  `const { http, HttpResponse } = await import('msw')`,
  `http.get('https://api.openai.com/v1/containers', () => HttpResponse.json({ object: 'list', data: [] }))`,
)

export async function benchImport(): Promise<Figure[]> {
  const duel = await takeTurns(
    ROUNDS,
    () => run(ours),
    () => run(theirs),
  )
  const value = median(duel.ours.map((time, round) => time - duel.theirs[round]!))
  const seconds = (times: readonly number[]) => `${median(times).toFixed(2)} s`
  const note = `${seconds(duel.ours)} against ${seconds(duel.theirs)}`
  return [{ what: 'difference', value, goal: GOAL, isBetter: 'lower', unit: 's', note }]
}

async function run(script: string): Promise<number> {
  const args = ['--input-type=module', '--eval', script]
  const { stdout } = await promisify(execFile)(process.execPath, args, { cwd: root })
  return Number(stdout) / 1000
}
