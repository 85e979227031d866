import { UnavailableValue, type StepContext } from '../../core/service/verify-steps.js'

// A shorter id is replaced only where it is the whole text: within a text it may occur by chance.
const MIN_ID_LENGTH = 4

/**
 * The ids that one side returned, under the names that the steps have for them. Both sides use the
 * same names, so texts of both can be compared.
 */
export class IdAliases implements StepContext {
  private readonly ids = new Map<string, string>()
  /** Ids of what this run created, without those that it found in lists. */
  private readonly created: string[] = []
  private known: readonly (readonly [id: string, name: string])[] = []

  constructor(
    readonly nonce: string,
    private readonly settings: Readonly<Record<string, string>>,
  ) {}

  // Arrow functions, since steps destructure their context.
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

  /** Adds an id. Returns the name that it already had, or undefined. */
  add(name: string, id: string, isCreated: boolean): string | undefined {
    const [, existing] = this.known.find(([one]) => one === id) ?? []
    this.ids.set(name, id)
    if (isCreated) this.created.push(id)
    if (existing === undefined) {
      // The longest first, since one id may begin with another.
      this.known = [...this.known, [id, name] as const].sort(([a], [b]) => b.length - a.length)
    }
    return existing
  }

  /** The text with each known id replaced by its name, such as `<first>`. */
  replaceIds(text: string): string {
    let result = text
    for (const [id, name] of this.known) {
      if (text === id) return `<${name}>`
      if (id.length >= MIN_ID_LENGTH && result.includes(id))
        result = replaceId(result, id, `<${name}>`)
    }
    return result
  }

  /** The name of the first id in an object that is known, such as `<first>`. */
  nameOf(value: unknown): string | undefined {
    const ids = Object.values(value ?? {}).filter((one) => typeof one === 'string')
    return ids.map((id) => this.replaceIds(id)).find((name) => /^<[^<>]+>$/.test(name))
  }

  /** Whether a value contains a name of this run or an id that it created. */
  isOwn(value: unknown): boolean {
    const text = JSON.stringify(value)
    return text.includes(this.name('')) || this.created.some((id) => text.includes(JSON.stringify(id)))
  }
}

const WORD = /[\w-]/

/** Replaces an id where it is a word of its own: not `container-1` within `container-12`. */
function replaceId(text: string, id: string, name: string): string {
  const pieces = text.split(id)
  return pieces.reduce((before, after) => {
    const isPart = WORD.test(before.at(-1) ?? '') || WORD.test(after[0] ?? '')
    return before + (isPart ? id : name) + after
  })
}
