import { html } from 'htm/preact'
import type { VNode } from 'preact'
import { useState } from 'preact/hooks'

const SHORT = 160

/** A value of a record in one line; a long one is cut, with a button for the rest. */
export function Value({ value }: { value: unknown }): VNode {
  const [isOpen, setOpen] = useState(false)
  const text = JSON.stringify(value ?? null)
  if (text.length <= SHORT) return html`<code class="trace-value">${text}</code>`
  return html`<code class="trace-value">${isOpen ? text : `${text.slice(0, SHORT)}…`}</code>
    <button type="button" class="link-button" onClick=${() => setOpen(!isOpen)}>
      ${isOpen ? 'Show less' : `Show all ${text.length.toLocaleString('en')} characters`}
    </button>`
}
