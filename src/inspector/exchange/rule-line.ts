import { html } from 'htm/preact'
import type { VNode } from 'preact'
import type { RuleView } from '../api/types.js'
import { GradeBadge } from '../ui/badge.js'
import type { ExchangeLinks } from './links.js'

interface RuleLineProps {
  readonly rule: RuleView
  readonly links: ExchangeLinks
}

/** A rule that a response relied on: what it decides, its value and how well that is known. */
export function RuleLine({ rule, links }: RuleLineProps): VNode {
  const { id, decides, value, grade, source, sourceTitle } = rule
  return html`<li class="rule-line">
    <div class="row">
      <${RuleName} id=${id} links=${links} />
      <${GradeBadge} grade=${grade} />
    </div>
    <p>Decides ${decides}: <code class="value">${JSON.stringify(value)}</code></p>
    <p class="muted">${sourceTitle ?? source}</p>
  </li>`
}

/** The id of a rule, which leads to its place. */
export function RuleName({ id, links }: { id: string; links: ExchangeLinks }): VNode {
  const href = links.rule?.(id)
  return href === undefined
    ? html`<code>${id}</code>`
    : html`<a class="code" href=${href}>${id}</a>`
}
