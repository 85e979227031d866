/** Builds the inspector, which the server shows at `/__admin/`, and the page of a trace. */
import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, readdirSync, renameSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { Format, Metafile } from 'esbuild'

/** Where the files are built from and to; paths are relative to `root`. */
interface InspectorBuild {
  readonly root: string
  readonly folder: string
}

/** What the three files of the inspector may weigh together as they are sent, in bytes. */
const MAX_INSPECTOR = 150_000
/** What script and styles of a trace may weigh, in bytes. */
const MAX_TRACE = 250_000

const SOURCES = 'src/inspector'
const STYLES = `${SOURCES}/styles/index.css`

/**
 * Writes `index.html`, `inspector.js` and `inspector.css` to a folder, and returns what went into them.
 *
 * @throws Error when they cannot be built, or weigh too much
 */
export async function buildInspector({ root, folder }: InspectorBuild): Promise<Metafile> {
  const page = readFileSync(join(root, SOURCES, 'index.html'), 'utf8')
  const { script, styles, metafile } = await bundle(root, `${SOURCES}/main.ts`, 'esm')
  const files = { 'index.html': page, 'inspector.js': script, 'inspector.css': styles }
  const sizes = Object.values(files).map((text) => gzipSync(text, { level: 9 }).length)
  assertSize('the inspector, compressed,', sizes, MAX_INSPECTOR)
  for (const [name, text] of Object.entries(files)) writeWhole(join(root, folder, name), text)
  return metafile
}

/**
 * Writes `trace.html` to a folder: a page with its script and styles in it, and an empty element for
 * the trace. Returns what went into it.
 *
 * @throws Error when it cannot be built, or weighs too much
 */
export async function buildTrace({ root, folder }: InspectorBuild): Promise<Metafile> {
  const { script, styles, metafile } = await bundle(root, `${SOURCES}/trace.ts`, 'iife')
  const code = [script, styles]
  if (code.some((text) => /<\/(?:script|style)/i.test(text))) {
    throw new Error('Failed to build the page of a trace: its code would end its own element')
  }
  assertSize(
    'the code of a trace',
    code.map((text) => Buffer.byteLength(text)),
    MAX_TRACE,
  )
  writeWhole(join(root, folder, 'trace.html'), tracePage(script, styles))
  return metafile
}

/**
 * Builds both pages, unless the folder has them from the same sources.
 *
 * @throws Error as `buildInspector` and `buildTrace` do
 */
export async function freshInspector({ root, folder }: InspectorBuild): Promise<void> {
  const marker = join(root, folder, 'sources.txt')
  const state = stateOf(join(root, SOURCES))
  if (readIfThere(marker) === state) return
  await Promise.all([buildInspector({ root, folder }), buildTrace({ root, folder })])
  writeWhole(marker, state)
}

/** Writes a file in one step: several processes may do so, and a server may read it. */
function writeWhole(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true })
  const temporary = `${file}.${String(process.pid)}`
  writeFileSync(temporary, text)
  renameSync(temporary, file)
}

async function bundle(root: string, entry: string, format: Format) {
  // Loaded on demand: a start that finds its files does not need it.
  const { build } = await import('esbuild')
  const { outputFiles, metafile } = await build({
    absWorkingDir: root,
    entryPoints: { script: entry, styles: STYLES },
    bundle: true,
    minify: true,
    format,
    platform: 'browser',
    target: 'es2022',
    outdir: 'out',
    legalComments: 'none',
    write: false,
    metafile: true,
    logLevel: 'silent',
  })
  const textOf = (end: string) => outputFiles.find(({ path }) => path.endsWith(end))?.text ?? ''
  return { script: textOf('.js'), styles: textOf('.css'), metafile }
}

function assertSize(what: string, sizes: readonly number[], most: number): void {
  const size = sizes.reduce((sum, one) => sum + one, 0)
  if (size <= most) return
  throw new Error(`Failed to build: ${what} has ${size} bytes; at most ${most} are allowed`)
}

function tracePage(script: string, styles: string): string {
  const policy = [
    "default-src 'none'",
    `script-src ${hashOf(script)}`,
    `style-src ${hashOf(styles)}`,
    'img-src data: blob:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ')
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="content-security-policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>Trace – Quayside</title>
<style>${styles}</style>
</head>
<body>
<div id="app"></div>
<script type="application/json" id="trace"></script>
<script>${script}</script>
</body>
</html>
`
}

const hashOf = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`

/** Differs after each write to a file below a folder. */
function stateOf(folder: string): string {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()
  const states = paths.map((path) => {
    const { mtimeMs, size } = statSync(join(folder, path))
    return `${path} ${String(mtimeMs)} ${String(size)}`
  })
  return states.join('\n')
}

function readIfThere(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return undefined
  }
}
