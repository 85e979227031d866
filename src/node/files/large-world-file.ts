import { statSync } from 'node:fs'
import { UsageError } from '../../core/util/errors.js'
import { isRecord } from '../../core/util/is-record.js'
import { valueAt, joinPointer } from '../../core/util/json-pointer.js'
import { LazyRecords } from '../../core/seeding/lazy-records.js'
import type { WorldDocument } from '../../core/seeding/document-types.js'
import { WORLD_KEYS } from '../../core/seeding/document-keys.js'
import { countKeys } from './duplicate-keys.js'
import { splitJson, type Span } from './json-splitter.js'
import { readBytes, textOf } from './text-file.js'
import { explainProblems, readWorldFile, worldFileOf, type WorldFile } from './world-file.js'

interface LargeOptions {
  /** How many bytes a file must have for its records to be read one at a time. */
  readonly large?: number
}

const LARGE = 1_000_000
const SEARCHED = { mostSearched: Infinity }

/**
 * Reads a world like `readWorldFile`. Of a large file each record is parsed when the loader comes to
 * it, and let go at once: the text is all that is in memory.
 *
 * @throws UsageError when it cannot be read or parsed, or has a key twice; of what is within the
 * records of a large file, when these are read
 * @example
 * const { document } = readLargeWorldFile('world.json')
 */
export function readLargeWorldFile(path: string, { large = LARGE }: LargeOptions = {}): WorldFile {
  const size = statSync(path, { throwIfNoEntry: false })?.size ?? 0
  if (size < large) return readWorldFile(path)
  const bytes = readBytes(path)
  // Parsed once at most: where the world is unusual, or something in it is wrong.
  let read: WorldFile | undefined
  const whole = () => (read ??= worldFileOf(path, textOf(bytes), SEARCHED))
  const document = namesFiles(bytes) ? undefined : documentOf(bytes, whole)
  if (!document) return whole()
  return { path, document, sources: [], problems: [], place: (given) => whole().place(given) }
}

/** Undefined where the world is made in another way than most are. */
function documentOf(bytes: Buffer, whole: () => WorldFile): WorldDocument | undefined {
  const split = splitJson(bytes)
  if (!split || countKeys(split.rest) !== split.keys) return undefined
  const document = split.rest as Record<string, Record<string, unknown>>
  for (const { path: keys, spans } of split.arrays) {
    const [service, table] = keys
    if (Object.hasOwn(WORLD_KEYS, service)) return undefined
    // Whatever is unusual about a record is found where the text is read as a whole.
    const rare = (index: number) =>
      valueAt(rightOf(whole()), `${joinPointer(joinPointer('', service), table)}/${String(index)}`)
    Object.assign(document[service] as object, { [table]: rowsOf(bytes, spans, rare) })
  }
  return document
}

/** @throws UsageError when a key stands in it twice */
function rightOf(file: WorldFile): WorldDocument {
  if (file.problems.length > 0) throw new UsageError(explainProblems(file, []))
  return file.document
}

function rowsOf(
  bytes: Buffer,
  spans: readonly Span[],
  rare: (index: number) => unknown,
): LazyRecords {
  return new LazyRecords(spans.length, (index) => {
    const { start, end, keys } = spans[index] as Span
    const record = parsed(bytes.toString('utf8', start, end))
    return isRecord(record) && countKeys(record) === keys ? record : rare(index)
  })
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch {
    return undefined
  }
}

const CONTENT = '"content"'
const NAMED = /^"content"\s*:\s*\{\s*"path"/

/** Whether some record takes its bytes from another file: the names of those are asked for at once. */
function namesFiles(bytes: Buffer): boolean {
  for (let at = bytes.indexOf(CONTENT); at !== -1; at = bytes.indexOf(CONTENT, at + 1)) {
    if (NAMED.test(bytes.toString('latin1', at, at + 100))) return true
  }
  return false
}
