import type { KnownSecret } from './planted-secrets.js'
import { formsOf } from './secret-places.js'

/** So much of a text is looked for first: in most texts nothing begins like a secret. */
const START = 5

const escaped = (text: string) => text.replace(/[^\w\s]/g, '\\$&')

/** Collects texts by where they were seen, to look for secrets in all of them. */
export class SecretLog {
  readonly #texts = new Map<string, Set<string>>()

  /** `where` begins with what it is, such as `DOM: #/requests/1`. */
  add(where: string, ...texts: readonly string[]): void {
    const known = this.#texts.get(where) ?? new Set<string>()
    this.#texts.set(where, known)
    for (const text of texts) known.add(text)
  }

  /** Each secret that was seen: where, and the place that it was sent in. */
  leaks(secrets: readonly KnownSecret[]): string[] {
    const byStart = new Map<string, (readonly [form: string, place: string])[]>()
    for (const { place, secret } of secrets) {
      for (const form of formsOf(secret)) {
        const start = form.slice(0, START)
        byStart.set(start, [...(byStart.get(start) ?? []), [form, place]])
      }
    }
    const any = [...byStart.keys()].map(escaped).join('|')
    const [isThere, eachThere] = [new RegExp(any), new RegExp(`(?=(${any}))`, 'g')]
    const found = new Set<string>()
    for (const [where, texts] of this.#texts) {
      for (const text of texts) {
        if (!isThere.test(text)) continue
        const there = new Set(Array.from(text.matchAll(eachThere), ([, start = '']) => start))
        const candidates = [...there].flatMap((start) => byStart.get(start) ?? [])
        const shown = candidates.filter(([form]) => text.includes(form))
        for (const [, place] of shown) found.add(`${where}: ${place}`)
      }
    }
    return [...found]
  }

  /** What a text was seen in, such as `DOM`. */
  kindsWith(text: string): string[] {
    const seen = [...this.#texts].filter(([, texts]) =>
      [...texts].some((one) => one.includes(text)),
    )
    return [...new Set(seen.map(([where]) => where.slice(0, where.indexOf(':'))))].sort()
  }

  /** How many places of a kind were looked at. */
  count(kind: string): number {
    return [...this.#texts.keys()].filter((where) => where.startsWith(`${kind}:`)).length
  }
}
