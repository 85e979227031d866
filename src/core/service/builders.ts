import type { Building } from './seed-table.js'

/** The builders of a service by what each makes, such as `container`. */
export type Builders<Seeds> = {
  readonly [Table in keyof Seeds as NameOf<BuildOf<Seeds[Table]>>]: Builder<BuildOf<Seeds[Table]>>
}

/** Makes a whole record out of what matters of it. */
export type Builder<Build> = Build extends Building
  ? (...args: Args<Build['given']>) => Build['built']
  : never
export type BuildOf<Table> = Table extends { readonly types?: infer Build }
  ? NonNullable<Build>
  : never
export type NameOf<Build> = Build extends Building ? Build['name'] : never
export type Args<Given> = object extends Given ? [given?: Given] : [given: Given]
