// Regular expressions of contracts are mostly a prefix, a class and a length. This writes a text for such
// ones; what it does not read, such as a look-ahead, gives undefined.

const LOWER = 'abcdefghijklmnopqrstuvwxyz'
const DIGITS = '0123456789'
const WORD = `${LOWER}${DIGITS}`
const CLASSES: Readonly<Record<string, string>> = {
  d: DIGITS,
  w: WORD,
  s: ' ',
  S: WORD,
  D: LOWER,
  W: '-',
}
/** How often what may come any number of times comes. */
const USUAL = 8

/** A number from 0 up to, not including, 1. */
export type Random = () => number

/**
 * Returns a text that matches a pattern, chosen by `random`; undefined if the pattern is too complex.
 *
 * @example
 * textOfPattern('^ship_[0-9a-f]{8}$', () => 0) // 'ship_00000000'
 */
export function textOfPattern(pattern: string, random: Random): string | undefined {
  const reader = new PatternReader(pattern, random)
  const text = reader.alternatives()
  if (text === undefined || !reader.isAtEnd) return undefined
  return new RegExp(pattern, 'u').test(text) ? text : undefined
}

class PatternReader {
  private at = 0

  constructor(
    private readonly pattern: string,
    private readonly random: Random,
  ) {}

  get isAtEnd(): boolean {
    return this.at >= this.pattern.length
  }

  /** Reads up to the end of a group, and takes the first alternative that can be written. */
  alternatives(): string | undefined {
    const found = [this.sequence()]
    while (this.pattern[this.at] === '|') {
      this.at++
      found.push(this.sequence())
    }
    return found.find((one) => one !== undefined)
  }

  private sequence(): string | undefined {
    let text: string | undefined = ''
    while (!this.isAtEnd && !'|)'.includes(this.pattern.charAt(this.at))) {
      const start = this.at
      const piece = this.piece()
      const end = this.at
      const times = this.times()
      for (let count = 0; count < times; count++) {
        this.at = start
        const again: string | undefined = count === 0 ? piece : this.piece()
        text = text === undefined || again === undefined ? undefined : text + again
      }
      this.at = end
      this.times()
    }
    return text
  }

  private piece(): string | undefined {
    const character = this.pattern.charAt(this.at++)
    if (character === '^' || character === '$') return ''
    if (character === '.') return this.oneOf(WORD)
    if (character === '[') return this.fromClass()
    if (character === '(') return this.group()
    if (character !== '\\') return character
    const escaped = this.pattern.charAt(this.at++)
    if (/[bBpPkux1-9]/.test(escaped)) return undefined
    const all = CLASSES[escaped]
    return all === undefined ? escaped : this.oneOf(all)
  }

  private group(): string | undefined {
    const [head = ''] = /^\?(?::|<\w+>|<?[=!])/.exec(this.pattern.slice(this.at)) ?? []
    this.at += head.length
    const text = this.alternatives()
    this.at++
    return /[=!]$/.test(head) ? undefined : text
  }

  private fromClass(): string | undefined {
    const end = /(?<!\\)\]/.exec(this.pattern.slice(this.at + 1))
    const inside = this.pattern.slice(this.at, this.at + 1 + (end?.index ?? 0))
    this.at += inside.length + 1
    const isNegated = inside.startsWith('^')
    const members = charactersOf(isNegated ? inside.slice(1) : inside)
    if (!isNegated) return members === '' ? undefined : this.oneOf(members)
    return this.oneOf(
      Array.from(WORD)
        .filter((one) => !members.includes(one))
        .join(''),
    )
  }

  private oneOf(characters: string): string {
    return characters.charAt(Math.floor(this.random() * characters.length))
  }

  /** Reads a quantifier; 1 without one. */
  private times(): number {
    const match = /^(?:\{(\d+)(?:(,)(\d*))?\}|[*+?])\??/.exec(this.pattern.slice(this.at))
    if (!match) return 1
    this.at += match[0].length
    const [all, least, comma, most] = match
    if (least === undefined) return all.startsWith('?') ? 0 : USUAL
    return comma === undefined || most === ''
      ? Math.max(Number(least), comma ? USUAL : 0)
      : Math.min(Number(most), Math.max(Number(least), USUAL))
  }
}

function charactersOf(text: string): string {
  let characters = ''
  for (const [all, escaped, from, to] of text.matchAll(/\\(.)|(.)-(.)|./gu)) {
    if (from !== undefined && to !== undefined) characters += range(from, to)
    else characters += escaped === undefined ? all : (CLASSES[escaped] ?? escaped)
  }
  return characters
}

function range(from: string, to: string): string {
  const [first, last] = [from.charCodeAt(0), Math.min(to.charCodeAt(0), from.charCodeAt(0) + 200)]
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) =>
    String.fromCharCode(first + index),
  ).join('')
}
