import { UnavailableValue, type StepContext } from '../../core/service/verify-steps.js'

// Shorter ones stand by chance in any text.
const SHORTEST = 4

/** The ids that one side has given so far, by the names that the story has for them. */
export class Book implements StepContext {
  private readonly ids = new Map<string, string>()
  /** Ids of what this story made; it knows others from lists. */
  private readonly own: string[] = []
  private known: readonly (readonly [id: string, name: string])[] = []

  constructor(
    readonly nonce: string,
    private readonly settings: Readonly<Record<string, string>>,
  ) {}

  // Functions of their own: steps take them out of what they are handed.
  readonly id = (name: string): string => {
    const id = this.ids.get(name)
    if (id === undefined) throw new UnavailableValue(name)
    return id
  }

  readonly name = (ending: string): string => `quayside-verify-${this.nonce}-${ending}`

  readonly setting = (name: string): string => {
    const value = this.settings[name]
    if (value === undefined) throw new UnavailableValue(name)
    return value
  }

  /** Keeps an id; gives the name that had it already, if one did. */
  keep(name: string, id: string, isOwn: boolean): string | undefined {
    const [, before] = this.known.find(([one]) => one === id) ?? []
    this.ids.set(name, id)
    if (isOwn) this.own.push(id)
    if (before === undefined) {
      // The longest first: one may begin with another.
      this.known = [...this.known, [id, name] as const].sort(([a], [b]) => b.length - a.length)
    }
    return before
  }

  /** A text with names in the place of ids, so that two sides can be compared. */
  named(text: string): string {
    let shown = text
    for (const [id, name] of this.known) {
      if (text === id) return `<${name}>`
      if (id.length >= SHORTEST && shown.includes(id)) shown = replaced(shown, id, `<${name}>`)
    }
    return shown
  }

  /** Whether a value is about what this story made. */
  isOwn(value: unknown): boolean {
    const text = JSON.stringify(value)
    return text.includes(this.nonce) || this.own.some((id) => text.includes(JSON.stringify(id)))
  }
}

const WORD = /[\w-]/

/** Replaces an id where it stands by itself: `container-1` is no part of `container-12`. */
function replaced(text: string, id: string, name: string): string {
  const pieces = text.split(id)
  return pieces.reduce((before, after) => {
    const isPart = WORD.test(before.at(-1) ?? '') || WORD.test(after[0] ?? '')
    return before + (isPart ? id : name) + after
  })
}
