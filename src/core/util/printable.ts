// Control characters, line and paragraph separators, half surrogate pairs, and invisible characters
// such as those that turn the direction of text. The joiners of emoji and of Persian stay.
const UNPRINTABLE = /(?![\u200c\u200d])[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu
const UNPRINTABLE_IN_LINES = /(?![\n\u200c\u200d])[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu

const SHORT: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' }

/**
 * Returns foreign text as one line that is safe on a terminal and in a log: what would move the
 * cursor, forge a line or turn the direction of text is shown as JSON escapes it.
 *
 * @example
 * printable('name\u001b[2J\n') // 'name\\u001b[2J\\n'
 */
export function printable(text: string): string {
  return escapeUnprintable(text, jsonEscape)
}

/** The same with an escape for each character that `escape` returns. */
export function escapeUnprintable(text: string, escape: (character: string) => string): string {
  return isPlain(text) ? text : text.replace(UNPRINTABLE, escape)
}

/** The same for a text whose line breaks are our own. JSON stays JSON, of the same value. */
export function printableLines(text: string): string {
  return isPlain(text) ? text : text.replace(UNPRINTABLE_IN_LINES, jsonEscape)
}

/** Whether a text is printable ASCII, as most are: a look that takes a tenth of the replacement. */
function isPlain(text: string): boolean {
  return !/[^ -~]/.test(text)
}

function jsonEscape(character: string): string {
  const units = Array.from({ length: character.length }, (_, index) => {
    const code = character.charCodeAt(index).toString(16).padStart(4, '0')
    return `\\u${code}`
  })
  return SHORT[character] ?? units.join('')
}
