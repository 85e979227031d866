import { dirname } from 'node:path'
import { visit } from 'jsonc-parser'
import { entriesOf } from '../../conformance/har/parse.js'
import { UsageError } from '../../core/util/errors.js'
import { withBodies } from './har-content.js'
import { entryRanges, type EntryRanges } from './har-entries.js'
import type { FileAccess } from './inside.js'
import { syntaxErrorText } from './json-locations.js'
import { readText } from './text-file.js'

/** An item of `log.entries`, which may be anything. */
export interface HarItem {
  readonly entry: unknown
  /** Its index, from 0. */
  readonly index: number
  /** The line on which it begins, from 1. */
  readonly line: number
}

/** A HAR file, whose items are parsed one at a time: all of them take several times its size. */
export interface HarFile {
  readonly path: string
  /** The number of items. */
  readonly count: number
  items(): AsyncIterable<HarItem>
}

/**
 * Reads a HAR file, and the files beside it that have bodies of it.
 *
 * @throws UsageError when it cannot be read, is not JSON or not a HAR; it names line and column of a
 * syntax error
 * @example
 * for await (const { entry, line } of readHarFile('traffic.har').items()) console.log(line)
 */
export function readHarFile(path: string, access: FileAccess = {}): HarFile {
  const text = readText(path, access.maxFile)
  const { offsets } = checkedRanges(text, path)
  const folder = dirname(path)
  return {
    path,
    count: offsets.length / 2,
    async *items() {
      let [line, lineBreak] = [1, indexOrEnd(text, '\n', 0)]
      for (let at = 0; at < offsets.length; at += 2) {
        const [start = 0, end = 0] = [offsets[at], offsets[at + 1]]
        const item = text.slice(start, end)
        const first = start + item.length - item.trimStart().length
        for (; lineBreak < first; line++) lineBreak = indexOrEnd(text, '\n', lineBreak + 1)
        const entry = await withBodies(JSON.parse(item), folder, access)
        yield { entry, index: at / 2, line }
      }
    },
  }
}

/** @throws UsageError when the text is no JSON, or no HAR */
function checkedRanges(text: string, path: string): EntryRanges {
  const ranges = entryRanges(text)
  try {
    if (ranges === undefined) {
      entriesOf(JSON.parse(text), path)
      throw new UsageError(`Failed to read ${path}: log.entries could not be found`)
    }
    const { open, close, offsets } = ranges
    for (let at = 0; at < offsets.length; at += 2) {
      JSON.parse(text.slice(offsets[at], offsets[at + 1]))
    }
    const rest = entriesOf(JSON.parse(text.slice(0, open + 1) + text.slice(close)), path)
    if (rest.length === 0) return ranges
    throw new UsageError(`Failed to read ${path}: it has "log" or "entries" twice`)
  } catch (error) {
    if (error instanceof UsageError) throw error
    const location = syntaxErrorLocation(text)
    throw new UsageError(`${path}${location ?? `: invalid JSON: ${(error as Error).message}`}`)
  }
}

function syntaxErrorLocation(text: string): string | undefined {
  let location: string | undefined
  visit(
    text,
    {
      onError: (code, _offset, _length, line, column) => {
        location ??= `:${String(line + 1)}:${String(column + 1)}: ${syntaxErrorText(code)}`
      },
    },
    { disallowComments: true },
  )
  return location
}

function indexOrEnd(text: string, wanted: string, from: number): number {
  const index = text.indexOf(wanted, from)
  return index === -1 ? text.length : index
}
