import { html } from 'htm/preact'
import type { VNode } from 'preact'
import { useMemo, useState } from 'preact/hooks'
import type { TraceDocument, TraceStates, TraceStep } from '../../conformance/trace/document.js'
import { EmptyState } from '../ui/empty-state.js'
import { SelectField } from '../ui/field.js'
import { JsonView } from '../ui/json-view.js'
import { clockText } from '../ui/time-text.js'
import { WindowedList } from '../ui/windowed-list.js'
import { MarkBadge } from './changes.js'
import { cellsOf, columnsOf } from '../records/cells.js'
import { chooseColumns } from '../records/columns.js'
import { RecordView } from './record.js'
import {
  dueAt,
  rowsOf,
  scopesAt,
  settingsAt,
  tablesAt,
  viewOf,
  type WorldRow,
  type WorldTable,
} from './rows.js'

interface WorldProps {
  readonly trace: TraceDocument
  readonly step: TraceStep
}

/** The world after a step, with what the step has changed in it. */
export function World({ trace, step }: WorldProps): VNode {
  const { states } = trace
  const { after, changes } = step
  const scopes = scopesAt(states, after)
  const [chosenScope, setScope] = useState(step.scope)
  const [chosenTable, setTable] = useState<string | undefined>()
  const scope = scopes.includes(chosenScope) ? chosenScope : (scopes[0] ?? '')
  if (after === null) {
    return html`<${EmptyState} title="No state was kept after this call">
      ${trace.truncated?.reason}
    <//>`
  }
  const tables = tablesAt(states, after, scope, changes)
  const table = tables.find(({ name }) => name === chosenTable) ?? firstOf(tables)
  return html`<div class="stack trace-world">
    <div class="row">
      ${
        scopes.length > 1 &&
        html`<${SelectField} label="Scope" value=${scope} options=${scopes} onChange=${setScope} />`
      }
      <${SelectField}
        label="Table"
        value=${table?.name ?? ''}
        options=${tables.map((one) => ({ value: one.name, title: titleOf(one) }))}
        onChange=${setTable}
      />
    </div>
    ${table && html`<${Rows} key=${`${scope} ${table.name}`} trace=${trace} step=${step} scope=${scope} table=${table} />`}
    <${Plans} trace=${trace} state=${after} scope=${scope} />
  </div>`
}

/** The table that changed or, if none did, the first with records. */
function firstOf(tables: readonly WorldTable[]): WorldTable | undefined {
  return (
    tables.find(({ changes }) => changes > 0) ?? tables.find(({ count }) => count > 0) ?? tables[0]
  )
}

function titleOf({ service, table, count, changes }: WorldTable): string {
  const changed = changes > 0 ? `, ${changes} changed` : ''
  return `${service} ${table} (${count}${changed})`
}

const [ROW, MOST_ROWS] = [32, 9]

/** The height of the list: of few rows no more than they need. */
const heightOf = (rows: number) => `${(Math.min(rows, MOST_ROWS) + 1) * ROW + 3}px`

const keyOfRow = ({ id }: WorldRow) => id

function Rows({
  trace,
  step,
  scope,
  table,
}: WorldProps & { scope: string; table: WorldTable }): VNode {
  const rows = useMemo(
    () => rowsOf(trace.states, step, scope, table.name),
    [trace, step, scope, table.name],
  )
  const changed = rows.find(({ mark }) => mark !== undefined)
  const [selected, setSelected] = useState<string | undefined>(changed?.id)
  const row = rows.find(({ id }) => id === selected) ?? changed ?? rows[0]
  const { columns, cells } = useMemo(() => listOf(trace.states, rows), [trace, rows])
  if (rows.length === 0) return html`<p class="muted">This table has no records.</p>`
  return html`<div class="trace-rows" style=${{ height: heightOf(rows.length) }}>
      <${WindowedList}
        label=${`Records of ${table.service} ${table.table}`}
        items=${rows}
        keyOf=${keyOfRow}
        columns=${columns}
        cells=${cells}
        layout=${`trace-row world-list columns-${columns.length}`}
        selected=${row?.id}
        onSelect=${(one: WorldRow) => setSelected(one.id)}
        rowClass=${({ mark }: WorldRow) => mark ?? ''}
      />
    </div>
    ${row && html`<${RecordView} key=${row.id} states=${trace.states} record=${row.record} />`}`
}

/** The columns of a table as in the view of a world, and what became of each record. */
function listOf(states: TraceStates, rows: readonly WorldRow[]) {
  const views = rows.map((one) => viewOf(states, one))
  const shown = {
    fields: chooseColumns(views),
    hasContent: views.some(({ content }) => content !== null),
    hasDue: false,
  }
  return {
    columns: [...columnsOf(shown), { title: 'change' }],
    cells: (one: WorldRow) => [
      ...cellsOf(viewOf(states, one), shown, undefined),
      one.mark && html`<${MarkBadge} mark=${one.mark} />`,
    ],
  }
}

/** What a world has beside its records: clock, rules, plans, and what is due next. */
function Plans({
  trace,
  state,
  scope,
}: {
  trace: TraceDocument
  state: number
  scope: string
}): VNode {
  const settings = settingsAt(trace.states, state, scope)
  const due = dueAt(trace.states, state, scope)
  const shown = useMemo(() => {
    const { ids: _, ...others } = settings ?? { ids: '' }
    return others
  }, [settings])
  return html`<section class="stack">
    <h2>Clock, rules and plans</h2>
    <${JsonView} value=${shown} label="Settings of the world" isBare=${true} />
    <h2>Due next</h2>
    ${
      due.length === 0
        ? html`<p class="muted">Nothing is scheduled.</p>`
        : html`<ul class="trace-list">
            ${due.map(
              ({ time, service, task, key }, index) =>
                html`<li key=${index}>
                  ${clockText(time)} ${service} ${task} <code>${key}</code>
                </li>`,
            )}
          </ul>`
    }
  </section>`
}
