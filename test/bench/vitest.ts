import { execFile } from 'node:child_process'
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { installPacked } from '../support/packed.js'
import type { Figure } from './report.js'
import { median, takeTurns } from './rounds.js'

const ROUNDS = 9
const GOAL = 0.3

const root = fileURLToPath(new URL('../..', import.meta.url))

/** A file of one test, which writes how long it is from before its first import to the answer. */
const suite = (imports: string, start: string) => `
  const start = performance.now()
  const cpu = process.cpuUsage()
  const { expect, test } = await import('vitest')
  ${imports}
  ${start}
  test('is answered', async () => {
    const headers = { authorization: 'Bearer sk-bench' }
    const reply = await fetch('https://api.openai.com/v1/containers', { headers })
    expect(reply.status).toBe(200)
    await reply.json()
    const { writeFileSync } = await import('node:fs')
    const time = performance.now() - start
    const { user, system } = process.cpuUsage(cpu)
    writeFileSync(process.env.BENCH_TIME, JSON.stringify([time / 1e3, (user + system) / 1e6]))
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

/** A project, with what is installed there. */
interface Project {
  readonly modules: string
  readonly folder: string
  readonly node: string
}

/** Of the version of msw that is installed, and of one that is named: that is installed for it. */
export async function benchVitest({ msw }: { msw?: string | undefined }): Promise<Figure[]> {
  const folder = join(root, 'test/.bench')
  const modules = join(root, 'node_modules')
  const figures = [await measure({ modules, folder, node: process.execPath })]
  if (msw !== undefined) figures.push(await measureOf(msw))
  return figures
}

/** The next msw asks for the next Node. */
async function measureOf(version: string): Promise<Figure> {
  const { project } = await installPacked('bench', [`msw@${version}`, 'node@22', 'vitest@~4.1.12'])
  try {
    const modules = join(project, 'node_modules')
    return await measure({
      ...{ modules, folder: join(project, 'bench') },
      node: join(modules, '.bin/node'),
    })
  } finally {
    await rm(project, { recursive: true, force: true })
  }
}

async function measure(project: Project): Promise<Figure> {
  const { modules, folder, node } = project
  await mkdir(folder, { recursive: true })
  try {
    await writeFile(join(folder, 'vitest.config.js'), config)
    await writeFile(join(folder, 'ours.test.js'), ours)
    await writeFile(join(folder, 'theirs.test.js'), theirs)
    const cpu = { ours: [] as number[], theirs: [] as number[] }
    const side = async (name: keyof typeof cpu) => {
      const [time, used] = await run(project, name)
      cpu[name].push(used)
      return time
    }
    const duel = await takeTurns(
      ROUNDS,
      () => side('ours'),
      () => side('theirs'),
    )
    const value = median(duel.ours.map((time, round) => time - duel.theirs[round]!))
    const seconds = (times: readonly number[]) => `${median(times).toFixed(2)} s`
    // What a busy machine changes less.
    const used = `${seconds(cpu.ours)} against ${seconds(cpu.theirs)} of processor time`
    const note = `${seconds(duel.ours)} against ${seconds(duel.theirs)}; ${used}`
    const { version } = JSON.parse(await readFile(join(modules, 'msw/package.json'), 'utf8'))
    const { stdout } = await promisify(execFile)(node, ['--version'])
    const what = `difference, msw ${version}, Node ${stdout.slice(1).trim()}`
    return { what, value, goal: GOAL, isBetter: 'lower', unit: 's', note }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** Seconds that passed, and those of the processor, within a worker of its own. */
async function run(
  { modules, folder, node }: Project,
  name: string,
): Promise<[time: number, cpu: number]> {
  const time = join(folder, `${name}.txt`)
  const vitest = join(modules, 'vitest/vitest.mjs')
  const env = { ...process.env, BENCH_TIME: time }
  await promisify(execFile)(node, [vitest, 'run', '--root', folder, name], { env })
  return JSON.parse(await readFile(time, 'utf8'))
}
