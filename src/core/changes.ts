/** What to replace in a record; undefined takes an optional field away. */
export type Changes<R> = {
  readonly [K in keyof R]?: object extends Pick<R, K> ? R[K] | undefined : R[K]
}
