import { createScanner, visit } from 'jsonc-parser'
import { UsageError } from '../../core/util/errors.js'
import { entriesOf, type RawHarEntry } from '../../conformance/har/parse.js'
import { notJson } from './json-locations.js'
import { readText } from './text-file.js'

/** A HAR read from a file, which can say where its exchanges stand. */
export interface HarFile {
  readonly path: string
  readonly entries: readonly RawHarEntry[]
  /** The line of an exchange, from 1. */
  readonly lineOf: (index: number) => number
}

// Below the file's object, `log` and `entries`.
const ENTRY_DEPTH = 3

/**
 * Reads a HAR.
 *
 * @throws UsageError when it cannot be read, is no JSON or no HAR, naming the place
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
    // Looked for when something is to be said of an exchange: it reads the whole file again.
    lineOf: (index) => (lines ??= linesOf(text))[index] ?? 1,
  }
}

function parse(text: string, path: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    const place = placeOfError(text)
    throw new UsageError(`${path}${place ?? `: this is not JSON: ${(error as Error).message}`}`)
  }
}

function placeOfError(text: string): string | undefined {
  let place: string | undefined
  visit(
    text,
    {
      onError: (code, _offset, _length, line, column) => {
        place ??= `:${String(line + 1)}:${String(column + 1)}: ${notJson(code)}`
      },
    },
    { disallowComments: true },
  )
  return place
}

/** The lines at which the items of `log.entries` begin, by one walk over the text. */
function linesOf(text: string): number[] {
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
