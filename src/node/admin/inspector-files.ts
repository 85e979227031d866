import { createHash } from 'node:crypto'
import { readFileSync, statSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { INSPECTOR_FOLDER } from '../files/inspector-folder.js'

/** A file of the inspector, as it is sent. */
export interface InspectorFile {
  readonly type: string
  readonly bytes: Buffer
  readonly gzipped: Buffer
  readonly hash: string
}

const TYPES = {
  'index.html': 'text/html; charset=utf-8',
  'inspector.js': 'text/javascript; charset=utf-8',
  'inspector.css': 'text/css; charset=utf-8',
} as const

type FileName = keyof typeof TYPES

/** The files by their paths behind `/__admin/`. */
const NAMES: Readonly<Record<string, FileName>> = {
  '': 'index.html',
  'inspector.js': 'inspector.js',
  'inspector.css': 'inspector.css',
}

/** Returns the name of the file at a path behind `/__admin/`; undefined if there is none. */
export function inspectorFileName(path: string): FileName | undefined {
  return Object.hasOwn(NAMES, path) ? NAMES[path] : undefined
}

const known = new Map<string, InspectorFile & { readonly state: string }>()

/** Reads a file, or returns it as it was read before; undefined if it was not built. */
export function inspectorFile(
  name: FileName,
  folder: URL = INSPECTOR_FOLDER,
): InspectorFile | undefined {
  const path = fileURLToPath(new URL(name, folder))
  const stats = statSync(path, { throwIfNoEntry: false })
  if (!stats) return undefined
  const state = `${String(stats.mtimeMs)} ${String(stats.size)}`
  const before = known.get(path)
  if (before?.state === state) return before
  const bytes = readFileSync(path)
  const file = {
    type: TYPES[name],
    bytes,
    gzipped: gzipSync(bytes, { level: 9 }),
    hash: createHash('sha256').update(bytes).digest('base64url').slice(0, 22),
    state,
  }
  known.set(path, file)
  return file
}
