/** What a table of a world may be instead of an array: records that are read one at a time. */
export class LazyRecords {
  constructor(
    readonly length: number,
    /** Gives the record at a place from 0 on; it is not kept. */
    readonly read: (index: number) => unknown,
  ) {}
}

/** The part of a world that is of one service, with no records in those `tables` that are read later. */
export function withoutRecords(
  part: Readonly<Record<string, unknown>>,
  tables: readonly string[],
): Record<string, unknown> {
  const entries = Object.entries(part).map(([name, rows]) => {
    if (!(rows instanceof LazyRecords)) return [name, rows] as const
    // Of a table that there is not, what it holds is told.
    const length = tables.includes(name) ? 0 : rows.length
    return [name, Array.from({ length }, (_, index) => rows.read(index))] as const
  })
  return Object.fromEntries(entries)
}
