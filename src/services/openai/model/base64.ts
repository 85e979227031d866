const OTHER = /[^A-Za-z0-9+/]/

/**
 * Whether a text is base64 with its padding. It is of any length: a pattern for all of it would run
 * out of stack.
 *
 * @example
 * isBase64('UEs=') // true
 */
export function isBase64(text: string): boolean {
  if (text.length % 4 !== 0) return false
  const other = text.search(OTHER)
  return other === -1 || (other >= text.length - 2 && /^={1,2}$/.test(text.slice(other)))
}
