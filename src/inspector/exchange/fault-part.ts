import { html } from 'htm/preact'
import type { VNode } from 'preact'
import { countText } from '../../core/util/count-text.js'
import type { PlannedFault } from '../api/types.js'
import { JsonView } from '../ui/json-view.js'
import type { ExchangeLinks } from './links.js'
import { Part } from './part.js'

interface FaultPartProps {
  readonly id: string
  /** Null if it is no longer planned. */
  readonly fault: PlannedFault | null
  readonly links: ExchangeLinks
}

/** The fault that acted on an exchange. */
export function FaultPart({ id, fault, links }: FaultPartProps): VNode {
  const href = links.fault?.(id)
  const name = href === undefined ? html`<code>${id}</code>` : html`<a href=${href}>${id}</a>`
  return html`<${Part} title="A fault acted" head=${name}>
    ${
      fault
        ? html`<p class="muted">
              It has failed ${fault.hits} of ${countText(fault.calls, 'call')}.
            </p>
            <${JsonView} value=${fault.do} label="Action of the fault" isBare />`
        : html`<p class="muted">It is no longer planned.</p>`
    }
  <//>`
}
