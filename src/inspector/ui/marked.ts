import { html } from 'htm/preact'
import type { VNode } from 'preact'
import { splitAtMatches } from './json-search.js'

/** A text in which matches are highlighted. */
export function Marked({ text, search = '' }: { text: string; search?: string }): VNode {
  const parts = splitAtMatches(text, search)
  return html`${parts.map((part, index) =>
    index % 2 === 1 ? html`<mark key=${index}>${part}</mark>` : part,
  )}`
}
