import { html } from 'htm/preact'
import type { ComponentChildren } from 'preact'
import type { ExchangeSummary } from '../api/types.js'
import { Badge, MethodBadge, StatusBadge } from '../ui/badge.js'
import { Time } from '../ui/time.js'
import { shortUrl } from '../ui/short-url.js'

export const COLUMNS = [
  { title: 'Status' },
  { title: 'Method' },
  { title: 'Operation' },
  { title: 'URL' },
  { title: 'Notes' },
  { title: 'Time' },
]

export const COLUMNS_WITH_SCOPE = [...COLUMNS, { title: 'Scope' }]

/** The cells of a row of the list. */
export function cellsOf(one: ExchangeSummary): ComponentChildren[] {
  return [
    html`<${StatusBadge} status=${one.status} />`,
    html`<${MethodBadge} method=${one.method} />`,
    html`<span title=${one.operation ?? 'No operation matches'}>
      ${one.operation ?? html`<span class="muted">none</span>`}
    </span>`,
    html`<bdi class="code" title=${one.url.slice(0, 300)}>${shortUrl(one.url)}</bdi>`,
    notesOf(one),
    html`<span class="muted"><${Time} time=${one.time} isBrief /></span>`,
  ]
}

/** The cells where exchanges of several scopes are listed. */
export function cellsWithScope(one: ExchangeSummary): ComponentChildren[] {
  return [...cellsOf(one), html`<span class="muted" title=${one.scope}>${one.scope}</span>`]
}

function notesOf({ violations, fault, ignored }: ExchangeSummary): ComponentChildren {
  const codes = [...new Set(violations)].join(', ')
  return html`<span class="notes">
    ${
      violations.length > 0 &&
      html`<${Badge} tone="danger" title=${codes}>
        ${violations.length === 1 ? violations[0] : `${violations.length} violations`}
      <//>`
    }
    ${fault !== null && html`<${Badge} tone="warn" title=${`Fault ${fault}`}>fault<//>`}
    ${ignored > 0 && html`<${Badge} title="Parts of the request were ignored">${ignored} ignored<//>`}
  </span>`
}
