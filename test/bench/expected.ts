/** What a reply must be: a value, a test of it, or the members that it must have at least. */
export type Expected =
  | string
  | number
  | boolean
  | null
  | ((value: unknown) => boolean)
  | readonly Expected[]
  | { readonly [name: string]: Expected }

/** How a value differs from what it must be, as a sentence; undefined if it does not. */
export function differenceOf(expected: Expected, value: unknown, at = ''): string | undefined {
  const shown = () => `${at === '' ? 'the body' : at} is ${shorten(value)}`
  if (typeof expected === 'function') return expected(value) ? undefined : shown()
  if (typeof expected !== 'object' || expected === null) {
    return value === expected ? undefined : `${shown()} instead of ${shorten(expected)}`
  }
  if (typeof value !== 'object' || value === null) return shown()
  if (Array.isArray(expected)) {
    if (!Array.isArray(value)) return shown()
    if (value.length !== expected.length) {
      return `${at} has ${String(value.length)} items instead of ${String(expected.length)}`
    }
  }
  for (const [name, inner] of Object.entries(expected)) {
    const member = (value as Record<string, unknown>)[name]
    const difference = differenceOf(inner as Expected, member, at === '' ? name : `${at}.${name}`)
    if (difference !== undefined) return difference
  }
  return undefined
}

function shorten(value: unknown): string {
  const text = value === undefined ? 'missing' : JSON.stringify(value)
  return text.length > 60 ? `${text.slice(0, 60)}...` : text
}
