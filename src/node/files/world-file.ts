import { dirname, resolve } from 'node:path'
import { parse, type ParseError } from 'jsonc-parser'
import type { WorldDocument } from '../../core/seeding/document-types.js'
import type { WorldProblem } from '../../core/service/world-problem.js'
import { UsageError } from '../../core/util/errors.js'
import { isRecord } from '../../core/util/is-record.js'
import { joinPointer } from '../../core/util/json-pointer.js'
import { MAX_DEPTH, tooDeepAt } from '../../core/util/parse-json.js'
import { printable } from '../../core/util/printable.js'
import { hasDuplicateKeys } from './duplicate-keys.js'
import { readInside, type FileAccess } from './inside.js'
import {
  lineCounter,
  locateProblems,
  syntaxErrorText,
  type LocatedProblem,
} from './json-locations.js'
import { readText } from './text-file.js'

/** A world read from a file, with the means to locate problems in it. */
export interface WorldFile {
  readonly path: string
  readonly document: WorldDocument
  /** The paths of the files that its records take their bytes from. */
  readonly contentFiles: readonly string[]
  /** Duplicate keys, and content files that cannot be read. */
  readonly problems: readonly LocatedProblem[]
  /** Returns the given problems and `problems` with their positions, in the order of the file. */
  locate(problems: readonly WorldProblem[]): LocatedProblem[]
}

/** A file is not JSON. */
export class JsonSyntaxError extends UsageError {
  constructor(
    readonly path: string,
    readonly problem: LocatedProblem,
  ) {
    super(`${path}:${String(problem.line)}:${String(problem.column)}: ${problem.reason}`)
  }
}

/**
 * Reads a world from a JSON file, which may have comments and trailing commas. The files that records
 * name by `content: { path }`, relative to the world file, are read too: only those inside of its
 * folder, unless `allowOutside` is set. No file larger than `maxFile` bytes is read.
 *
 * @throws UsageError when it cannot be read or parsed, or has a duplicate key; the message names line
 * and column
 * @example
 * const mock = createMock(openai, { seed: readWorld('world.jsonc') })
 */
export function readWorld(path: string, access: FileAccess = {}): WorldDocument {
  const file = readWorldFile(path, access)
  if (file.problems.length > 0) throw new UsageError(explainProblems(file, []))
  return file.document
}

/**
 * Reads a world like `readWorld`, and returns it with the means to locate problems in the file.
 *
 * @throws UsageError when it cannot be read, JsonSyntaxError when it cannot be parsed
 */
export function readWorldFile(path: string, access: FileAccess = {}): WorldFile {
  const text = readText(path, access.maxFile)
  const document = parseJsonFile(path, text) as WorldDocument
  const hasDuplicates = hasDuplicateKeys(text, document)
  const contentFiles: string[] = []
  const unread = inlineContent(document, path, contentFiles, access)
  const problems = locateProblems(text, unread, hasDuplicates)
  // Reads the text again: to keep it would take as much memory as the world that is made of it.
  const locate = (given: readonly WorldProblem[]) =>
    [
      ...problems,
      ...(given.length === 0 ? [] : locateProblems(readText(path, access.maxFile), given)),
    ].sort((a, b) => a.line - b.line || a.column - b.column)
  return { path, document, contentFiles, problems, locate }
}

/** Returns the message for a refused world: each problem with its position in the file. */
export function explainProblems(file: WorldFile, problems: readonly WorldProblem[]): string {
  const lines = formatProblems(file.path, file.locate(problems))
  const count = lines.length === 1 ? 'one mistake' : `${String(lines.length)} mistakes`
  return [...lines, `Nothing was loaded: ${count} in ${file.path}`].join('\n')
}

/** Formats problems as `file:line:column: JSON pointer: reason`. */
export function formatProblems(path: string, problems: readonly LocatedProblem[]): string[] {
  return problems.map(
    ({ line, column, pointer, reason }) =>
      `${path}:${String(line)}:${String(column)}: ${printable(`${pointer || '/'}: ${reason}`)}`,
  )
}

/**
 * Parses JSON that may have comments and trailing commas. Most files are plain JSON, for which
 * `JSON.parse` is ten times as fast as `jsonc-parser`.
 *
 * @throws JsonSyntaxError
 */
export function parseJsonFile(path: string, text: string): unknown {
  const deep = tooDeepAt(text)
  if (deep !== undefined) {
    const reason = `has more than ${MAX_DEPTH} levels`
    throw new JsonSyntaxError(path, { pointer: '', reason, ...lineCounter(text)(deep) })
  }
  try {
    return JSON.parse(text) as unknown
  } catch {
    const errors: ParseError[] = []
    const document = parse(text, errors, { allowTrailingComma: true }) as unknown
    const [first] = errors
    if (!first) return document ?? {}
    const position = lineCounter(text)(first.offset)
    throw new JsonSyntaxError(path, {
      pointer: '',
      reason: syntaxErrorText(first.error),
      ...position,
    })
  }
}

/** Replaces `content: { path }` in the document by the bytes of that file; returns what failed. */
function inlineContent(
  document: unknown,
  path: string,
  contentFiles: string[],
  access: FileAccess,
): WorldProblem[] {
  const problems: WorldProblem[] = []
  if (!isRecord(document)) return problems
  for (const [service, part] of Object.entries(document)) {
    if (!isRecord(part)) continue
    for (const [table, records] of Object.entries(part)) {
      if (!Array.isArray(records)) continue
      for (const [index, record] of (records as { content?: unknown }[]).entries()) {
        const wanted = contentPath(record)
        if (wanted === undefined) continue
        const folder = dirname(path)
        contentFiles.push(resolve(folder, wanted))
        try {
          record.content = { base64: readInside(folder, wanted, access).toString('base64') }
        } catch (error) {
          const pointer = `${joinPointer(joinPointer('', service), table)}/${String(index)}/content`
          problems.push({ pointer, reason: `cannot be read: ${(error as Error).message}` })
          // Prevents a second problem about the same content.
          record.content = { text: '' }
        }
      }
    }
  }
  return problems
}

// With other keys beside it, `path` is reported by the schema check.
function contentPath(record: unknown): string | undefined {
  const content = isRecord(record) ? record['content'] : undefined
  if (!isRecord(content)) return undefined
  const { path, ...others } = content
  return typeof path === 'string' && Object.keys(others).length === 0 ? path : undefined
}
