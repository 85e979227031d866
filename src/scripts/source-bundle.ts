import {
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
  type Stats,
} from 'node:fs'
import { dirname, join } from 'node:path'
import type { BuildOptions, Metafile } from 'esbuild'

/** Sources, and where their bundle goes. All paths but `root` are relative to that. */
export interface SourceBundle {
  readonly root: string
  readonly entry: string
  /** Ends in `.mjs`: folders for caches have no package.json. */
  readonly file: string
  /** Files that decide about the bundle, beside the sources in it. */
  readonly settings: readonly string[]
}

/** By path, the state of each file and folder that went into a bundle; null if it is not known. */
type Inputs = Record<string, string | null>

/**
 * How many milliseconds a file system may take for one time. A file that was written that shortly
 * before it was read can be written again without another time.
 */
const TIME_STEP = 2000

/**
 * Returns the path of a bundle of the sources as they are now. It is made again when one of its inputs
 * has changed. Any number of processes may call this at the same time.
 *
 * @throws Error when the sources cannot be bundled, or the bundle cannot be written
 * @example
 * await import(await bundleOf({ root, entry: 'src/cli/main.ts', file: 'cache/cli.mjs', settings: [] }))
 */
export async function bundleOf(sources: SourceBundle): Promise<string> {
  const file = join(sources.root, sources.file)
  if (!isFresh(file, sources.root)) await writeBundle(file, sources)
  return file
}

function isFresh(file: string, root: string): boolean {
  const inputs = readInputs(file)
  if (!inputs) return false
  return Object.entries(inputs).every(([path, state]) => {
    const stats = statSync(join(root, path), { throwIfNoEntry: false })
    return stats !== undefined && stateOf(stats) === state
  })
}

/** The last line of a bundle is a comment that holds its inputs. */
const COMMENT = '\n// '

/** Returns undefined if there is no bundle, or only a part of one. */
function readInputs(file: string): Inputs | undefined {
  try {
    const text = readFileSync(file, 'latin1')
    return JSON.parse(text.slice(text.lastIndexOf(COMMENT) + COMMENT.length)) as Inputs
  } catch {
    return undefined
  }
}

async function writeBundle(file: string, sources: SourceBundle): Promise<void> {
  mkdirSync(dirname(file), { recursive: true })
  // Another process that bundles at the same time has a folder of its own.
  const folder = mkdtempSync(`${file}-`)
  try {
    // The clock of the file system, which gives the inputs their times too.
    const start = statSync(folder).mtimeMs
    const { code, paths } = await bundle(file, sources)
    const inputs = JSON.stringify(inputsBefore(start - TIME_STEP, sources.root, paths))
    const temporary = join(folder, 'bundle')
    // Flushed, as a power cut would otherwise leave a part of it.
    writeFileSync(temporary, `${code}${COMMENT}${inputs}`, { flush: true })
    renameSync(temporary, file)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** The state of each path, unless it has changed since a time: then it may have been read before. */
function inputsBefore(time: number, root: string, paths: Iterable<string>): Inputs {
  const states = Array.from(paths, (path) => {
    const stats = statSync(join(root, path))
    const isKnown = Math.max(stats.mtimeMs, stats.ctimeMs) < time
    return [path, isKnown ? stateOf(stats) : null] as const
  })
  return Object.fromEntries(states)
}

/** Differs after each write to a file, and after a folder got or lost a file. */
function stateOf({ mtimeMs, ctimeMs, size }: Stats): string {
  return [mtimeMs, ctimeMs, size].join(' ')
}

async function bundle(
  file: string,
  { root, entry, settings }: SourceBundle,
): Promise<{ readonly code: string; readonly paths: ReadonlySet<string> }> {
  // Loaded on demand: a start that finds its bundle needs neither.
  const [{ build }, { bundling }] = await Promise.all([import('esbuild'), import('./bundle.js')])
  const options = {
    ...bundling,
    absWorkingDir: root,
    entryPoints: [entry],
    outfile: file,
    // One file, with its packages, as each one more takes time to find.
    splitting: false,
    // Large, and only needed by `--tls`.
    external: ['node-forge'],
    mainFields: ['module', 'main'],
    banner: { js: LOADERS },
    sourcemap: 'inline',
    sourcesContent: false,
    write: false,
    metafile: true,
    logLevel: 'silent',
  } satisfies BuildOptions
  const { outputFiles, metafile } = await build(options)
  const code = (outputFiles[0]?.text ?? '').replace(/\bimport\(/g, 'importOfBundle(')
  return { code, paths: inputPaths(metafile, settings) }
}

/**
 * Packages in CommonJS load the modules of Node by `require`. tsx rewrites a module that has an
 * `import()`, which takes a second for one as large as this.
 */
const LOADERS = `
import { createRequire as createRequireOfBundle } from 'node:module'
const require = createRequireOfBundle(import.meta.url)
const importOfBundle = new Function('url', 'return import' + '(url)')`

/** The files of a bundle, and their folders: a file that is added there may be found instead. */
function inputPaths({ inputs }: Metafile, settings: readonly string[]): Set<string> {
  // What the plugin puts in has the name of a module, not of a file.
  const files = Object.keys(inputs).filter((path) => !path.startsWith('replacement:'))
  return new Set([...files, ...files.map((path) => dirname(path)), ...settings])
}
