/** Returns a time in ms as the API shows it: UTC, to the second. */
export function toTimestamp(ms: number): string {
  return new Date(ms).toISOString().replace(/\.\d{3}Z$/, 'Z')
}

/** Returns one key for several values: different values give different keys. */
export function compositeKey(...values: readonly (string | number)[]): string {
  return JSON.stringify(values)
}
