import { html } from 'htm/preact'
import type { VNode } from 'preact'
import type { RecordChange, TablesReply, TableView } from '../api/types.js'
import { useNow } from '../app/clock.js'
import { onEveryEvent, useLoad } from '../app/use-load.js'
import type { ViewProps } from '../app/view.js'
import { EmptyState, ErrorState, Loading } from '../ui/empty-state.js'
import { Split } from '../ui/split.js'
import { placeOf } from './places.js'
import { RecordDetail } from './record-detail.js'
import { RecordList } from './record-list.js'
import { Snapshots } from './snapshots.js'
import { TablesNav } from './tables-nav.js'
import { openLoad, Toolbar } from './toolbar.js'
import { useSchema } from './use-schema.js'

/** The records of the scope, by service and table, and its snapshots. */
export function World({ route }: ViewProps): VNode {
  const { data, error } = useLoad<TablesReply>('/records', { refreshOn: onEveryEvent })
  if (error !== undefined) {
    return html`<${ErrorState} title="The world could not be loaded" message=${error} />`
  }
  if (!data) return html`<${Loading} />`
  const { tables } = data
  if (route.query.get('show') === 'snapshots') {
    const linkOf = ({ kind, service, table, key }: RecordChange) =>
      kind === 'deleted' ? undefined : placeOf({ service, table, key })
    return html`<${Snapshots} route=${route} linkOf=${linkOf} back=${'#/world'} />`
  }
  const [service, name] = route.path
  const wanted = tables.find((one) => one.service === service && one.table === name)
  const table = service === undefined ? firstTable(tables) : wanted
  if (!table) {
    return html`<${EmptyState} title="There is no such table">
      <a href="#/world">Go to the tables that there are</a>
    <//>`
  }
  return html`<${Records} tables=${tables} table=${table} route=${route} />`
}

/** What one wants to see first: the containers, if there are any. */
function firstTable(tables: readonly TableView[]): TableView | undefined {
  const filled = tables.filter(({ count }) => count > 0)
  return filled.find(({ table }) => table === 'containers') ?? filled[0] ?? tables[0]
}

interface RecordsProps extends ViewProps {
  readonly tables: readonly TableView[]
  readonly table: TableView
}

function Records({ tables, table, route }: RecordsProps): VNode {
  const now = useNow()
  const { fields, referring } = useSchema(table, tables)
  const [, , key] = route.path
  const text = route.query.get('text') ?? ''
  const page = Math.max(0, Math.floor(Number(route.query.get('page')) || 0))
  const { service, table: name } = table
  const listPlace = placeOf({ service, table: name, text, page })
  const detail =
    key === undefined
      ? html`<${EmptyState} title="No record is open">
          Click on one, or press <kbd>j</kbd>, to see all of it.
        <//>`
      : html`<${RecordDetail}
          key=${`${service}/${name}/${key}`}
          ...${{ table, tables, fields, referring, now, listPlace, recordKey: key }}
        />`
  return html`<div class="world" onDragOver=${allowFiles} onDrop=${takeFile}>
    <${TablesNav} tables=${tables} current=${table} />
    <div class=${key === undefined ? 'world-body' : 'world-body open'}>
      <${Toolbar} table=${table} tables=${tables} fields=${fields} text=${text} />
      <${Split}
        list=${html`<${RecordList} ...${{ table, text, page, now, selected: key }} />`}
        detail=${detail}
        isOpen=${key !== undefined}
        listLabel=${table.title}
        detailLabel="Record"
      />
    </div>
  </div>`
}

function allowFiles(event: DragEvent): void {
  if (event.dataTransfer?.types.includes('Files')) event.preventDefault()
}

function takeFile(event: DragEvent): void {
  const file = event.dataTransfer?.files[0]
  if (!file) return
  event.preventDefault()
  openLoad(file)
}
