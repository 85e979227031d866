import {
  BRACE,
  BRACE_END,
  BRACKET,
  BRACKET_END,
  COLON,
  COMMA,
  endOfString,
  QUOTE,
  SLASH,
  SPACE,
} from './json-scanner.js'

/** One object of an array: its first byte, the one after its last, and how many keys it has. */
export interface Span {
  readonly start: number
  readonly end: number
  readonly keys: number
}

/** The objects of one array. */
export interface SplitArray {
  /** The names of the two members that lead to it. */
  readonly path: readonly [string, string]
  readonly spans: readonly Span[]
}

export interface SplitJson {
  /** What the text says where those arrays are empty. */
  readonly rest: unknown
  /** How many keys stand in the text outside of the objects of those arrays. */
  readonly keys: number
  readonly arrays: readonly SplitArray[]
}

/**
 * Finds the arrays of objects that stand two members deep, without parsing what is in them.
 *
 * @returns undefined where something else stands in such an array, or the text has comments; what
 * is within the objects may be no JSON all the same
 * @example
 * splitJson(Buffer.from('{ "openai": { "containers": [{ "name": "a" }] } }'))
 * // rest: { openai: { containers: [] } }, arrays: one, of ['openai', 'containers']
 */
export function splitJson(bytes: Buffer): SplitJson | undefined {
  try {
    return new Splitter(bytes).split()
  } catch (error) {
    if (error instanceof NotSplit || error instanceof SyntaxError) return undefined
    throw error
  }
}

class NotSplit extends Error {}

class Splitter {
  private readonly arrays: SplitArray[] = []
  /** What stands between the objects. */
  private readonly rest: Buffer[] = []
  private restStart = 0
  private keys = 0
  private at = 0

  constructor(private readonly bytes: Buffer) {}

  split(): SplitJson {
    this.members((outer) => {
      if (this.next() !== BRACE) this.value()
      else
        this.members((inner) => (this.next() === BRACKET ? this.array(outer, inner) : this.value()))
    })
    this.rest.push(this.bytes.subarray(this.restStart))
    const rest = JSON.parse(Buffer.concat(this.rest).toString()) as unknown
    return { rest, keys: this.keys, arrays: this.arrays }
  }

  /** Reads an object whose values `read` reads. */
  private members(read: (key: string) => void): void {
    this.take(BRACE)
    if (this.takes(BRACE_END)) return
    do {
      const start = (this.next(), this.at)
      this.string()
      const key = JSON.parse(this.bytes.toString('utf8', start, this.at)) as string
      this.take(COLON)
      this.keys++
      read(key)
    } while (this.takes(COMMA))
    this.take(BRACE_END)
  }

  private array(outer: string, inner: string): void {
    this.take(BRACKET)
    this.rest.push(this.bytes.subarray(this.restStart, this.at))
    const spans: Span[] = []
    if (this.next() !== BRACKET_END) {
      do spans.push(this.object())
      while (this.takes(COMMA))
    }
    this.restStart = this.at
    this.take(BRACKET_END)
    this.arrays.push({ path: [outer, inner], spans })
  }

  private object(): Span {
    if (this.next() !== BRACE) throw new NotSplit()
    const start = this.at
    const keys = this.nested()
    return { start, end: this.at, keys }
  }

  /** Passes over a value of any kind. */
  private value(): void {
    const first = this.next()
    if (first === BRACE || first === BRACKET) this.keys += this.nested()
    else if (first === QUOTE) this.string()
    else while (!isEnd(this.bytes[this.at])) this.at++
  }

  /** Passes over an object or an array, and counts the keys in it. */
  private nested(): number {
    const { bytes } = this
    let keys = 0
    let depth = 0
    for (; this.at < bytes.length; this.at++) {
      const byte = bytes[this.at]
      if (byte === COLON) keys++
      else if (byte === QUOTE) this.at = endOfString(bytes, this.at) - 1
      else if (byte === BRACE || byte === BRACKET) depth++
      else if (byte === SLASH) throw new NotSplit()
      else if ((byte === BRACE_END || byte === BRACKET_END) && --depth === 0) {
        this.at++
        return keys
      }
    }
    throw new NotSplit()
  }

  private string(): void {
    if (this.next() !== QUOTE) throw new NotSplit()
    this.at = endOfString(this.bytes, this.at)
  }

  /** The next byte that is no space; it is not taken. */
  private next(): number | undefined {
    while ((this.bytes[this.at] ?? Infinity) <= SPACE) this.at++
    return this.bytes[this.at]
  }

  private takes(byte: number): boolean {
    const isThere = this.next() === byte
    if (isThere) this.at++
    return isThere
  }

  private take(byte: number): void {
    if (!this.takes(byte)) throw new NotSplit()
  }
}

function isEnd(byte: number | undefined): boolean {
  return byte === undefined || byte === COMMA || byte === BRACE_END || byte === BRACKET_END
}
