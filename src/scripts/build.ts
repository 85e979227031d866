/** Builds dist/: bundles the entries with esbuild, and rolls their declarations up. */
import { chmodSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { isBuiltin } from 'node:module'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build, type BuildOptions, type Metafile } from 'esbuild'
import { bundling, entries, importable } from './bundle.js'
import { writeDeclarations } from './declarations.js'
import { buildInspector, buildTrace } from './inspector.js'

/** Entries that must run in a web page. */
const portable = ['index', 'openai', 'carrierx', 'locktera']
/** Entries that must run where msw is not installed. */
const withoutMsw = [
  'openai',
  'carrierx',
  'locktera',
  'node',
  'vitest-reporter',
  'playwright',
  'cli',
]

interface Manifest {
  name: string
  dependencies: Record<string, string>
  peerDependencies: Record<string, string>
}

process.chdir(fileURLToPath(new URL('../..', import.meta.url)))

const manifest = readJson('package.json') as Manifest

/**
 * The command line is bundled by itself: what it has in common with the entries would be cut into twice as
 * many files, each of which takes time to load in every test file.
 */
async function bundle(): Promise<Metafile[]> {
  return [
    await bundleEntries(importable, { chunkNames: 'chunk-[hash]' }),
    // Nobody steps through it, and its sources are in the other maps already.
    await bundleEntries({ cli: entries.cli }, { chunkNames: 'cli-[hash]', sourcesContent: false }),
  ]
}

async function bundleEntries(
  entryPoints: Readonly<Record<string, string>>,
  options: BuildOptions,
): Promise<Metafile> {
  const { metafile } = await build({
    entryPoints,
    outdir: 'dist',
    ...bundling,
    ...options,
    // The name of the package too: `quayside/fixtures/...` is resolved at run time.
    external: [
      manifest.name,
      ...Object.keys({ ...manifest.dependencies, ...manifest.peerDependencies }),
    ],
    metafile: true,
    sourcemap: true,
    logLevel: 'warning',
  })
  return metafile
}

/** Returns the modules outside of dist that an entry imports statically, directly or not. */
function externalImports(entry: string, { outputs }: Metafile): string[] {
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

/** @throws Error when an entry imports, or the bundle contains, what it must not */
function assertImports(metafile: Metafile): void {
  const problems = [
    ...portable.flatMap((entry) =>
      externalImports(entry, metafile)
        .filter(isBuiltin)
        .map((path) => `dist/${entry}.js imports ${path}, which web pages do not have`),
    ),
    ...withoutMsw.flatMap((entry) =>
      externalImports(entry, metafile)
        .filter((path) => /^msw(\/|$)/.test(path))
        .map((path) => `dist/${entry}.js imports ${path}, which may not be installed`),
    ),
    ...bundledPackages(metafile)
      .filter((name) => /^(msw|graphql)$/.test(name))
      .map((name) => `${name} is in the bundle`),
  ]
  if (problems.length > 0) throw new Error(`Failed to build: ${problems.join('; ')}`)
}

function bundledPackages({ inputs }: Metafile): string[] {
  const names = Object.keys(inputs).map(
    (path) => /^node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(path)?.[1],
  )
  return [...new Set(names)].filter((name) => name !== undefined).sort()
}

/** Writes the notices of the bundled packages, which their licences require. */
function writeNotices(...metafiles: readonly Metafile[]): void {
  const names = new Set(metafiles.flatMap((metafile) => bundledPackages(metafile)))
  const notices = [...names].sort().map((name) => `${name}\n\n${noticeOf(name)}\n`)
  writeFileSync('dist/third-party-licenses.txt', notices.join(`\n${'-'.repeat(80)}\n\n`))
}

function noticeOf(name: string): string {
  const folder = join('node_modules', name)
  const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry))
  if (file !== undefined) return readFileSync(join(folder, file), 'utf8').trim()
  // Some packages, such as strict-event-emitter, have licence and author in package.json only.
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

rmSync('dist', { recursive: true, force: true })
const metafiles = await bundle()
metafiles.forEach(assertImports)
const pages = { root: process.cwd(), folder: 'dist/inspector' }
writeNotices(...metafiles, await buildInspector(pages), await buildTrace(pages))
makeExecutable('dist/cli.js')
await writeDeclarations(manifest.name, entries)
