const OTHER = /[^A-Za-z0-9+/]/

/**
 * Whether a string is padded base64. The check is in two steps, since one pattern over a string of
 * 100 MB would overflow the stack.
 *
 * @example
 * isBase64('UEs=') // true
 */
export function isBase64(text: string): boolean {
  if (text.length % 4 !== 0) return false
  const other = text.search(OTHER)
  return other === -1 || (other >= text.length - 2 && /^={1,2}$/.test(text.slice(other)))
}
