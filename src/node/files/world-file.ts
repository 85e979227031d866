import { readFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { parse, type ParseError } from 'jsonc-parser'
import { UsageError } from '../../core/util/errors.js'
import { isRecord } from '../../core/util/is-record.js'
import { joinPointer } from '../../core/util/json-pointer.js'
import type { WorldProblem } from '../../core/service/world-problem.js'
import type { WorldDocument } from '../../core/seeding/document-types.js'
import { JsonPlaces, notJson } from './json-locations.js'
import { hasDuplicateKeys } from './duplicate-keys.js'
import { readText } from './text-file.js'

/** A mistake in a file, where it stands: lines and columns are counted from 1. */
export interface PlacedProblem extends WorldProblem {
  readonly line: number
  readonly column: number
}

/** A world read from a file, which can say where a JSON pointer stands in it. */
export interface WorldFile {
  readonly path: string
  readonly document: WorldDocument
  /** The files that it takes bytes from. */
  readonly sources: readonly string[]
  /** Keys that stand in it twice, and what cannot be read of what it names. */
  readonly problems: readonly PlacedProblem[]
  /** These mistakes and its own ones where they stand, from the top on. */
  place(problems: readonly WorldProblem[]): PlacedProblem[]
}

/** A file is no JSON at all. */
export class NotJson extends UsageError {
  constructor(
    readonly path: string,
    readonly problem: PlacedProblem,
  ) {
    super(`${path}:${String(problem.line)}:${String(problem.column)}: ${problem.reason}`)
  }
}

/**
 * Reads a world from a JSON file that may have comments and trailing commas. Bytes given as
 * `content: { path }` are read too, relative to the file.
 *
 * @throws UsageError when it cannot be read or parsed, or, up to 16 MB, has a key twice, naming line
 * and column
 * @example
 * const mock = createMock(openai, { seed: readWorld('world.jsonc') })
 */
export function readWorld(path: string): WorldDocument {
  const file = readWorldFile(path)
  if (file.problems.length > 0) throw new UsageError(explainProblems(file, []))
  return file.document
}

/** Like `readWorld`, with the means to point into the file. */
export function readWorldFile(path: string): WorldFile {
  const text = readText(path)
  const document = parseWorld(path, text) as WorldDocument
  const hasDuplicates = hasDuplicateKeys(text, document)
  const sources: string[] = []
  const problems = placed(text, inlineContent(document, path, sources), hasDuplicates)
  const place = (given: readonly WorldProblem[]) =>
    [...problems, ...placed(text, given)].sort((a, b) => a.line - b.line || a.column - b.column)
  return { path, document, sources, problems, place }
}

/** The message for a world that was refused, each mistake with its place in the file. */
export function explainProblems(file: WorldFile, problems: readonly WorldProblem[]): string {
  const lines = linesOf(file.path, file.place(problems))
  const count = lines.length === 1 ? 'one mistake' : `${String(lines.length)} mistakes`
  return [...lines, `Nothing was loaded: ${count} in ${file.path}`].join('\n')
}

/** Mistakes as `file:line:column: JSON pointer: what is wrong`. */
export function linesOf(path: string, problems: readonly PlacedProblem[]): string[] {
  return problems.map(
    ({ line, column, pointer, reason }) =>
      `${path}:${String(line)}:${String(column)}: ${pointer || '/'}: ${reason}`,
  )
}

function placed(text: string, problems: readonly WorldProblem[], keys = false): PlacedProblem[] {
  if (problems.length === 0 && !keys) return []
  const pointers = problems.map(({ pointer }) => pointer)
  const { offsets, repeated } = new JsonPlaces(text, pointers, keys)
  const found = [
    ...problems.map((one) => ({ ...one, offset: offsets.get(one.pointer) ?? 0 })),
    ...repeated.map(({ pointer, offset }) => {
      return { pointer, offset, reason: 'stands here a second time; a key may stand once' }
    }),
  ].sort((a, b) => a.offset - b.offset)
  const position = positions(text)
  return found.map(({ offset, ...one }) => ({ ...one, ...position(offset) }))
}

/** Lines and columns of offsets that grow. */
function positions(text: string): (offset: number) => { line: number; column: number } {
  let [line, start] = [1, 0]
  return (offset) => {
    for (let end = text.indexOf('\n', start); end !== -1 && end < offset;) {
      line++
      start = end + 1
      end = text.indexOf('\n', start)
    }
    return { line, column: offset - start + 1 }
  }
}

/** Most files are plain JSON, for which the engine's own parser is ten times as fast. */
function parseWorld(path: string, text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch {
    const errors: ParseError[] = []
    const document = parse(text, errors, { allowTrailingComma: true }) as unknown
    const [first] = errors
    if (!first) return document ?? {}
    const position = positions(text)(first.offset)
    throw new NotJson(path, { pointer: '', reason: notJson(first.error), ...position })
  }
}

/** Puts the bytes of files into the records that name them; the document is ours. */
function inlineContent(document: unknown, path: string, sources: string[]): WorldProblem[] {
  const problems: WorldProblem[] = []
  if (!isRecord(document)) return problems
  for (const [service, part] of Object.entries(document)) {
    if (!isRecord(part)) continue
    for (const [table, records] of Object.entries(part)) {
      if (!Array.isArray(records)) continue
      for (const [index, record] of (records as { content?: unknown }[]).entries()) {
        const wanted = pathOf(record)
        if (wanted === undefined) continue
        const source = resolve(dirname(path), wanted)
        sources.push(source)
        try {
          record.content = { base64: readFileSync(source, 'base64') }
        } catch (error) {
          const pointer = `${joinPointer(joinPointer('', service), table)}/${String(index)}/content`
          problems.push({ pointer, reason: `cannot be read: ${(error as Error).message}` })
          // One mistake is enough of it.
          record.content = { text: '' }
        }
      }
    }
  }
  return problems
}

// Beside other keys it is a mistake, which is found where all others are.
function pathOf(record: unknown): string | undefined {
  const content = isRecord(record) ? record['content'] : undefined
  if (!isRecord(content)) return undefined
  const { path, ...others } = content
  return typeof path === 'string' && Object.keys(others).length === 0 ? path : undefined
}
