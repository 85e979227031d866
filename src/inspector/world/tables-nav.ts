import { html } from 'htm/preact'
import type { VNode } from 'preact'
import type { TableView } from '../api/types.js'
import { navigate } from '../app/router.js'
import { SelectField } from '../ui/field.js'
import { placeOf } from './places.js'
import { numberText } from '../ui/size-text.js'

interface TablesProps {
  readonly tables: readonly TableView[]
  readonly current: TableView | undefined
}

/** The tables by service, with the numbers of their records. */
export function TablesNav({ tables, current }: TablesProps): VNode {
  const services = [...new Set(tables.map(({ service }) => service))]
  return html`<nav class="tables-nav" aria-label="Tables">
    ${services.map(
      (service) =>
        html`<section key=${service}>
          <h2>${service}</h2>
          <ul>
            ${tables
              .filter((table) => table.service === service)
              .map(
                (table) =>
                  html`<li key=${table.table}>
                    <a
                      href=${placeOf(table)}
                      class=${table.count === 0 ? 'empty-table' : ''}
                      aria-current=${isSame(table, current) ? 'page' : undefined}
                    >
                      <span class="cut">${table.title}</span>
                      <span class="count">${numberText(table.count)}</span>
                    </a>
                  </li>`,
              )}
          </ul>
        </section>`,
    )}
  </nav>`
}

const isSame = (table: TableView, other: TableView | undefined) =>
  table.service === other?.service && table.table === other.table

/** The same as a choice, where there is no room beside the list. */
export function TableChoice({ tables, current }: TablesProps): VNode {
  const idOf = ({ service, table }: TableView) => `${service}/${table}`
  const options = tables.map((table) => ({
    value: idOf(table),
    title: `${table.service}: ${table.title} (${numberText(table.count)})`,
  }))
  return html`<div class="only-narrow table-choice">
    <${SelectField}
      label="Table"
      isLabelHidden
      value=${current ? idOf(current) : ''}
      options=${options}
      onChange=${(id: string) => {
        const table = tables.find((one) => idOf(one) === id)
        if (table) navigate(placeOf(table))
      }}
    />
  </div>`
}
