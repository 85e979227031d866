/**
 * Decodes a part of a URL. One that is not percent-encoded UTF-8 is returned as it is.
 *
 * @example
 * percentDecoded('a%20b') // 'a b'
 */
export function percentDecoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
