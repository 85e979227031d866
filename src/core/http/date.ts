let second = NaN
let text = ''

/**
 * A time in ms as a Date header has it. Written once for all replies of a second.
 *
 * @example
 * httpDate(0) // 'Thu, 01 Jan 1970 00:00:00 GMT'
 */
export function httpDate(ms: number): string {
  const current = Math.floor(ms / 1000)
  if (current !== second) {
    second = current
    text = new Date(ms).toUTCString()
  }
  return text
}
