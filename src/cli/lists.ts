/** Names separated by commas. */
export function list(text: string): string[] {
  return text.split(',').map((one) => one.trim())
}
