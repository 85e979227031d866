import {
  parse,
  printParseErrorCode,
  visit,
  type ParseError,
  type ParseErrorCode,
} from 'jsonc-parser'
import type { WorldProblem } from '../../core/service/world-problem.js'
import { pointerKeys } from '../../core/util/json-pointer.js'
import { tooDeepAt } from '../../core/util/parse-json.js'

/** A problem with its position in a text; lines and columns are counted from 1. */
export interface LocatedProblem extends WorldProblem {
  readonly line: number
  readonly column: number
}

/** A node in the tree of the pointers to locate. */
interface PointerNode {
  /** The pointers to this node or below it. */
  readonly pointers: string[]
  readonly children: Map<string, PointerNode>
}

/** The second occurrence of a key in one object. */
interface DuplicateKey {
  readonly pointer: string
  readonly offset: number
}

/** An object or array that is being read. */
interface Level {
  readonly node: PointerNode | undefined
  /** The keys so far; undefined if duplicates are not looked for. */
  readonly keys: Set<string> | undefined
  /** The current key of an object. */
  key: string
  /** The current index of an array; -1 for an object. */
  index: number
}

/**
 * Finds the offsets of JSON pointers in a text, and duplicate keys. A pointer to a missing value gets
 * the offset of its nearest ancestor. The text is scanned once, and no syntax tree is built.
 */
class JsonLocations {
  readonly offsets = new Map<string, number>()
  readonly duplicateKeys: DuplicateKey[] = []
  private readonly levels: Level[] = []
  private readonly root: PointerNode = { pointers: [], children: new Map() }

  constructor(text: string, pointers: readonly string[], withKeys = false) {
    for (const pointer of pointers) this.addPointer(pointer)
    const open = (isObject: boolean) => (offset: number) => {
      const node = this.enterValue(offset)
      const keys = withKeys && isObject ? new Set<string>() : undefined
      this.levels.push({ node, keys, key: '', index: isObject ? -1 : 0 })
    }
    const close = () => void this.levels.pop()
    visit(
      text,
      {
        onObjectBegin: open(true),
        onArrayBegin: open(false),
        onObjectEnd: close,
        onArrayEnd: close,
        onLiteralValue: (_value, offset) => void this.enterValue(offset),
        onObjectProperty: (key, offset) => this.enterKey(key, offset),
        onSeparator: (character) => {
          const level = this.levels.at(-1)
          if (character === ',' && level && level.index >= 0) level.index++
        },
      },
      { allowTrailingComma: true },
    )
  }

  private addPointer(pointer: string): void {
    let node = this.root
    node.pointers.push(pointer)
    for (const key of pointerKeys(pointer)) {
      const child: PointerNode = node.children.get(key) ?? { pointers: [], children: new Map() }
      node.children.set(key, child)
      child.pointers.push(pointer)
      node = child
    }
  }

  /** Records the offset of a value for all pointers to it or below it. */
  private enterValue(offset: number): PointerNode | undefined {
    const level = this.levels.at(-1)
    const key = level && (level.index < 0 ? level.key : String(level.index))
    const node = key === undefined ? this.root : level?.node?.children.get(key)
    for (const pointer of node?.pointers ?? []) this.offsets.set(pointer, offset)
    return node
  }

  private enterKey(key: string, offset: number): void {
    const level = this.levels.at(-1)
    if (!level) return
    level.key = key
    if (!level.keys) return
    if (level.keys.has(key)) this.duplicateKeys.push({ pointer: this.currentPointer(), offset })
    level.keys.add(key)
  }

  private currentPointer(): string {
    const keys = this.levels.map(({ index, key }) => (index < 0 ? key : String(index)))
    return keys.map((key) => `/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`).join('')
  }
}

/** Adds positions to problems, and the duplicate keys if they are asked for. */
export function locateProblems(
  text: string,
  problems: readonly WorldProblem[],
  withDuplicates = false,
): LocatedProblem[] {
  if (problems.length === 0 && !withDuplicates) return []
  const pointers = problems.map(({ pointer }) => pointer)
  const { offsets, duplicateKeys } = new JsonLocations(text, pointers, withDuplicates)
  const found = [
    ...problems.map((one) => ({ ...one, offset: offsets.get(one.pointer) ?? 0 })),
    ...duplicateKeys.map((one) => ({ ...one, reason: 'duplicate key' })),
  ].sort((a, b) => a.offset - b.offset)
  const position = lineCounter(text)
  return found.map(({ offset, ...one }) => ({ ...one, ...position(offset) }))
}

/** Returns a function from offsets, given in ascending order, to lines and columns. */
export function lineCounter(text: string): (offset: number) => { line: number; column: number } {
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

/** The first syntax error of a text that is no JSON. */
export function syntaxProblem(text: string): LocatedProblem | undefined {
  // To parse it would overflow the stack.
  if (tooDeepAt(text) !== undefined) return undefined
  const errors: ParseError[] = []
  parse(text, errors, { disallowComments: true })
  const [first] = errors
  if (!first) return undefined
  return { pointer: '', reason: syntaxErrorText(first.error), ...lineCounter(text)(first.offset) }
}

/** The message for a syntax error. */
export function syntaxErrorText(code: ParseErrorCode): string {
  const words = printParseErrorCode(code).replace(/(?<=.)(?=[A-Z])/g, ' ')
  return `invalid JSON: ${words.toLowerCase()}`
}
