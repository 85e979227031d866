import { readFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import {
  findNodeAtLocation,
  getNodeValue,
  parseTree,
  printParseErrorCode,
  type Node,
  type ParseError,
} from 'jsonc-parser'
import { UsageError } from '../core/errors.js'
import type { WorldProblem } from '../core/seed.js'
import type { WorldDocument } from '../core/world-document.js'

/** A world read from a file, which can say where a JSON pointer stands in it. */
export interface WorldFile {
  readonly path: string
  readonly document: WorldDocument
  /** `file:line:column` of the value at a JSON pointer, or of what is nearest above it. */
  locate(pointer: string): string
}

/**
 * Reads a world from a JSON file that may have comments and trailing commas. Bytes given as
 * `content: { path }` are read too, relative to the file.
 *
 * @throws UsageError when it cannot be read or parsed, naming line and column
 * @example
 * const mock = createMock(openai, { seed: readWorld('world.jsonc') })
 */
export function readWorld(path: string): WorldDocument {
  return readWorldFile(path).document
}

/** Like `readWorld`, with the means to point into the file. */
export function readWorldFile(path: string): WorldFile {
  const text = readText(path)
  const errors: ParseError[] = []
  const tree = parseTree(text, errors, { allowTrailingComma: true })
  const [first] = errors
  if (first) {
    const what = printParseErrorCode(first.error)
      .replace(/(?<=.)(?=[A-Z])/g, ' ')
      .toLowerCase()
    throw new UsageError(`${position(path, text, first.offset)}: this is not JSON: ${what}`)
  }
  const document = (tree && (getNodeValue(tree) as WorldDocument)) ?? {}
  const locate = (pointer: string) => position(path, text, offsetOf(tree, pointer))
  return { path, document: inlineContent(document, path, locate) as WorldDocument, locate }
}

/** The message for a world that was refused, each mistake with its place in the file. */
export function explainProblems(file: WorldFile, problems: readonly WorldProblem[]): string {
  const lines = problems.map(
    ({ pointer, reason }) => `${file.locate(pointer)}: ${pointer || '/'}: ${reason}`,
  )
  const count = lines.length === 1 ? 'one mistake' : `${String(lines.length)} mistakes`
  return [...lines, `Nothing was loaded: ${count} in ${file.path}`].join('\n')
}

function readText(path: string): string {
  try {
    return readFileSync(path, 'utf8').replace(/^\uFEFF/, '')
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    const why = code === 'ENOENT' ? 'there is no such file' : (error as Error).message
    throw new UsageError(`Failed to read ${path}: ${why}`)
  }
}

function position(path: string, text: string, offset: number): string {
  const before = text.slice(0, offset).split('\n')
  return `${path}:${String(before.length)}:${String((before.at(-1)?.length ?? 0) + 1)}`
}

// What is missing has no place of its own: its nearest ancestor has.
function offsetOf(tree: Node | undefined, pointer: string): number {
  const keys = pointer.split('/').slice(1).map(unescape)
  for (let length = keys.length; tree && length >= 0; length--) {
    const node = findNodeAtLocation(tree, keys.slice(0, length))
    if (node) return node.offset
  }
  return 0
}

function unescape(raw: string): string | number {
  const key = raw.replaceAll('~1', '/').replaceAll('~0', '~')
  return /^\d+$/.test(key) ? Number(key) : key
}

/** Replaces `content: { path }` by the bytes of that file. */
function inlineContent(
  document: unknown,
  path: string,
  locate: (pointer: string) => string,
  pointer = '',
): unknown {
  if (typeof document !== 'object' || document === null) return document
  if (Array.isArray(document)) {
    return document.map((item, index) =>
      inlineContent(item, path, locate, `${pointer}/${String(index)}`),
    )
  }
  return Object.fromEntries(
    Object.entries(document).map(([key, value]: [string, unknown]) => {
      const here = `${pointer}/${key}`
      const wanted = key === 'content' ? pathOf(value) : undefined
      if (wanted === undefined) return [key, inlineContent(value, path, locate, here)]
      return [key, { base64: readBase64(resolve(dirname(path), wanted), locate(here)) }]
    }),
  )
}

// Beside other keys it is a mistake, which is found where all others are.
function pathOf(content: unknown): string | undefined {
  if (typeof content !== 'object' || content === null) return undefined
  const { path, ...others } = content as Record<string, unknown>
  return typeof path === 'string' && Object.keys(others).length === 0 ? path : undefined
}

function readBase64(file: string, where: string): string {
  try {
    return readFileSync(file).toString('base64')
  } catch (error) {
    throw new UsageError(`${where}: the content cannot be read: ${(error as Error).message}`)
  }
}
