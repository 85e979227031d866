// A world is loaded at one time, and a second has many calls.
let last: { readonly ms: number; readonly text: string } | undefined

/** Returns a time in ms as the API shows it: UTC, to the second. */
export function toTimestamp(ms: number): string {
  if (last?.ms !== ms) last = { ms, text: new Date(ms).toISOString().replace(/\.\d{3}Z$/, 'Z') }
  return last.text
}

/** Returns one key for several values: different values give different keys. */
export function compositeKey(...values: readonly (string | number)[]): string {
  return JSON.stringify(values)
}
