interface Keys {
  /** Whether there is such a key, or was before it was deleted. */
  hasOrHad(key: string): boolean
}

/**
 * Draws keys until one is new: a world that was loaded may hold those that its seed draws first.
 *
 * @example
 * unused(tables.table('openai/files'), () => `cfile_${environment.hex(32)}`)
 */
export function uniqueKey(table: Keys, draw: () => string): string {
  let key = draw()
  while (table.hasOrHad(key)) key = draw()
  return key
}
