import { pointerToPath } from '../../core/util/json-pointer.js'
import type { Location } from '../api/types.js'

/**
 * Returns a place in a message as people say it.
 *
 * @example
 * placeText({ in: 'body', pointer: '/files/0/name' }) // 'body, files[0].name'
 */
export function placeText({ in: part, pointer }: Location): string {
  const name = part === 'part' ? 'form field' : part
  const path = pointerToPath(pointer)
  return path === '' ? name : `${name}, ${path}`
}

export interface ExplanationSection {
  readonly heading: string
  readonly text: string
}

/** Returns the sections of an explanation: paragraphs that begin with a heading on its own line. */
export function explanationSections(text: string): ExplanationSection[] {
  return text.split(/\n{2,}/).flatMap((block) => {
    const [heading = '', ...lines] = block.split('\n')
    if (heading === '') return []
    return [{ heading, text: lines.map((line) => line.trim()).join('\n') }]
  })
}
