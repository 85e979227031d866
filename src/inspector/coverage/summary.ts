import { html } from 'htm/preact'
import type { VNode } from 'preact'
import { Bar } from './bar.js'
import { KINDS, numbersOf, type Item, type ItemFilter } from './items.js'

interface SummaryProps {
  readonly items: readonly Item[]
  readonly filter: ItemFilter
  /** The address of a filter. */
  readonly hrefOf: (filter: ItemFilter) => string
}

/** Numbers and bars by kind and service; each leads to its items. */
export function Summary({ items, filter, hrefOf }: SummaryProps): VNode {
  const services = [...new Set(items.map(({ service }) => service))]
  const columns = services.length > 1 ? [...services, ''] : services
  return html`<div class="table-frame" tabindex="0" role="group" aria-label="Coverage in numbers">
    <table class="table coverage-table">
      <caption class="visually-hidden">
        Covered items by kind and service
      </caption>
      <thead>
        <tr>
          <th scope="col">Kind</th>
          ${columns.map((service) => html`<th scope="col" key=${service}>${service || 'all'}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${Object.entries(KINDS).map(
          ([kind, title]) =>
            html`<tr key=${kind}>
              <th scope="row">${title}</th>
              ${columns.map(
                (service) =>
                  html`<td key=${service}>
                    <${Cell}
                      items=${items.filter(
                        (one) => one.kind === kind && (service === '' || one.service === service),
                      )}
                      label=${`${title} of ${service || 'all services'}`}
                      href=${hrefOf({ ...filter, text: '', service, kind })}
                      isChosen=${filter.kind === kind && filter.service === service}
                    />
                  </td>`,
              )}
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`
}

interface CellProps {
  readonly items: readonly Item[]
  readonly label: string
  readonly href: string
  readonly isChosen: boolean
}

function Cell({ items, label, href, isChosen }: CellProps): VNode {
  const numbers = numbersOf(items)
  if (numbers.total === 0) return html`<span class="muted" title="There are none">–</span>`
  return html`<a
    class="coverage-cell"
    href=${href}
    aria-label=${`${label}: ${numbers.covered} of ${numbers.total}`}
    aria-current=${isChosen ? 'true' : undefined}
  >
    <span class="coverage-numbers"
      >${numbers.covered}<span class="muted"> of ${numbers.total}</span></span
    >
    <${Bar} numbers=${numbers} />
  </a>`
}
