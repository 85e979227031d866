import type { SeedTable, WorldRecord } from './seed.js'

/** What tells a record from the others of its table; undefined where it does not say. */
export function identityOf(
  { key }: Pick<SeedTable<never>, 'key'>,
  record: WorldRecord,
): string | undefined {
  const values = key?.map((name) => record[name])
  return values?.every((value) => typeof value === 'string') ? JSON.stringify(values) : undefined
}
