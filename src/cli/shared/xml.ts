const ESCAPES: Readonly<Record<string, string>> = {
  ...{ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' },
}

/** Escapes a text for an element or a quoted attribute of XML. */
export function xml(raw: string): string {
  return (
    raw
      // XML cannot contain control characters or lone surrogates.
      .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '\ufffd')
      .replace(/[&<>"]/g, (character) => ESCAPES[character] ?? character)
  )
}
