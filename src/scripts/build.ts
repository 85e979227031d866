/** Builds dist/: bundles the entries with esbuild, then lets tsc write the declarations. */
import { execFileSync } from 'node:child_process'
import { chmodSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire, isBuiltin } from 'node:module'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import type { Metafile } from 'esbuild'
import { bundling, entries } from './bundle.js'

/** What must run in a web page, and what must run where msw is not installed. */
const portable = ['index', 'openai', 'carrierx', 'locktera']
const withoutMsw = ['openai', 'carrierx', 'locktera', 'node', 'vitest-reporter', 'cli']

interface Manifest {
  name: string
  dependencies: Record<string, string>
  peerDependencies: Record<string, string>
}

process.chdir(fileURLToPath(new URL('../..', import.meta.url)))

const manifest = readJson('package.json') as Manifest

async function bundle(): Promise<Metafile> {
  const { metafile } = await build({
    entryPoints: entries,
    outdir: 'dist',
    ...bundling,
    chunkNames: 'chunk-[hash]',
    // The package's own name too: `quayside/fixtures/...` is looked up at run time.
    external: [
      manifest.name,
      ...Object.keys({ ...manifest.dependencies, ...manifest.peerDependencies }),
    ],
    metafile: true,
    logLevel: 'warning',
  })
  return metafile
}

/** Every module that an entry loads from outside dist, without what it imports on demand. */
function loadedBy(entry: string, { outputs }: Metafile): string[] {
  const files = new Set([`dist/${entry}.js`])
  const loaded: string[] = []
  for (const file of files) {
    for (const { path, kind, external } of outputs[file]?.imports ?? []) {
      if (kind === 'dynamic-import') continue
      if (external) loaded.push(path)
      else files.add(path)
    }
  }
  return loaded
}

function refuseLeaks(metafile: Metafile): void {
  const leaks = [
    ...portable.flatMap((entry) =>
      loadedBy(entry, metafile)
        .filter(isBuiltin)
        .map((path) => `dist/${entry}.js loads ${path}, which no web page has`),
    ),
    ...withoutMsw.flatMap((entry) =>
      loadedBy(entry, metafile)
        .filter((path) => /^msw(\/|$)/.test(path))
        .map((path) => `dist/${entry}.js loads ${path}, which only quayside itself may`),
    ),
    ...bundledPackages(metafile)
      .filter((name) => /^(msw|graphql)$/.test(name))
      .map((name) => `${name} is in the bundle`),
  ]
  if (leaks.length > 0) throw new Error(`Failed to build: ${leaks.join('; ')}`)
}

function bundledPackages({ inputs }: Metafile): string[] {
  const names = Object.keys(inputs).map(
    (path) => /^node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(path)?.[1],
  )
  return [...new Set(names)].filter((name) => name !== undefined).sort()
}

/** The bundled packages' licences ask that their notices travel with the code. */
function writeNotices(metafile: Metafile): void {
  const notices = bundledPackages(metafile).map((name) => `${name}\n\n${noticeOf(name)}\n`)
  writeFileSync('dist/third-party-licenses.txt', notices.join(`\n${'-'.repeat(80)}\n\n`))
}

function noticeOf(name: string): string {
  const folder = join('node_modules', name)
  const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry))
  if (file !== undefined) return readFileSync(join(folder, file), 'utf8').trim()
  // strict-event-emitter, for one, names its licence and author in package.json alone.
  const { license, author } = readJson(join(folder, 'package.json')) as {
    license: string
    author: unknown
  }
  return `${license}, ${typeof author === 'string' ? author : JSON.stringify(author)}`
}

function readJson(path: string): unknown {
  return JSON.parse(readFileSync(path, 'utf8'))
}

function makeExecutable(file: string): void {
  const code = readFileSync(file, 'utf8')
  if (!code.startsWith('#!')) writeFileSync(file, `#!/usr/bin/env node\n${code}`)
  chmodSync(file, 0o755)
}

function writeDeclarations(): void {
  const tsc = createRequire(import.meta.url).resolve('typescript/bin/tsc')
  execFileSync(process.execPath, [tsc, '-p', 'src'], { stdio: 'inherit' })
}

rmSync('dist', { recursive: true, force: true })
const metafile = await bundle()
refuseLeaks(metafile)
writeNotices(metafile)
makeExecutable('dist/cli.js')
writeDeclarations()
