import { createScanner, visit } from 'jsonc-parser'
import { UsageError } from '../../core/util/errors.js'
import { entriesOf, type RawHarEntry } from '../../conformance/har/parse.js'
import { syntaxErrorText } from './json-locations.js'
import { readText } from './text-file.js'

/** The entries of a HAR file and their line numbers. */
export interface HarFile {
  readonly path: string
  readonly entries: readonly RawHarEntry[]
  /** Returns the line of an entry, counted from 1. */
  readonly lineOf: (index: number) => number
}

// The depth of an entry: below the document, `log` and `entries`.
const ENTRY_DEPTH = 3

/**
 * Reads a HAR file.
 *
 * @throws UsageError when it cannot be read, is not JSON or not a HAR; it names line and column of a
 * syntax error
 * @example
 * const { entries } = readHarFile('traffic.har')
 */
export function readHarFile(path: string): HarFile {
  const text = readText(path)
  const entries = entriesOf(parse(text, path), path)
  let lines: readonly number[] | undefined
  return {
    path,
    entries,
    // Computed on demand, since it scans the whole text again.
    lineOf: (index) => (lines ??= entryLines(text))[index] ?? 1,
  }
}

function parse(text: string, path: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
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

/** Returns the line on which each item of `log.entries` begins. */
function entryLines(text: string): number[] {
  const lines: number[] = []
  const scanner = createScanner(text, true)
  const path: string[] = []
  let last = ''
  const next = () => {
    scanner.scan()
    return text[scanner.getTokenOffset()]
  }
  for (let start = next(); start !== undefined; start = next()) {
    if (start === '"' && path.length < ENTRY_DEPTH) last = scanner.getTokenValue()
    else if (start === '{' || start === '[') {
      const isEntry = path.length === ENTRY_DEPTH && path[1] === 'log' && path[2] === 'entries'
      if (isEntry) lines.push(scanner.getTokenStartLine() + 1)
      path.push(last)
    } else if (start === '}' || start === ']') path.pop()
  }
  return lines
}
