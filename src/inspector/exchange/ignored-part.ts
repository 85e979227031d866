import { html } from 'htm/preact'
import type { VNode } from 'preact'
import type { Exchange } from '../api/types.js'
import { Part } from './part.js'
import { placeText } from './place.js'

/** What the service ignored of a request, each with the declared names that are most like it. */
export function IgnoredPart({ ignored }: Pick<Exchange, 'ignored'>): VNode {
  return html`<${Part} title="Ignored by the service">
    <ul class="plain-list">
      ${ignored.map(
        ({ at, nearest }, index) =>
          html`<li key=${index}>
            <bdi>${placeText(at)}</bdi>
            ${
              nearest.length > 0 &&
              html`<span class="muted"> – did you mean ${nearest.join(' or ')}?</span>`
            }
          </li>`,
      )}
    </ul>
  <//>`
}
