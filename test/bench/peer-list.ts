import { execFile } from 'node:child_process'
import { existsSync, lstatSync } from 'node:fs'
import { copyFile, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

const root = fileURLToPath(new URL('../..', import.meta.url))
const contract = join(root, 'contracts/openai.yaml')
const scripts = join(root, 'test/bench/peers')

/** A mock server, as it is installed and started. */
export interface Peer {
  readonly name: string
  readonly packages: readonly string[]
  /** The script, in its folder. */
  readonly script: string
  args(port: number): readonly string[]
  /** The path below which it has the API. */
  readonly base: string
  /** Ids of the containers that it is started with. */
  readonly given?: readonly string[]
  /** Files of its folder by name. */
  readonly files?: Readonly<Record<string, string>>
}

const handwritten = (name: string, packages: readonly string[]): Peer => ({
  ...{ name, packages, script: `${name}.js`, base: '/v1' },
  args: (port) => [String(port)],
})

/** What json-server is started with: whole records, since it makes none. */
const given = Array.from({ length: 1000 }, (_, n) => `cntr_${String(n)}`)
const container = {
  ...{ object: 'container', created_at: 1, status: 'running', last_active_at: 1 },
  ...{ expires_after: { anchor: 'last_active_at', minutes: 20 }, memory_limit: '1g' },
  name: 'bench',
}

export const PEERS: readonly Peer[] = [
  {
    ...{ name: 'quayside', packages: ['.', 'msw@2.15.0'], base: '/v1' },
    script: 'node_modules/quayside/dist/cli.js',
    // The others keep files in memory, however many there are, and log no requests.
    args: (port) => [
      ...['serve', '--service', 'openai', '--port', String(port), '--log-format', 'json'],
      ...['--log-level', 'violations', '--blob-memory', '4GB'],
    ],
  },
  handwritten('fastify', ['fastify@5.12.8', '@fastify/multipart@10.1.9']),
  handwritten('hono', ['hono@4.13.19', '@hono/node-server@2.1.9', 'ajv@8.20.0']),
  handwritten('msw-data', [
    ...['msw@2.15.0', '@mswjs/data@0.16.2', '@mswjs/http-middleware@0.10.3'],
  ]),
  {
    ...{ name: 'json-server', packages: ['json-server@0.17.4'], base: '/v1' },
    script: 'node_modules/json-server/lib/cli/bin.js',
    args: (port) => ['db.json', '--routes', 'routes.json', '--quiet', '--port', String(port)],
    given,
    files: {
      'db.json': JSON.stringify({ containers: given.map((id) => ({ id, ...container })) }),
      'routes.json': '{ "/v1/*": "/$1" }',
    },
  },
  {
    ...{ name: 'prism', packages: ['@stoplight/prism-cli@5.14.2'], base: '' },
    script: 'node_modules/@stoplight/prism-cli/dist/index.js',
    args: (port) => [
      ...['mock', '--host', '127.0.0.1', '--port', String(port)],
      ...['--multiprocess', 'false', '--verboseLevel', 'silent', contract],
    ],
  },
  {
    ...{ name: 'stdy', packages: ['@stdy/cli@0.22.2'], base: '' },
    script: 'node_modules/@stdy/cli/steady.js',
    args: (port) => ['--host', '127.0.0.1', '--port', String(port), '--quiet', contract],
  },
  {
    ...{ name: 'mockoon', packages: ['@mockoon/cli@9.9.0'], base: '/v1' },
    script: 'node_modules/@mockoon/cli/bin/run.js',
    args: (port) => ['start', '--data', contract, '--port', String(port)],
  },
  {
    ...handwritten('scalar', [
      ...['@scalar/mock-server@0.14.4', '@hono/node-server@2.1.9', 'yaml@2.9.1'],
    ]),
    ...{ base: '', args: (port: number) => [String(port), contract] },
  },
]

/** Where a peer is installed, and how many bytes its packages take. */
export interface Installed {
  readonly folder: string
  readonly bytes: number
}

/** Installs a peer unless the same packages are there; ours is installed each time, as it is packed. */
export async function installPeer(peer: Peer): Promise<Installed> {
  const folder = join(root, 'test/.bench/peers', peer.name)
  const modules = join(folder, 'node_modules')
  const wanted = peer.packages.join(' ')
  const marker = join(folder, 'installed.txt')
  const isThere = existsSync(marker) && (await readFile(marker, 'utf8')) === wanted
  if (!isThere || peer.packages.includes('.')) {
    await rm(folder, { recursive: true, force: true })
    await mkdir(folder, { recursive: true })
    await writeFile(join(folder, 'package.json'), '{ "private": true, "type": "module" }')
    const packages: string[] = []
    for (const one of peer.packages) packages.push(one === '.' ? await packOurs(folder) : one)
    const options = ['--no-audit', '--no-fund', '--prefer-offline']
    await promisify(execFile)('npm', ['install', ...options, ...packages], { cwd: folder })
    await writeFile(marker, wanted)
  }
  for (const name of await readdir(scripts)) await copyFile(join(scripts, name), join(folder, name))
  for (const [name, text] of Object.entries(peer.files ?? {})) {
    await writeFile(join(folder, name), text)
  }
  return { folder, bytes: await sizeOf(modules) }
}

async function packOurs(folder: string): Promise<string> {
  const args = ['pack', '--json', '--ignore-scripts', '--pack-destination', folder]
  const { stdout } = await promisify(execFile)('npm', args, { cwd: root })
  const [{ filename }] = JSON.parse(stdout) as [{ filename: string }]
  return `./${basename(filename)}`
}

async function sizeOf(folder: string): Promise<number> {
  const entries = await readdir(folder, { recursive: true })
  return entries.reduce((sum, name) => sum + lstatSync(join(folder, name)).size, 0)
}
