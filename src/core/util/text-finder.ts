/** By so many characters at their start texts are told from others before they are compared whole. */
const START = 6

/**
 * Finds any of many texts in another one, in one pass: to look for each by itself takes as many.
 *
 * @example
 * const finder = new TextFinder()
 * finder.add('secret')
 * finder.replace('a secret text', () => '***') // 'a *** text'
 */
export class TextFinder {
  /** By their starts, the longest first: one may contain another. */
  readonly #byStart = new Map<string, readonly string[]>()
  /** The lengths of the starts: texts that are shorter than a start are starts themselves. */
  readonly #lengths: number[] = []
  /** Which two characters a text may begin with, by their last eight bits. */
  readonly #pairs = new Uint8Array(1 << 16)

  /** An empty text is nowhere. */
  add(text: string): void {
    const start = text.slice(0, START)
    const others = this.#byStart.get(start) ?? []
    if (text === '' || others.includes(text)) return
    this.#byStart.set(
      start,
      [...others, text].sort((a, b) => b.length - a.length),
    )
    if (!this.#lengths.includes(start.length)) this.#lengths.push(start.length)
    this.#lengths.sort((a, b) => b - a)
    const first = (text.charCodeAt(0) & 255) << 8
    if (text.length > 1) this.#pairs[first | (text.charCodeAt(1) & 255)] = 1
    else this.#pairs.fill(1, first, first + 256)
  }

  /** Whether a text is one of them. */
  is(text: string): boolean {
    return this.#byStart.get(text.slice(0, START))?.includes(text) ?? false
  }

  /** Whether one of them occurs in a text. */
  isIn(text: string): boolean {
    return this.#next(text, 0) !== undefined
  }

  /** Replaces each that occurs by what `by` returns for it. */
  replace(text: string, by: (found: string) => string): string {
    let [replaced, end] = ['', 0]
    for (let next = this.#next(text, 0); next; next = this.#next(text, end)) {
      replaced += text.slice(end, next.at) + by(next.found)
      end = next.at + next.found.length
    }
    return end === 0 ? text : replaced + text.slice(end)
  }

  #next(text: string, from: number): { readonly at: number; readonly found: string } | undefined {
    if (this.#byStart.size === 0) return undefined
    for (let at = from; at < text.length; at++) {
      const pair = ((text.charCodeAt(at) & 255) << 8) | (text.charCodeAt(at + 1) & 255)
      if (this.#pairs[pair] === 0) continue
      for (const length of this.#lengths) {
        const candidates = this.#byStart.get(text.slice(at, at + length))
        const found = candidates?.find((one) => text.startsWith(one, at))
        if (found !== undefined) return { at, found }
      }
    }
    return undefined
  }
}
