import { html } from 'htm/preact'
import type { VNode } from 'preact'

/** A text in which what stands between backticks is code. */
export function CodeText({ text }: { text: string }): VNode {
  const parts = text.split(/`([^`]+)`/)
  return html`${parts.map((part, index) =>
    index % 2 === 1 ? html`<code key=${index}>${part}</code>` : part,
  )}`
}
