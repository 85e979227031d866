import { execFile } from 'node:child_process'
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import type { Figure } from './report.js'
import { median, takeTurns } from './rounds.js'

const ROUNDS = 9
const GOAL = 0.3

const root = fileURLToPath(new URL('../..', import.meta.url))
const folder = join(root, 'test/.bench')

/** A file of one test, which writes the milliseconds from before its first import to the answer. */
const suite = (imports: string, start: string) => `
  const start = performance.now()
  const { expect, test } = await import('vitest')
  ${imports}
  ${start}
  test('is answered', async () => {
    const headers = { authorization: 'Bearer sk-bench' }
    const reply = await fetch('https://api.openai.com/v1/containers', { headers })
    expect(reply.status).toBe(200)
    await reply.json()
    const { writeFileSync } = await import('node:fs')
    writeFileSync(process.env.BENCH_TIME, String(performance.now() - start))
  })
`

const ours = suite(
  `const [{ useMock }, { openai }] = await Promise.all([import('quayside/vitest'), import('quayside/openai')])`,
  'useMock(openai)',
)
const theirs = suite(
  `const [{ setupServer }, { http, HttpResponse }] = await Promise.all([import('msw/node'), import('msw')])`,
  `const server = setupServer(
    http.get('https://api.openai.com/v1/containers', () => HttpResponse.json({ object: 'list', data: [] })),
  )
  server.listen({ onUnhandledRequest: 'error' })`,
)

/** The package stands outside of node_modules here; there, nothing of it would be transformed. */
const config = 'export default { test: { server: { deps: { external: [/\\/dist\\//] } } } }'

/** Of the version of msw that is installed; msw 3 asks for Node 22. */
export async function benchVitest(): Promise<Figure[]> {
  const { version } = createRequire(import.meta.url)('msw/package.json') as { version: string }
  if (!version.startsWith('3.')) console.log('  msw 3 is not installed: it was not measured')
  await mkdir(folder, { recursive: true })
  try {
    await writeFile(join(folder, 'vitest.config.js'), config)
    await writeFile(join(folder, 'ours.test.js'), ours)
    await writeFile(join(folder, 'theirs.test.js'), theirs)
    const duel = await takeTurns(
      ROUNDS,
      () => run('ours'),
      () => run('theirs'),
    )
    const value = median(duel.ours.map((time, round) => time - duel.theirs[round]!))
    const seconds = (times: readonly number[]) => `${median(times).toFixed(2)} s`
    const note = `${seconds(duel.ours)} against ${seconds(duel.theirs)}`
    const what = `difference, msw ${version}`
    return [{ what, value, goal: GOAL, isBetter: 'lower', unit: 's', note }]
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** Seconds, measured within a worker of its own. */
async function run(name: string): Promise<number> {
  const time = join(folder, `${name}.txt`)
  const vitest = join(root, 'node_modules/vitest/vitest.mjs')
  const env = { ...process.env, BENCH_TIME: time }
  await promisify(execFile)(process.execPath, [vitest, 'run', '--root', folder, name], { env })
  return Number(await readFile(time, 'utf8')) / 1000
}
