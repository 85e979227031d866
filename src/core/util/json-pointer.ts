/** Appends a key to a JSON pointer. */
export function joinPointer(pointer: string, key: string): string {
  return `${pointer}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`
}

/** The keys of a JSON pointer, from the outermost on. */
export function pointerKeys(pointer: string): string[] {
  return pointer
    .split('/')
    .slice(1)
    .map((key) => key.replaceAll('~1', '/').replaceAll('~0', '~'))
}

/**
 * Returns a JSON pointer as a path of names and indexes; the whole value is ''.
 *
 * @example
 * pointerToPath('/network_policy/allowed_domains/0') // 'network_policy.allowed_domains[0]'
 */
export function pointerToPath(pointer: string): string {
  return (
    pointerKeys(pointer)
      // The outermost value is never an array: a number there is the name of a field.
      .map((key, depth) => (depth > 0 && /^\d+$/.test(key) ? `[${key}]` : `.${key}`))
      .join('')
      .slice(1)
  )
}

/** The value at a JSON pointer, or undefined. */
export function valueAt(value: unknown, pointer: string): unknown {
  let current = value
  for (const key of pointerKeys(pointer)) {
    if (typeof current !== 'object' || current === null) return undefined
    current = (current as Record<string, unknown>)[key]
  }
  return current
}
