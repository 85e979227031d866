/** A title and short texts under headings, for people. */
export function sections(title: string, texts: Readonly<Record<string, string>>): string {
  const parts = Object.entries(texts).map(
    ([heading, text]) => `${heading}\n${text.replace(/^/gm, '  ')}`,
  )
  return [title, ...parts].join('\n\n')
}
