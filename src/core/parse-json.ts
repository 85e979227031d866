import { isDeeper } from './json-depth.js'

// Far more than any contract has, far fewer than the stack takes.
const MOST_LEVELS = 500

export interface ParsedJson {
  readonly value?: unknown
  /** Why it is refused; it quotes nothing of the text, where a secret may stand. */
  readonly reason?: string
}

/**
 * A JSON text as its value, or why it has none.
 *
 * @example
 * parseJson('{"a":') // { reason: 'Unexpected end of JSON input' }
 */
export function parseJson(text: string): ParsedJson {
  if (isDeeper(text, MOST_LEVELS)) return { reason: `it is deeper than ${MOST_LEVELS} levels` }
  try {
    return { value: JSON.parse(text) as unknown }
  } catch (error) {
    return { reason: reasonOf(error as Error) }
  }
}

// V8 quotes the text around the mistake.
function reasonOf({ message }: Error): string {
  return message.replace(/, (?:\.\.\.)?"[^]*"(?:\.\.\.)? is not valid JSON$/, ' is not valid JSON')
}
