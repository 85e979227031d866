import type { BuilderTypes } from './seed-table.js'

/** The builders of a service by what each makes, such as `container`. */
export type Builders<Seeds> = {
  readonly [Table in keyof Seeds as BuilderName<BuilderTypesOf<Seeds[Table]>>]: Builder<
    BuilderTypesOf<Seeds[Table]>
  >
}

/** Makes a whole record out of what matters of it. */
export type Builder<Build> = Build extends BuilderTypes
  ? (...args: BuilderArgs<Build['given']>) => Build['built']
  : never
export type BuilderTypesOf<Table> = Table extends { readonly types?: infer Build }
  ? NonNullable<Build>
  : never
export type BuilderName<Build> = Build extends BuilderTypes ? Build['name'] : never
export type BuilderArgs<Given> = object extends Given ? [given?: Given] : [given: Given]
