import { html } from 'htm/preact'
import type { ComponentChildren, VNode } from 'preact'
import { classes } from './classes.js'

export interface Column<T> {
  readonly title: string
  readonly cell: (item: T) => ComponentChildren
  /** Aligned at the right, with digits of one width. */
  readonly isNumber?: boolean
}

interface TableProps<T> {
  /** What the table is of; shown above it unless it is hidden. */
  readonly caption: string
  readonly isCaptionHidden?: boolean
  readonly columns: readonly Column<T>[]
  readonly items: readonly T[]
  readonly keyOf: (item: T) => string
  readonly rowClass?: (item: T) => string | undefined
}

/** A table of few rows; for many, use WindowedList. It scrolls sideways where it is too wide. */
export function Table<T>(props: TableProps<T>): VNode {
  const { caption, isCaptionHidden = false, columns, items, keyOf, rowClass } = props
  return html`<div class="table-frame" tabindex="0" role="group" aria-label=${caption}>
    <table class="table">
      <caption class=${classes(isCaptionHidden && 'visually-hidden')}>
        ${caption}
      </caption>
      <thead>
        <tr>
          ${columns.map(
            ({ title, isNumber }) =>
              html`<th scope="col" key=${title} class=${classes(isNumber && 'number')}>
                ${title}
              </th>`,
          )}
        </tr>
      </thead>
      <tbody>
        ${items.map(
          (item) =>
            html`<tr key=${keyOf(item)} class=${rowClass?.(item)}>
              ${columns.map(
                ({ title, cell, isNumber }) =>
                  html`<td key=${title} class=${classes(isNumber && 'number')}>${cell(item)}</td>`,
              )}
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`
}
