import { html } from 'htm/preact'
import type { ComponentChildren, VNode } from 'preact'
import { countText } from '../../core/util/count-text.js'
import type { Exchange, ExchangeDetail, LiveExchangeDetail } from '../api/types.js'
import { StatusBadge } from '../ui/badge.js'
import { ExchangeHead } from './exchange-head.js'
import { FaultPart } from './fault-part.js'
import { IgnoredPart } from './ignored-part.js'
import type { ExchangeLinks } from './links.js'
import { Message } from './message.js'
import { Part } from './part.js'
import { RuleLine } from './rule-line.js'
import { ViolationCard } from './violation-card.js'

export interface ExchangeViewProps {
  readonly detail: ExchangeDetail | LiveExchangeDetail
  readonly links: ExchangeLinks
  /** Buttons for what can be done with it. */
  readonly actions?: ComponentChildren
  /** What stands in the corner, such as a button that closes it. */
  readonly corner?: ComponentChildren
}

/** Everything that is known of one exchange. */
export function ExchangeView({ detail, links, actions, corner }: ExchangeViewProps): VNode {
  const { exchange, explanations, values, rules, fault } = detail
  const records = 'records' in detail ? detail.records : []
  const { request, reply, violations, ignored } = exchange
  return html`<div class="exchange">
    <${ExchangeHead} ...${{ exchange, records, links, actions, corner }} />
    ${
      violations.length > 0 &&
      html`<${Part} title=${countText(violations.length, 'violation')}>
        ${violations.map(
          (violation, index) =>
            html`<${ViolationCard}
              key=${index}
              violation=${violation}
              values=${values[index]}
              explanation=${explanations.find(({ code }) => code === violation.code)}
              links=${links}
            />`,
        )}
      <//>`
    }
    ${
      exchange.fault !== null &&
      html`<${FaultPart} id=${exchange.fault} fault=${fault} links=${links} />`
    }
    ${ignored.length > 0 && html`<${IgnoredPart} ignored=${ignored} />`}
    <${Message} title="Request" message=${request} wrong=${wrongIn(exchange, 'request')} />
    ${
      reply
        ? html`<${Message}
            title="Response"
            head=${html`<${StatusBadge} status=${reply.status} />`}
            message=${reply}
            wrong=${wrongIn(exchange, 'reply')}
          />`
        : html`<${Part} title="Response"><p class="muted">No response was sent.</p><//>`
    }
    ${
      rules.length > 0 &&
      html`<${Part} title=${`Relied on ${countText(rules.length, 'rule')}`}>
        <ul class="plain-list">
          ${rules.map((rule) => html`<${RuleLine} key=${rule.id} rule=${rule} links=${links} />`)}
        </ul>
      <//>`
    }
  </div>`
}

/** The JSON pointers of what is wrong in the body of one side. */
function wrongIn({ violations }: Exchange, side: 'request' | 'reply'): string[] {
  return violations.flatMap(({ kind, at }) => {
    const isReply = kind === 'reply' || kind === 'own-reply'
    const isBody = at.in === 'body' || at.in === 'part'
    return isBody && isReply === (side === 'reply') ? [at.pointer] : []
  })
}
