/** A whole record; an optional field that is undefined is left out. */
export type Given<R> = {
  readonly [K in keyof R]: object extends Pick<R, K> ? R[K] | undefined : R[K]
}

/** What to replace in a record; undefined takes an optional field away. */
export type Changes<R> = Partial<Given<R>>
