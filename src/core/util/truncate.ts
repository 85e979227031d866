/**
 * Returns a text, or its first `limit` characters and how long it was.
 *
 * @example
 * truncatedText('abcdef', 3) // 'abc… (6 characters)'
 */
export function truncatedText(text: string, limit: number): string {
  if (text.length <= limit) return text
  return detached(`${text.slice(0, limit)}… (${String(text.length)} characters)`)
}

/** Returns the same text, without the longer one that it is a part of: V8 keeps that in memory. */
export function detached(text: string): string {
  return JSON.parse(JSON.stringify(text)) as string
}
