import { html } from 'htm/preact'
import type { ComponentChildren, VNode } from 'preact'
import { classes } from './classes.js'

interface SplitProps {
  readonly list: ComponentChildren
  readonly detail: ComponentChildren
  /** Whether the detail covers the list where there is room for one of them alone. */
  readonly isOpen: boolean
  readonly listLabel: string
  readonly detailLabel: string
}

/** A list beside the detail of what is selected in it; in a narrow window one of both. */
export function Split({ list, detail, isOpen, listLabel, detailLabel }: SplitProps): VNode {
  return html`<div class=${classes('split', isOpen && 'open')}>
    <section class="split-list" aria-label=${listLabel}>${list}</section>
    <section class="split-detail" aria-label=${detailLabel}>${detail}</section>
  </div>`
}
