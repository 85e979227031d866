import { execFile } from 'node:child_process'
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { installPacked } from '../support/packed.js'
import type { Figure } from './report.js'
import { median, takeTurns, timed, timeRatio } from './rounds.js'

const FILES = 200
const ROUNDS = 3
const GOAL = 1.1

const root = fileURLToPath(new URL('../..', import.meta.url))

/** What each file of either suite does, after its imports and what it starts with. */
const tests = `
  const url = 'https://api.openai.com/v1/containers'
  const headers = { authorization: 'Bearer sk-bench', 'content-type': 'application/json' }
  const body = JSON.stringify({ name: 'reports' })

  test('creates a container', async () => {
    const reply = await fetch(url, { method: 'POST', headers, body })
    expect(await reply.json()).toMatchObject({ object: 'container', name: 'reports' })
  })

  test('finds what it created', async () => {
    const { id } = await (await fetch(url, { method: 'POST', headers, body })).json()
    const reply = await fetch(url + '/' + id, { headers })
    expect(await reply.json()).toMatchObject({ id, name: 'reports' })
  })

  test('starts without containers', async () => {
    const reply = await fetch(url, { headers })
    expect(await reply.json()).toMatchObject({ object: 'list', data: [] })
  })
`

const suites = {
  ours: `
  import { expect, test } from 'vitest'
  import { openai } from 'quayside/openai'
  import { useMock } from 'quayside/vitest'

  useMock(openai)
  ${tests}`,
  theirs: `
  import { http, HttpResponse } from 'msw'
  import { setupServer } from 'msw/node'
  import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'

  const containers = new Map()
  const server = setupServer(
    http.post('https://api.openai.com/v1/containers', async ({ request }) => {
      const { name } = await request.json()
      const container = { id: 'cntr_' + containers.size, object: 'container', name }
      containers.set(container.id, container)
      return HttpResponse.json(container)
    }),
    http.get('https://api.openai.com/v1/containers', () =>
      HttpResponse.json({ object: 'list', data: [...containers.values()] }),
    ),
    http.get('https://api.openai.com/v1/containers/:id', ({ params }) =>
      HttpResponse.json(containers.get(params.id)),
    ),
  )
  beforeAll(() => server.listen({ onUnhandledRequest: 'error' }))
  beforeEach(() => containers.clear())
  afterAll(() => server.close())
  ${tests}`,
}

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
  const folder = join(root, 'test/.bench/vitest')
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
    for (const [name, text] of Object.entries(suites)) {
      await mkdir(join(folder, name))
      for (let n = 0; n < FILES; n++) await writeFile(join(folder, name, `${n}.test.js`), text)
    }
    const cpu = { ours: [] as number[], theirs: [] as number[] }
    const side = (name: keyof typeof suites) =>
      timed(async () => cpu[name].push(await run(project, name)))
    const duel = await takeTurns(
      ROUNDS,
      () => side('ours'),
      () => side('theirs'),
    )
    const seconds = (times: readonly number[]) => `${median(times).toFixed(2)} s`
    // What a busy machine changes less.
    const used = `${seconds(cpu.ours)} against ${seconds(cpu.theirs)} of processor time`
    const note = `${seconds(duel.ours)} against ${seconds(duel.theirs)}; ${used}`
    const { version } = JSON.parse(await readFile(join(modules, 'msw/package.json'), 'utf8'))
    const { stdout } = await promisify(execFile)(node, ['--version'])
    const what = `${FILES} files, msw ${version}, Node ${stdout.slice(1).trim()}`
    const value = timeRatio(duel)
    return { what, value, goal: GOAL, isBetter: 'lower', unit: '×', note }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** Runs a suite, and returns the seconds of the processor that all its processes took. */
async function run({ modules, folder, node }: Project, name: string): Promise<number> {
  const vitest = join(modules, 'vitest/vitest.mjs')
  // A shell knows what its children used, as Node does not.
  const script = '"$@" >&2 && times'
  const args = ['-c', script, 'sh', node, vitest, 'run', '--root', folder, `${name}/`]
  const { stdout } = await promisify(execFile)('sh', args, { maxBuffer: 2 ** 26 })
  const [user = NaN, system = NaN] = stdout
    .split('\n')[1]!
    .split(' ')
    .map((time) => Number(/^(\d+)m/.exec(time)![1]) * 60 + Number(/m([\d.]+)s/.exec(time)![1]))
  return user + system
}
