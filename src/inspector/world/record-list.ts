import { html } from 'htm/preact'
import type { VNode } from 'preact'
import { useMemo, useRef } from 'preact/hooks'
import type { RecordsReply, RecordView, TableView } from '../api/types.js'
import { useShortcuts } from '../app/keyboard.js'
import { navigate } from '../app/router.js'
import { onEveryEvent, useLoad } from '../app/use-load.js'
import { IconButton } from '../ui/button.js'
import { EmptyState, ErrorState, Loading } from '../ui/empty-state.js'
import { WindowedList } from '../ui/windowed-list.js'
import { cellsOf, columnsOf, type ListColumns } from '../records/cells.js'
import { chooseColumns } from '../records/columns.js'
import { placeOf, recordPath } from './places.js'
import { numberText } from '../ui/size-text.js'
import { useLast } from '../app/use-last.js'

const PAGE = 100

interface RecordListProps {
  readonly table: TableView
  readonly selected: string | undefined
  readonly text: string
  readonly page: number
  /** The clock, for what counts down. */
  readonly now: number | undefined
}

/** A page of the records of a table. */
export function RecordList({ table, selected, text, page, now }: RecordListProps): VNode {
  const { service, table: name } = table
  const query = { offset: page * PAGE, limit: PAGE, ...(text !== '' && { text }) }
  const loaded = useLoad<RecordsReply>(recordPath(service, name), {
    query,
    refreshOn: onEveryEvent,
  })
  const reply = useLast(loaded.data, `${service}/${name}`)
  const columns = useColumns(table, reply)
  const go = (key: string | undefined) =>
    navigate(placeOf({ service, table: name, key, text, page }), { replace: true })
  useMoves(reply?.records ?? [], selected, go)
  const shown = useMemo(() => columnsOf(columns), [columns])
  const cells = useMemo(() => (record: RecordView) => cellsOf(record, columns, now), [columns, now])
  if (loaded.error !== undefined && reply === undefined) {
    return html`<${ErrorState} title="The records could not be loaded" message=${loaded.error} />`
  }
  if (!reply) return html`<${Loading} />`
  if (reply.count === 0) return html`<${Empty} table=${table} text=${text} />`
  return html`<${WindowedList}
      label=${table.title}
      items=${reply.records}
      keyOf=${(record: RecordView) => record.key}
      columns=${shown}
      cells=${cells}
      layout=${`world-list columns-${shown.length}`}
      selected=${selected}
      onSelect=${(record: RecordView) => go(record.key)}
      rowClass=${(record: RecordView) => (record.record['blocked'] === true ? 'blocked' : '')}
    />
    <${Pager} count=${reply.count} page=${page} place=${{ service, table: name, text }} />`
}

/** Chosen once for each table: columns that change while one reads would be worse than poor ones. */
function useColumns({ service, table }: TableView, reply: RecordsReply | undefined): ListColumns {
  const chosen = useRef<{ readonly id: string; readonly columns: ListColumns } | undefined>(
    undefined,
  )
  const id = `${service}/${table}`
  if (reply && reply.records.length > 0 && chosen.current?.id !== id) {
    const { records } = reply
    const columns = {
      fields: chooseColumns(records),
      hasContent: records.some(({ content }) => content !== null),
      hasDue: records.some(({ due }) => due.length > 0),
    }
    chosen.current = { id, columns }
  }
  return chosen.current?.columns ?? NO_COLUMNS
}

const NO_COLUMNS: ListColumns = { fields: [], hasContent: false, hasDue: false }

function useMoves(
  records: readonly RecordView[],
  selected: string | undefined,
  go: (key: string | undefined) => void,
): void {
  const move = (step: 1 | -1) => () => {
    const at = records.findIndex(({ key }) => key === selected)
    const next = at === -1 ? records[0] : records[at + step]
    if (next) go(next.key)
  }
  useShortcuts([
    { keys: 'j', title: 'Next record', run: move(1) },
    { keys: 'k', title: 'Previous record', run: move(-1) },
    { keys: 'Escape', title: 'Close the record', run: () => go(undefined) },
  ])
}

function Empty({ table, text }: Pick<RecordListProps, 'table' | 'text'>): VNode {
  const title = text === '' ? `No ${table.title}` : `No ${table.title} contain “${text}”`
  return html`<${EmptyState} title=${title}>
    ${
      text === ''
        ? 'Add one, load a world, or send a request that creates one.'
        : 'The search looks into all fields, but not into bytes and secrets.'
    }
  <//>`
}

interface PagerProps {
  readonly count: number
  readonly page: number
  readonly place: { readonly service: string; readonly table: string; readonly text: string }
}

function Pager({ count, page, place }: PagerProps): VNode | null {
  if (count <= PAGE && page === 0) return null
  const [first, last] = [page * PAGE + 1, Math.min(count, (page + 1) * PAGE)]
  const go = (to: number) => () => navigate(placeOf({ ...place, page: to }))
  return html`<div class="pager">
    <span role="status">
      ${
        first > count
          ? `${numberText(count)} records`
          : `${numberText(first)}–${numberText(last)} of ${numberText(count)}`
      }
    </span>
    <${IconButton}
      icon="back"
      label="Previous page"
      disabled=${page === 0}
      onClick=${go(page - 1)}
    />
    <${IconButton}
      icon="chevron"
      label="Next page"
      disabled=${last >= count}
      onClick=${go(page + 1)}
    />
  </div>`
}
