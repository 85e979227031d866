import { spawnSync } from 'node:child_process'
import { statSync } from 'node:fs'
import { createRequire } from 'node:module'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { inspect } from 'node:util'
import { UsageError } from '../../core/util/errors.js'
import { isRecord } from '../../core/util/is-record.js'

type Module = Readonly<Record<string, unknown>>

const isTypeScript = (path: string) => /\.[cm]?ts$/.test(path)

let imports = 0

/**
 * Imports a file of a user as it is now, each time anew. TypeScript goes through tsx where the project
 * of the file or the current folder has it, else through Node itself.
 *
 * @throws UsageError with the place of the mistake when it cannot be run
 */
export async function importFile(file: string): Promise<Module> {
  const path = resolve(file)
  if (!statSync(path, { throwIfNoEntry: false })?.isFile()) {
    throw new UsageError(`Failed to read ${file}: ${reasonNoFile(path)}`)
  }
  // Modules are cached by their URLs.
  const url = `${pathToFileURL(path).href}?${String(++imports)}`
  try {
    const tsImport = isTypeScript(path) ? await tsxImport(path) : undefined
    if (tsImport) return await tsImport(pathToFileURL(path).href, import.meta.url)
    return (await import(url)) as Module
  } catch (error) {
    throw explained(file, error)
  }
}

/** What Node fails with where it does not read TypeScript, or not all that compilers accept. */
const NEEDS_COMPILER = new Set<unknown>([
  'ERR_UNKNOWN_FILE_EXTENSION',
  'ERR_UNSUPPORTED_TYPESCRIPT_SYNTAX',
  'ERR_UNSUPPORTED_NODE_MODULES_TYPE_STRIPPING',
  // An import of `./x.js` is not that of `x.ts` there.
  'ERR_MODULE_NOT_FOUND',
])

/** Returns the error for a mistake in a file, with its place. */
export function explained(file: string, error: unknown): UsageError {
  const path = resolve(file)
  const place = placeIn(path, error) || syntaxPlaceIn(path, error)
  const code = isRecord(error) ? error['code'] : undefined
  const needsTsx = isTypeScript(path) && NEEDS_COMPILER.has(code)
  const hint = needsTsx
    ? `; Node ${process.versions.node} reads TypeScript only in part or not at all: install tsx (npm i -D tsx), or write JavaScript`
    : ''
  return new UsageError(`${file}${place}: ${messageOf(error)}${hint}`)
}

function reasonNoFile(path: string): string {
  return statSync(path, { throwIfNoEntry: false }) ? 'it is a folder' : 'file not found'
}

type TsImport = (specifier: string, parent: string) => Promise<Module>

async function tsxImport(path: string): Promise<TsImport | undefined> {
  for (const place of [path, resolve('package.json')]) {
    const found = tsxFrom(place)
    if (found === undefined) continue
    const { tsImport } = (await import(pathToFileURL(found).href)) as { tsImport: TsImport }
    return tsImport
  }
}

function tsxFrom(place: string): string | undefined {
  try {
    const found = createRequire(place).resolve('tsx/esm/api')
    // That of CommonJS, which is found here, does not find its own parts.
    return found.replace(/\.cjs$/, '.mjs')
  } catch {
    return undefined
  }
}

/** The line and the column in the file that an error is about, such as `:3:5`; empty if it is unknown. */
function placeIn(path: string, error: unknown): string {
  const text = error instanceof Error ? `${error.stack ?? ''}\n${error.message}` : ''
  for (const name of [pathToFileURL(path).href, path]) {
    const at = text.indexOf(name)
    const place = /^(?:\?[\w=]+)?(:\d+(?::\d+)?)/.exec(text.slice(at + name.length))?.[1]
    if (at !== -1 && place !== undefined) return place
  }
  return ''
}

/** The line of a syntax error, which Node shows on the terminal alone. */
function syntaxPlaceIn(path: string, error: unknown): string {
  if (!(error instanceof SyntaxError) || isTypeScript(path)) return ''
  const { stderr } = spawnSync(process.execPath, ['--check', path], { encoding: 'utf8' })
  return /^:\d+/.exec(stderr.slice(stderr.indexOf(path) + path.length))?.[0] ?? ''
}

function messageOf(error: unknown): string {
  if (!(error instanceof Error)) return inspect(error)
  const [line = ''] = error.message.split('\n').filter((one) => one.trim() !== '')
  return /: ERROR: (.+)/.exec(error.message)?.[1] ?? line
}
