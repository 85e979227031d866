import type { Grade } from '../api/types.js'
import type { Mark, SourcePart } from './part.js'

/** The grade and the source of a node of a contract; both null if it has none. */
export function markOf(node: object | undefined): Mark {
  const { 'x-provenance': grade = null, 'x-source': source = null } = (node ?? {}) as {
    readonly 'x-provenance'?: Grade
    readonly 'x-source'?: string
  }
  return { grade, source }
}

/** Whether two marks say the same. */
export function isSameMark(one: Mark, other: Mark): boolean {
  return one.grade === other.grade && one.source === other.source
}

/** A source as a person reads it. */
export interface SourceText {
  /** What the source is; its key if the contract does not tell. */
  readonly title: string
  /** Where in the source. */
  readonly where: string
  /** The address in the title or in the key, if there is one. */
  readonly href: string | undefined
}

/**
 * Returns what a source says of itself.
 *
 * @example
 * sourceText('spec#limit', [{ key: 'spec', title: 'The specification', grade: 'published' }])
 * // { title: 'The specification', where: 'limit', href: undefined }
 */
export function sourceText(source: string, sources: readonly SourcePart[]): SourceText {
  // A key may be an address with a fragment: the longest one that fits is it.
  const known = sources
    .filter(({ key }) => source === key || source.startsWith(`${key}#`))
    .sort((one, other) => other.key.length - one.key.length)[0]
  const key = known?.key ?? source.replace(/#.*/s, '')
  const title = known?.title ?? key
  return { title, where: source.slice(key.length + 1), href: addressIn(title) ?? addressIn(key) }
}

/** The first http address in a text. */
export function addressIn(text: string): string | undefined {
  const found = /\bhttps?:\/\/[^\s<>"']+/.exec(text)?.[0]?.replace(/[.,;:)\]]+$/, '')
  return found !== undefined && URL.canParse(found) ? found : undefined
}
