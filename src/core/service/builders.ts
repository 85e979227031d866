import type { BuilderTypes } from './seed-table.js'

/** The builders of a service, by the singular name of the records, such as `container`. */
export type Builders<Build extends BuilderTypes> = {
  readonly [One in Build as One['name']]: Builder<One>
}

/** The types of the builders that seed tables declare. */
export type BuildersOf<Seeds> = Builders<
  { [Table in keyof Seeds]: BuilderTypesOf<Seeds[Table]> }[keyof Seeds]
>

/** Completes the given values to a whole record. */
export type Builder<Build extends BuilderTypes> = (
  ...args: BuilderArgs<Build['given']>
) => Build['built']

type BuilderTypesOf<Table> = Table extends { readonly types?: infer Build extends BuilderTypes }
  ? Build
  : never

/** The argument is optional if all of its members are. */
export type BuilderArgs<Given> = object extends Given ? [given?: Given] : [given: Given]
