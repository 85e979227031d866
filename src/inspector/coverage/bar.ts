import { html } from 'htm/preact'
import type { VNode } from 'preact'
import { percentOf, type Numbers } from './items.js'

/** A bar beside numbers: it says nothing that they do not. */
export function Bar({ numbers }: { numbers: Numbers }): VNode {
  return html`<span class="bar" aria-hidden="true">
    <span class="bar-fill" style=${{ width: `${percentOf(numbers)}%` }}></span>
  </span>`
}
