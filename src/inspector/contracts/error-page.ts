import { html } from 'htm/preact'
import type { VNode } from 'preact'
import { hrefOf } from '../app/route.js'
import { Badge, GradeBadge, StatusBadge } from '../ui/badge.js'
import { JsonView } from '../ui/json-view.js'
import { Section } from './operation-page.js'
import { NO_OPERATION, type ErrorPart, type SourcePart } from './part.js'
import { SourceLine } from './source-line.js'

interface ErrorPageProps {
  readonly error: ErrorPart
  readonly sources: readonly SourcePart[]
}

/** An error of a contract: its fields, and the operations that can answer it. */
export function ErrorPage({ error, sources }: ErrorPageProps): VNode {
  const { service, code, status, fields, isByFault, assumed, usedBy, grade, source } = error
  return html`<article class="contract-page">
    <header class="contract-head">
      <div class="row">
        <${StatusBadge} status=${status} />
        <h2>${code}</h2>
        <${GradeBadge} grade=${grade} />
        ${isByFault && html`<${Badge} title="No request alone causes it">by a fault alone<//>`}
      </div>
      <${SourceLine} source=${source} sources=${sources} />
    </header>
    <${Section} title="Fields">
      <${JsonView} value=${fields} label=${`Fields of ${code}`} isBare />
      ${
        assumed.length > 0 &&
        html`<p class="muted">
          The source does not show ${assumed.join(', ')}:
          ${assumed.length === 1 ? 'it is' : 'they are'} assumed.
        </p>`
      }
    <//>
    <${Section} title="Operations that can answer it">
      ${usedBy.length === 0 && html`<p class="muted">None.</p>`}
      <ul class="plain-list">
        ${usedBy.map(
          (id) =>
            html`<li key=${id} class="error-user">
              <a href=${hrefOf(['contracts', service, id], { status })}>${id}</a>
              ${
                id !== NO_OPERATION &&
                html`<a
                  class="muted"
                  href=${hrefOf(['faults', 'new'], { operation: `${service}/${id}`, status, code })}
                  aria-label=${`Make ${id} fail with ${code}`}
                  >make it fail so</a
                >`
              }
            </li>`,
        )}
      </ul>
    <//>
  </article>`
}
