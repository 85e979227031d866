import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { cp, mkdir, mkdtemp, readFile, readdir, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { loadedBy } from '../support/loaded.js'
import { ROOT } from '../support/sources.js'

// `npm start` in a copy of this project, so that its sources can be changed.

// The server may end before the inspector is built.
const WAITING = { timeout: 25_000 }
const BUNDLE = 'node_modules/.cache/quayside/start.mjs'

let project: string

beforeAll(async () => {
  project = await mkdtemp(join(tmpdir(), 'quayside-start-'))
  for (const name of ['src', 'fixtures', 'package.json', 'tsconfig.json']) {
    await cp(join(ROOT, name), join(project, name), { recursive: true })
  }
  await mkdir(join(project, 'node_modules'))
  for (const name of await readdir(join(ROOT, 'node_modules'))) {
    if (name === '.cache') continue
    await symlink(join(ROOT, 'node_modules', name), join(project, 'node_modules', name))
  }
  // What was just written is bundled twice, as it may have been written again at the same time.
  await setTimeout(2100)
})

afterAll(() => rm(project, { recursive: true, force: true }))

/** Starts the server, ends it once it is ready, and returns what it printed. */
async function npmStart(env = process.env): Promise<string> {
  const args = ['start', '--silent', '--', '--port', '0', '--demo']
  const child = spawn('npm', args, { cwd: project, env, stdio: ['ignore', 'pipe', 'pipe'] })
  let printed = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      printed += text
      if (printed.includes('OPENAI_BASE_URL')) child.kill('SIGINT')
    })
  }
  await once(child, 'close')
  return printed
}

/** The files of the project that it loads, from the root of the project. */
async function loaded(): Promise<string[]> {
  const scripts = await loadedBy(npmStart)
  const paths = scripts.map(({ path }) => relative(project, path))
  return [...new Set(paths)].filter((path) => !path.startsWith('..')).sort()
}

it('loads one bundle, which holds neither date-fns, graphql nor most of lodash', async () => {
  expect(await npmStart()).toContain('is ready at')
  const scripts = ['inspector', 'source-bundle', 'start'].map((name) => `src/scripts/${name}.ts`)
  expect(await loaded()).toEqual([BUNDLE, ...scripts])

  const bundle = await readFile(join(project, BUNDLE), 'utf8')
  const modules = [...bundle.matchAll(/^\/\/ \S*?node_modules\/(\S+?\.[cm]?js)$/gm)]
  const from = (name: string) => modules.filter(([, path = '']) => path.startsWith(`${name}/`))
  expect(from('@mswjs/data')).not.toEqual([])
  expect(from('graphql')).toEqual([])
  expect(from('date-fns').length).toBeLessThan(10)
  expect(from('lodash').length).toBeLessThan(80)
})

it('builds the inspector, and again once one of its sources was edited', async () => {
  const page = join(project, 'node_modules/.cache/quayside/inspector/index.html')
  const source = join(project, 'src/inspector/index.html')
  const built = () => readFile(page, 'utf8').catch(() => '')
  await vi.waitFor(async () => {
    await npmStart()
    expect(await built()).toBe(await readFile(source, 'utf8'))
  }, WAITING)
  await writeFile(source, `${await readFile(source, 'utf8')}<!-- edited -->`)
  await vi.waitFor(async () => {
    await npmStart()
    expect(await built()).toContain('<!-- edited -->')
  }, WAITING)
})

it('serves what a source says after it was edited', async () => {
  await npmStart()
  const file = join(project, 'src/cli/serve/ready.ts')
  const text = await readFile(file, 'utf8')
  expect(text).toContain('Quayside is ready')
  await writeFile(file, text.replace('Quayside is ready', 'Quayside was edited and is ready'))
  expect(await npmStart()).toContain('was edited and is ready at')

  // tsx names the place of a mistake.
  await writeFile(file, 'export function readyText( {')
  expect(await npmStart()).toMatch(/ready\.ts:1:\d+/)
  await writeFile(file, text)
  expect(await npmStart()).toContain('Quayside is ready at')
})

it('starts as often as it likes at the same time', async () => {
  await rm(join(project, 'node_modules/.cache'), { recursive: true })
  const printed = await Promise.all([npmStart(), npmStart(), npmStart()])
  for (const text of printed) expect(text).toContain('is ready at')
  const cached = await readdir(join(project, 'node_modules/.cache/quayside'))
  expect(cached.filter((name) => name !== 'inspector')).toEqual(['start.mjs'])
})

it('loads the sources themselves where it can keep no bundle', async () => {
  const cache = join(project, 'node_modules/.cache')
  await rm(cache, { recursive: true })
  await writeFile(cache, 'a file in place of the folder')
  expect(await loaded()).toContain('src/cli/main.ts')
  await rm(cache)

  // A bundle would be beside the other node_modules.
  await rm(join(project, 'node_modules'), { recursive: true })
  await symlink(join(ROOT, 'node_modules'), join(project, 'node_modules'))
  expect(await loaded()).toContain('src/cli/main.ts')
})
