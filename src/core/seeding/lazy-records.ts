/** The records of a table that are read one at a time. A world document may have it as a table. */
export class LazyRecords {
  constructor(
    readonly length: number,
    /** Returns the record at an index, without keeping it. */
    readonly read: (index: number) => unknown,
  ) {}
}

/**
 * A service's part of a world document for validation: the lazy tables named in `tables` become
 * empty, all other lazy tables become arrays.
 */
export function withoutRecords(
  part: Readonly<Record<string, unknown>>,
  tables: readonly string[],
): Record<string, unknown> {
  const entries = Object.entries(part).map(([name, rows]) => {
    if (!(rows instanceof LazyRecords)) return [name, rows] as const
    // The records of an unknown table are read, as its problem shows the value.
    const length = tables.includes(name) ? 0 : rows.length
    return [name, Array.from({ length }, (_, index) => rows.read(index))] as const
  })
  return Object.fromEntries(entries)
}
