import { html } from 'htm/preact'
import type { ComponentChildren, VNode } from 'preact'
import type { Exchange, NamedRecord } from '../api/types.js'
import { MethodBadge, StatusBadge } from '../ui/badge.js'
import { CopyButton } from '../ui/copy.js'
import { Time } from '../ui/time.js'
import type { ExchangeLinks } from './links.js'

interface ExchangeHeadProps {
  readonly exchange: Exchange
  readonly records: readonly NamedRecord[]
  readonly links: ExchangeLinks
  readonly actions: ComponentChildren
  readonly corner: ComponentChildren
}

/** The head of a detail: what was called, when, with which status, and what can be done with it. */
export function ExchangeHead(props: ExchangeHeadProps): VNode {
  const { exchange, records, links, actions, corner } = props
  const { sequence, scope, time, service, operation, request, reply } = exchange
  const href =
    service !== null && operation !== null ? links.operation?.(service, operation) : undefined
  const name = operation ?? 'no operation'
  return html`<div class="exchange-head">
    <div class="exchange-title">
      <h2 class="exchange-url">
        <${MethodBadge} method=${request.method} />${' '}
        <bdi class="code">${shortUrl(request.url)}</bdi>
      </h2>
      <div class="exchange-corner">
        <${CopyButton} label="Copy the URL" text=${request.url} />
        ${corner}
      </div>
    </div>
    <div class="row exchange-facts">
      <${StatusBadge} status=${reply?.status ?? null} />
      <span>${service ?? 'no service'}</span>
      ${href === undefined ? html`<span>${name}</span>` : html`<a href=${href}>${name}</a>`}
      <span class="muted">#${sequence} in ${scope}</span>
      <span class="muted"><${Time} time=${time} /></span>
    </div>
    ${records.length > 0 && html`<${Records} records=${records} links=${links} />`}
    ${actions !== undefined && html`<div class="exchange-actions">${actions}</div>`}
  </div>`
}

/** The records that it is about. */
function Records({ records, links }: Pick<ExchangeHeadProps, 'records' | 'links'>): VNode {
  return html`<ul class="plain-list row exchange-facts" aria-label="Records that it is about">
    ${records.map((one) => {
      const href = links.record?.(one)
      return html`<li key=${`${one.table} ${one.key}`} class="cut" title=${one.key}>
        <a href=${href}><bdi>${one.title}</bdi></a>
      </li>`
    })}
  </ul>`
}

const LIMIT = 1000

/** The button beside it copies the whole. */
function shortUrl(url: string): string {
  return url.length > LIMIT ? `${url.slice(0, LIMIT)}… (${url.length} characters)` : url
}
