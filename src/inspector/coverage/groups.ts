import { html } from 'htm/preact'
import type { VNode } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { countText } from '../../core/util/count-text.js'
import { hrefOf } from '../app/route.js'
import { classes } from '../ui/classes.js'
import { CopyButton } from '../ui/copy.js'
import { Marked } from '../ui/marked.js'
import { Bar } from './bar.js'
import { KINDS, type Group, type Item } from './items.js'

interface GroupsProps {
  readonly groups: readonly Group[]
  /** What was searched for. */
  readonly text: string
  /** Whether all are open: where a search has few results. */
  readonly isOpen: boolean
}

/** The items of each operation, folded. */
export function Groups({ groups, text, isOpen }: GroupsProps): VNode {
  const services = [...new Set(groups.map(({ service }) => service))]
  return html`${services.map(
    (service) =>
      html`<section class="coverage-service" key=${service} aria-label=${service}>
        <h3>${service}</h3>
        ${groups
          .filter((one) => one.service === service)
          .map(
            (group) =>
              html`<${GroupFold}
                key=${group.title}
                group=${group}
                text=${text}
                isOpen=${isOpen}
              />`,
          )}
      </section>`,
  )}`
}

function GroupFold({ group, text, isOpen }: { group: Group; text: string; isOpen: boolean }) {
  const { title, items, numbers } = group
  const [isShown, setShown] = useState(isOpen)
  useEffect(() => setShown(isOpen), [isOpen])
  return html`<details
    class="disclosure coverage-group"
    open=${isShown}
    onToggle=${(event: { currentTarget: HTMLDetailsElement }) => setShown(event.currentTarget.open)}
  >
    <summary>
      <span class="coverage-title cut" title=${title}>${title}</span>
      ${
        items.length < numbers.total &&
        html`<span class="muted coverage-shown">${items.length} shown</span>`
      }
      <span class="coverage-numbers"
        >${numbers.covered}<span class="muted"> of ${numbers.total}</span></span
      >
      <${Bar} numbers=${numbers} />
    </summary>
    ${
      isShown &&
      html`<ul class="coverage-items">
        ${items.map(
          (item) =>
            html`<${ItemRow} key=${`${item.kind} ${item.name}`} item=${item} text=${text} />`,
        )}
      </ul>`
    }
  </details>`
}

function ItemRow({ item, text }: { item: Item; text: string }): VNode {
  const { kind, name, isCovered, hint, times, path, query } = item
  const label = html`<${Marked} text=${name} search=${text} />`
  return html`<li class=${classes('coverage-item', isCovered && 'covered')}>
    <span class="coverage-state">${isCovered ? 'covered' : 'not covered'}</span>
    <span class="coverage-kind">${KINDS[kind]}</span>
    <span class="coverage-name">
      ${
        path.length > 0
          ? html`<a class="code" href=${hrefOf(['contracts', ...path], query)}>${label}</a>`
          : html`<code>${label}</code>`
      }
      ${times !== undefined && times > 0 && html` <span class="muted">${`relied on ${countText(times, 'time')}`}</span>`}
    </span>
    ${hint !== '' && html`<${Hint} item=${item} />`}
  </li>`
}

/** What would cover an item: a line of a test, or what a rule decides. */
function Hint({ item: { kind, hint, name } }: { item: Item }): VNode {
  if (kind === 'rules') return html`<p class="coverage-hint muted">${hint}</p>`
  return html`<div class="coverage-hint">
    <code class="hint-line">${hint}</code>
    <${CopyButton} text=${hint} label=${`Copy what covers ${name}`} />
  </div>`
}
