/** Appends a key to a JSON pointer. */
export function joinPointer(pointer: string, key: string): string {
  return `${pointer}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`
}

/** The unescaped keys of a JSON pointer, outermost first. */
export function pointerKeys(pointer: string): string[] {
  return pointer
    .split('/')
    .slice(1)
    .map((key) => key.replaceAll('~1', '/').replaceAll('~0', '~'))
}

/** The value that a JSON pointer leads to; undefined if there is none. */
export function valueAt(value: unknown, pointer: string): unknown {
  let current = value
  for (const key of pointerKeys(pointer)) {
    if (typeof current !== 'object' || current === null) return undefined
    current = (current as Record<string, unknown>)[key]
  }
  return current
}
