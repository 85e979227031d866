import { html } from 'htm/preact'
import type { ComponentChildren, VNode } from 'preact'

interface PartProps {
  readonly title: string
  /** What stands beside the title. */
  readonly head?: ComponentChildren
  readonly children?: ComponentChildren
}

/** A part of the detail of an exchange, under a heading. */
export function Part({ title, head, children }: PartProps): VNode {
  return html`<section class="exchange-part" aria-label=${title}>
    <div class="exchange-part-head">
      <h3>${title}</h3>
      ${head}
    </div>
    ${children}
  </section>`
}
