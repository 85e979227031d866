import { isJsonType, type WrittenRequest } from '../malformed/corpus.js'
import type { Suite } from '../suite.js'

/** What means something to one service: its names, its ids and the values that it knows. */
export interface Vocabulary {
  readonly ids: readonly string[]
  /** The fixed segments of its paths. */
  readonly segments: readonly string[]
  readonly parameters: readonly string[]
  readonly values: readonly string[]
}

const ID = /(^|_)(s?id|uuid)s?$/
const LONGEST = 40

/** Reads the words of a service from its contract, the world of its corpus and what it accepts. */
export function vocabularyOf({ service: { contract }, malformed }: Suite): Vocabulary {
  const operations = [...contract.operations.values()]
  const { components, paths } = contract.document
  const sent = malformed.accepted.filter(isSmallJson).map(({ body }) => JSON.parse(body) as unknown)
  return {
    ids: short(wordsIn(malformed.seed, (key) => ID.test(key))),
    segments: short(operations.flatMap(({ path }) => path.split('/'))).filter(
      (segment) => !segment.startsWith('{'),
    ),
    parameters: short(operations.flatMap(({ query }) => Object.keys(query.schemas))),
    values: short([
      ...wordsIn([components, paths], (key) => key === 'enum' || key === 'const'),
      ...wordsIn(sent, () => true),
    ]),
  }
}

/** Whether a body is JSON, and no larger than what is worth being damaged. */
export function isSmallJson<R extends WrittenRequest>(
  request: R,
): request is R & { readonly body: string } {
  const { headers, body } = request
  return isJsonType(headers) && typeof body === 'string' && body.length < 5000
}

/** The texts in a value that stand under a certain key. */
function wordsIn(value: unknown, isWanted: (key: string) => boolean, key = ''): string[] {
  if (typeof value === 'string') return isWanted(key) ? [value] : []
  if (typeof value !== 'object' || value === null) return []
  return Array.isArray(value)
    ? value.flatMap((item) => wordsIn(item, isWanted, key))
    : Object.entries(value).flatMap(([name, member]) => wordsIn(member, isWanted, name))
}

function short(texts: readonly string[]): string[] {
  return [...new Set(texts.filter((text) => text.length <= LONGEST))]
}
