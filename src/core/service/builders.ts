import type { BuilderTypes } from './seed-table.js'

/** The builders of a service, by the singular name of the records, such as `container`. */
export type Builders<Seeds> = {
  readonly [Table in keyof Seeds as BuilderName<BuilderTypesOf<Seeds[Table]>>]: Builder<
    BuilderTypesOf<Seeds[Table]>
  >
}

/** Completes the given values to a whole record. */
export type Builder<Build> = Build extends BuilderTypes
  ? (...args: BuilderArgs<Build['given']>) => Build['built']
  : never

export type BuilderTypesOf<Table> = Table extends { readonly types?: infer Build }
  ? NonNullable<Build>
  : never

export type BuilderName<Build> = Build extends BuilderTypes ? Build['name'] : never

/** The argument is optional if all of its members are. */
export type BuilderArgs<Given> = object extends Given ? [given?: Given] : [given: Given]
