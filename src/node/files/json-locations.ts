import { printParseErrorCode, visit, type ParseErrorCode } from 'jsonc-parser'
import { pointerKeys } from '../../core/util/json-pointer.js'

interface Wanted {
  readonly pointers: string[]
  readonly inner: Map<string, Wanted>
}

/** Where a key stands a second time in one object. */
interface Repeated {
  readonly pointer: string
  readonly offset: number
}

/** A place that is being read: what is looked for there, and the keys that were there. */
interface Level {
  readonly wanted: Wanted | undefined
  readonly keys: Set<string> | undefined
  key: string
  index: number
}

/**
 * Where JSON pointers stand in a text, as offsets, and which keys it repeats. What is missing has no
 * place of its own: its nearest ancestor has. The text is read once, and no tree is made of it.
 */
export class JsonPlaces {
  readonly offsets = new Map<string, number>()
  readonly repeated: Repeated[] = []
  private readonly levels: Level[] = []
  private readonly root: Wanted = { pointers: [], inner: new Map() }

  constructor(text: string, pointers: readonly string[], withKeys = false) {
    for (const pointer of pointers) this.want(pointer)
    const open = (isObject: boolean) => (offset: number) => {
      const wanted = this.meet(offset)
      const keys = withKeys && isObject ? new Set<string>() : undefined
      this.levels.push({ wanted, keys, key: '', index: isObject ? -1 : 0 })
    }
    const close = () => void this.levels.pop()
    visit(
      text,
      {
        onObjectBegin: open(true),
        onArrayBegin: open(false),
        onObjectEnd: close,
        onArrayEnd: close,
        onLiteralValue: (_value, offset) => void this.meet(offset),
        onObjectProperty: (key, offset) => this.enter(key, offset),
        onSeparator: (character) => {
          const level = this.levels.at(-1)
          if (character === ',' && level && level.index >= 0) level.index++
        },
      },
      { allowTrailingComma: true },
    )
  }

  private want(pointer: string): void {
    let node: Wanted = this.root
    node.pointers.push(pointer)
    for (const key of pointerKeys(pointer)) {
      const inner: Wanted = node.inner.get(key) ?? { pointers: [], inner: new Map() }
      node.inner.set(key, inner)
      inner.pointers.push(pointer)
      node = inner
    }
  }

  /** A value begins: whoever is looked for at it or below is at least here. */
  private meet(offset: number): Wanted | undefined {
    const level = this.levels.at(-1)
    const key = level && (level.index < 0 ? level.key : String(level.index))
    const wanted = key === undefined ? this.root : level?.wanted?.inner.get(key)
    for (const pointer of wanted?.pointers ?? []) this.offsets.set(pointer, offset)
    return wanted
  }

  private enter(key: string, offset: number): void {
    const level = this.levels.at(-1)
    if (!level) return
    level.key = key
    if (!level.keys) return
    if (level.keys.has(key)) this.repeated.push({ pointer: this.path(), offset })
    level.keys.add(key)
  }

  private path(): string {
    const keys = this.levels.map(({ index, key }) => (index < 0 ? key : String(index)))
    return keys.map((key) => `/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`).join('')
  }
}

/** Why a text is no JSON, in words. */
export function notJson(code: ParseErrorCode): string {
  const words = printParseErrorCode(code).replace(/(?<=.)(?=[A-Z])/g, ' ')
  return `this is not JSON: ${words.toLowerCase()}`
}
