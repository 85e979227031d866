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

/**
 * The JSON pointer of a node in a document; undefined if the document does not contain the node.
 */
export function pointerTo(node: object, root: unknown, pointer = ''): string | undefined {
  if (node === root) return pointer
  if (typeof root !== 'object' || root === null) return undefined
  for (const [key, child] of Object.entries(root)) {
    const found = pointerTo(node, child, joinPointer(pointer, key))
    if (found !== undefined) return found
  }
  return undefined
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
