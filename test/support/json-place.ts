type Key = string | number

/** A copy of a value with another one at a place, `undefined` for none: `skills[1].source.data`. */
export function withAt(value: unknown, place: string, replacement: unknown): unknown {
  return replaced(value, keysOf(place), replacement)
}

/** Every place in a value, as `skills[1].source`. */
export function placesOf(value: unknown, path = ''): string[] {
  const children = typeof value === 'object' && value !== null ? Object.entries(value) : []
  return children.flatMap(([key, child]) => {
    const step = Array.isArray(value) ? `[${key}]` : `.${key}`
    const inner = `${path}${step}`.replace(/^\./, '')
    return [inner, ...placesOf(child, inner)]
  })
}

/** What stands at a place; undefined where there is none. */
export function valueAt(value: unknown, place: string): unknown {
  return keysOf(place).reduce<unknown>((found, key) => {
    const isHolder = typeof found === 'object' && found !== null && Object.hasOwn(found, key)
    return isHolder ? (found as Record<Key, unknown>)[key] : undefined
  }, value)
}

function keysOf(place: string): Key[] {
  const keys = place.split(/\.|(?=\[)/)
  return keys.map((key) => (key.startsWith('[') ? Number(key.slice(1, -1)) : key))
}

function replaced(value: unknown, [key, ...rest]: readonly Key[], replacement: unknown): unknown {
  if (key === undefined) return replacement
  const copy = (Array.isArray(value) ? [...value] : { ...(value as object) }) as Record<
    Key,
    unknown
  >
  copy[key] = replaced(copy[key], rest, replacement)
  return copy
}
