import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { validate } from 'dockerfile-utils'
import { globSync } from 'tinyglobby'
import { afterAll, beforeAll, expect, it, onTestFinished, vi } from 'vitest'
import { buildImage, type Image } from '../support/dockerfile.js'
import { freePort } from '../support/free-port.js'
import { ROOT } from '../support/sources.js'

// The Dockerfile without a container engine: what it copies and runs, and what a container then does.

const folder = mkdtempSync(join(tmpdir(), 'quayside-image-'))
let image: Image

beforeAll(async () => {
  // The user of the container must get through.
  chmodSync(folder, 0o755)
  // What it installs is mostly what is installed here.
  vi.stubEnv('npm_config_prefer_offline', 'true')
  image = await buildImage(folder)
  // It installs all that builds the package.
}, 600_000)
afterAll(() => {
  vi.unstubAllEnvs()
  rmSync(folder, { recursive: true, force: true })
})

/** Any id but that of root, who runs these tests in CI. */
const USER = 1000

/** Runs a command of the image as its user would, with its port replaced. */
function start(words: readonly string[], port: string, env: NodeJS.ProcessEnv = {}): ChildProcess {
  const [command = '', ...args] = words.map((word) =>
    word.replace('/quayside/', `${image.root}/quayside/`).replace('7829', port),
  )
  const user = process.getuid?.() === 0 ? { uid: USER, gid: USER } : {}
  const child = spawn(command, args, {
    ...user,
    cwd: image.root + image.workdir,
    env: { PATH: process.env['PATH'], ...env },
  })
  onTestFinished(() => void child.kill('SIGKILL'))
  return child
}

/** Starts a container, and waits until its health check says that it is healthy. */
async function startContainer(env: NodeJS.ProcessEnv = {}) {
  const port = await freePort()
  const child = start([...image.entrypoint, ...image.command], port, env)
  let written = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (chunk: Buffer) => (written += String(chunk)))
  }
  for (let tries = 0; (await healthOf(port)) !== 0; tries++) {
    if (tries === 10 || child.exitCode !== null) throw new Error(`Not healthy: ${written}`)
  }
  return { child, port, url: `http://127.0.0.1:${port}`, written: () => written }
}

/** The exit code of the health check. */
async function healthOf(port: string): Promise<unknown> {
  const [code] = (await once(start(image.healthCheck, port), 'close')) as [unknown]
  return code
}

it('has no mistake that a linter finds, and names the version of Node that is supported', () => {
  const text = readFileSync(`${ROOT}Dockerfile`, 'utf8')
  expect(validate(text)).toEqual([])
  expect(text.match(/^FROM \S+/gm)).toEqual(['FROM node:22-slim', 'FROM node:22-slim'])
})

it('holds the package and what it needs, and nothing that builds or tests it', () => {
  const root = `${image.root}/quayside`
  expect(readdirSync(root).sort()).toEqual(
    [
      'LICENSE',
      'README.md',
      'contracts',
      'dist',
      'fixtures',
      'node_modules',
      'package.json',
    ].sort(),
  )
  const { dependencies } = JSON.parse(readFileSync(`${root}/package.json`, 'utf8')) as {
    dependencies: Record<string, string>
  }
  const packages = ['*/package.json', '@*/*/package.json']
  const installed = globSync(packages, { cwd: `${root}/node_modules` }).map(dirname)
  expect(installed.sort()).toEqual(Object.keys(dependencies).sort())
})

it('serves as a user without rights, at the port that it exposes, and is healthy while it does', async () => {
  expect(image.user).toBe('node')
  expect(image.ports).toEqual(['7829'])
  const { child, port, url } = await startContainer()
  const headers = { authorization: 'Bearer any-key' }
  expect((await fetch(`${url}/v1/containers`, { headers })).status).toBe(200)
  const status = `/proc/${String(child.pid)}/status`
  if (existsSync(status)) expect(readFileSync(status, 'utf8')).not.toMatch(/^Uid:\s+0\b/m)
  const ended = once(child, 'close')
  child.kill('SIGTERM')
  expect((await ended)[0]).toBe(0)
  expect(await healthOf(port)).toBe(1)
})

it('lets those in who know the token of the admin API, also one that was chosen', async () => {
  const random = await startContainer()
  const healthOfAdmin = async (url: string, token: string) => {
    const headers = { authorization: `Bearer ${token}` }
    return (await fetch(`${url}/__admin/health`, { headers })).status
  }
  const token = /Authorization: Bearer (\S+)/.exec(random.written())?.[1] ?? 'none'
  expect(await healthOfAdmin(random.url, token)).toBe(200)
  expect(await healthOfAdmin(random.url, 'other')).toBe(403)
  const chosen = await startContainer({ QUAYSIDE_ADMIN_TOKEN: 'ci-only' })
  expect(await healthOfAdmin(chosen.url, 'ci-only')).toBe(200)
})
