import { html } from 'htm/preact'
import type { VNode } from 'preact'
import type { RecordsReply, TableView } from '../api/types.js'
import { onEveryEvent, useLoad } from '../app/use-load.js'
import { numberText } from '../ui/size-text.js'
import { placeOf, recordPath } from './places.js'

interface ReferringProps {
  /** The tables whose records refer to this one. */
  readonly referring: readonly TableView[]
  readonly recordKey: string
}

/** The records that refer to a record, such as the files of a container. */
export function Referring({ referring, recordKey }: ReferringProps): VNode | null {
  if (referring.length === 0) return null
  return html`<nav class="referring" aria-label="Records that refer to it">
    ${referring.map(
      (table) => html`<${Link} key=${table.table} table=${table} recordKey=${recordKey} />`,
    )}
  </nav>`
}

function Link({ table, recordKey }: { table: TableView; recordKey: string }): VNode {
  const { service, table: name, title } = table
  const query = { text: recordKey, limit: 1 }
  const { data } = useLoad<RecordsReply>(recordPath(service, name), {
    query,
    refreshOn: onEveryEvent,
  })
  return html`<a href=${placeOf({ service, table: name, text: recordKey })}>
    <span class="title">${title}</span>
    <span class="count">${data ? numberText(data.count) : '…'}</span>
  </a>`
}
