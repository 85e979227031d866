import {
  findNodeAtLocation,
  parse,
  parseTree,
  printParseErrorCode,
  type Node,
  type ParseError,
  type ParseErrorCode,
} from 'jsonc-parser'
import { pointerKeys } from '../../core/util/json-pointer.js'

/** A mistake in a text; lines and columns are counted from 1. */
export interface Mistake {
  readonly line: number
  readonly column: number
  readonly reason: string
  /** The JSON pointer of the value that is wrong; undefined if the text is no JSON. */
  readonly pointer?: string
}

interface ReadJson {
  readonly value: unknown
  readonly mistakes: readonly Mistake[]
}

const MAX_MISTAKES = 100

/** Reads JSON, which may have comments and trailing commas, as world files may. */
export function readJson(text: string): ReadJson {
  const errors: ParseError[] = []
  const value: unknown = parse(text, errors, { allowTrailingComma: true })
  const mistakes = errors.slice(0, MAX_MISTAKES).map(({ error, offset }) => {
    return { ...placeOf(text, offset), reason: `invalid JSON: ${wordsOf(error)}` }
  })
  return { value, mistakes }
}

function wordsOf(error: ParseErrorCode): string {
  return printParseErrorCode(error)
    .replace(/(?<=.)(?=[A-Z])/g, ' ')
    .toLowerCase()
}

/** Finds the places of problems in the text of the document; they come in the order of the text. */
export function mistakesIn(
  text: string,
  problems: readonly { readonly pointer: string; readonly reason: string }[],
): Mistake[] {
  const root = parseTree(text, [], { allowTrailingComma: true })
  return problems
    .map(({ pointer, reason }) => {
      return { ...placeOf(text, offsetOf(root, pointer)), pointer, reason }
    })
    .sort((a, b) => a.line - b.line || a.column - b.column)
}

/** The offset of a value or, if it is missing, of the nearest one around it. */
function offsetOf(root: Node | undefined, pointer: string): number {
  const keys = pointerKeys(pointer)
  for (let depth = keys.length; depth >= 0; depth--) {
    const node = root && findNodeAtLocation(root, pathOf(root, keys.slice(0, depth)))
    // Of a member, its name is what one looks for.
    if (node) return node.parent?.type === 'property' ? node.parent.offset : node.offset
  }
  return 0
}

/** The keys as jsonc-parser takes them: those of arrays are numbers. */
function pathOf(root: Node, keys: readonly string[]): (string | number)[] {
  const path: (string | number)[] = []
  for (const key of keys) {
    const isArray = findNodeAtLocation(root, path)?.type === 'array'
    path.push(isArray ? Number(key) : key)
  }
  return path
}

/** The line and column of an offset, from 1. */
export function placeOf(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, offset)
  const lines = before.split('\n')
  return { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 }
}

/** The offset of the start of a line, counted from 1. */
export function offsetOfLine(text: string, line: number): number {
  let offset = 0
  for (let at = 1; at < line; at++) {
    const next = text.indexOf('\n', offset)
    if (next === -1) return offset
    offset = next + 1
  }
  return offset
}
