const TOKEN = "[!#$%&'*+.^_`|~0-9A-Za-z-]+"
const MEDIA_TYPE = new RegExp(`^[ \\t]*(${TOKEN}/${TOKEN})[ \\t]*(?=;|$)`)
const PARAMETER = new RegExp(
  `;[ \\t]*(?:(${TOKEN})=(?:(${TOKEN})|"((?:[^"\\\\]|\\\\.)*)"))?[ \\t]*`,
  'y',
)

/** A parsed Content-Type header: `type` and the parameter names in lower case. */
export interface MediaType {
  readonly type: string
  readonly parameters: Record<string, string>
}

/** One element of a list: up to a comma that is not quoted. */
const ELEMENT = /^(?:[^",]|"(?:[^"\\]|\\.)*")*/

/**
 * Parses a Content-Type header; undefined when there is none or it is malformed. Of a repeated header,
 * which fetch and recorders join with commas, the first counts: node:http shows no other.
 * @example parseMediaType('Text/Plain; charset="utf-8"')?.parameters.charset // 'utf-8'
 */
export function parseMediaType(header: string | undefined): MediaType | undefined {
  const contentType = header?.includes(',') ? (ELEMENT.exec(header)?.[0] ?? '') : header
  const match = MEDIA_TYPE.exec(contentType ?? '')
  if (!match?.[1] || contentType === undefined) return undefined
  const type = match[1].toLowerCase()
  if (match[0].length === contentType.length) return { type, parameters: {} }
  const parameters = parseParameters(contentType.slice(match[0].length), unquote)
  // Reversed, so that the first of two wins, as in the WHATWG MIME type parser.
  return parameters && { type, parameters: Object.fromEntries(parameters.reverse()) }
}

function unquote(text: string): string {
  return text.replace(/\\(.)/g, '$1')
}

/**
 * Parses `; key=value; key="quoted value"` to the end, in order and with duplicates; undefined when
 * it is malformed.
 * @example parseParameters('; a=1; b="2"', (text) => text) // [['a', '1'], ['b', '2']]
 */
export function parseParameters(
  text: string,
  unquote: (quoted: string) => string,
): [key: string, value: string][] | undefined {
  const found: [string, string][] = []
  let at = 0
  while (at < text.length) {
    PARAMETER.lastIndex = at
    const match = PARAMETER.exec(text)
    if (!match) return undefined
    const [all, key, token, quoted = ''] = match
    if (key !== undefined) found.push([key.toLowerCase(), token ?? unquote(quoted)])
    at += all.length
  }
  return found
}
