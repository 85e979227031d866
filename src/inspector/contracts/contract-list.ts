import { html } from 'htm/preact'
import type { VNode } from 'preact'
import { useMemo, useRef, useState } from 'preact/hooks'
import { countText } from '../../core/util/count-text.js'
import type { Grade } from '../api/types.js'
import { useShortcuts } from '../app/keyboard.js'
import { hrefOf, type Route } from '../app/route.js'
import { navigate } from '../app/router.js'
import { Badge, GradeBadge } from '../ui/badge.js'
import { Button } from '../ui/button.js'
import { EmptyState } from '../ui/empty-state.js'
import { SelectField, TextField } from '../ui/field.js'
import { Marked } from '../ui/marked.js'
import { WindowedList } from '../ui/windowed-list.js'
import { findEntries, type Entry, type EntryFilter, type EntryKind } from './entries.js'
import { GRADES } from './grades.js'
import type { ContractParts } from './part.js'

const NOTHING: EntryFilter = { text: '', service: '', kind: '', grade: '' }

const KINDS: readonly { readonly value: EntryFilter['kind']; readonly title: string }[] = [
  { value: '', title: 'All parts' },
  { value: 'operation', title: 'Operations' },
  { value: 'parameter', title: 'Parameters' },
  { value: 'field', title: 'Fields' },
  { value: 'error', title: 'Errors' },
  { value: 'rule', title: 'Rules' },
  { value: 'changed', title: 'Changed rules' },
]

interface ContractListProps {
  readonly entries: readonly Entry[]
  readonly contracts: readonly ContractParts[]
  readonly route: Route
}

/** What the contracts have, by a search over all of them. */
export function ContractList({ entries, contracts, route }: ContractListProps): VNode {
  const [filter, setFilter] = useState<EntryFilter>(NOTHING)
  const found = useMemo(() => findEntries(entries, filter), [entries, filter])
  const selected = selectedOf(found, route)
  const field = useRef<HTMLInputElement & HTMLTextAreaElement>(null)
  const move = (step: 1 | -1) => {
    const at = found.findIndex((one) => keyOf(one) === selected)
    const next = found[at < 0 ? 0 : Math.min(found.length - 1, Math.max(0, at + step))]
    if (next) go(next)
  }
  useShortcuts([
    { keys: '/', title: 'Search the contracts', run: () => field.current?.focus() },
    { keys: 'j', title: 'Next part', run: () => move(1) },
    { keys: 'k', title: 'Previous part', run: () => move(-1) },
    { keys: 'Escape', title: 'Back to the list', run: () => navigate(hrefOf(['contracts'])) },
  ])
  return html`<${Filters}
      filter=${filter}
      setFilter=${setFilter}
      contracts=${contracts}
      count=${found.length}
      field=${field}
    />
    ${
      found.length === 0
        ? html`<${EmptyState} title="Nothing of the contracts is like that">
            <${Button} onClick=${() => setFilter(NOTHING)}>Clear the search<//>
          <//>`
        : html`<${Results} found=${found} text=${filter.text} selected=${selected} />`
    }`
}

const COLUMNS = [{ title: 'Part' }, { title: 'Grade' }]

interface ResultsProps {
  readonly found: readonly Entry[]
  readonly text: string
  readonly selected: string | undefined
}

function Results({ found, text, selected }: ResultsProps): VNode {
  const cells = useMemo(() => (entry: Entry) => cellsOf(entry, text), [text])
  return html`<${WindowedList}
    label="Parts of the contracts"
    items=${found}
    keyOf=${keyOf}
    columns=${COLUMNS}
    cells=${cells}
    layout="contract-rows"
    selected=${selected}
    onSelect=${go}
    rowHeight=${52}
  />`
}

function go(entry: Entry): void {
  navigate(keyOf(entry), { replace: location.hash.split('/').length > 2 })
}

function keyOf({ path, query }: Entry): string {
  return hrefOf(['contracts', ...path], query)
}

/** The key of the entry that the address names; of a place that is not listed, that of its operation. */
function selectedOf(entries: readonly Entry[], { path, query }: Route): string | undefined {
  const [whole, owner] = [Object.fromEntries(query), {}].map((one) =>
    hrefOf(['contracts', ...path], one),
  )
  return [whole, owner].find((href) => entries.some((entry) => keyOf(entry) === href))
}

const KIND_TEXTS: Readonly<Record<EntryKind, string>> = {
  operation: 'operation',
  parameter: 'parameter',
  field: 'field',
  error: 'error',
  rule: 'rule',
}

function cellsOf(entry: Entry, text: string): VNode[] {
  const { name, service, kind, context, grade, isChanged } = entry
  const where = `${service} ${KIND_TEXTS[kind]}`
  return [
    html`<div class="entry" title=${`${name}\n${where}: ${context}`}>
      <div class="entry-name">
        <span class="cut"><${Marked} text=${name} search=${text} /></span>
        ${isChanged && html`<${Badge} tone="accent">changed<//>`}
      </div>
      <div class="entry-context cut">
        <span class="entry-kind">${where}</span> <${Marked} text=${context} search=${text} />
      </div>
    </div>`,
    html`<${GradeBadge} grade=${grade} />`,
  ]
}

interface FiltersProps {
  readonly filter: EntryFilter
  readonly setFilter: (filter: EntryFilter) => void
  readonly contracts: readonly ContractParts[]
  readonly count: number
  readonly field: { current: (HTMLInputElement & HTMLTextAreaElement) | null }
}

function Filters({ filter, setFilter, contracts, count, field }: FiltersProps): VNode {
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') setFilter({ ...filter, text: '' })
    if (event.key === 'ArrowDown') document.querySelector<HTMLElement>('.contract-rows')?.focus()
  }
  const services = [
    { value: '', title: 'All services' },
    ...contracts.map(({ service }) => ({ value: service, title: service })),
  ]
  const grades = [
    { value: '', title: 'All grades' },
    ...GRADES.map((one) => ({ value: one, title: one })),
  ]
  return html`<div class="toolbar contract-filters" role="search">
    <div class="contract-search">
      <${TextField}
        label="Search all contracts"
        isLabelHidden
        type="search"
        placeholder="Search all contracts"
        value=${filter.text}
        onInput=${(text: string) => setFilter({ ...filter, text })}
        onKeyDown=${onKeyDown}
        inputRef=${field}
      />
    </div>
    <${SelectField}
      label="Service"
      isLabelHidden
      value=${filter.service}
      options=${services}
      onChange=${(service: string) => setFilter({ ...filter, service })}
    />
    <${SelectField}
      label="Kind"
      isLabelHidden
      value=${filter.kind}
      options=${KINDS}
      onChange=${(kind: EntryFilter['kind']) => setFilter({ ...filter, kind })}
    />
    <${SelectField}
      label="Grade"
      isLabelHidden
      value=${filter.grade}
      options=${grades}
      onChange=${(grade: Grade | '') => setFilter({ ...filter, grade })}
    />
    <div class="contract-count">
      <span role="status">${countText(count, 'part')}</span>
      <a href=${hrefOf(['contracts'], { overview: 1 })}>Numbers of grades</a>
      ${
        filter.service !== '' &&
        html`<a href=${hrefOf(['contracts', filter.service, 'rules'])}
          >Rules of ${filter.service}</a
        >`
      }
    </div>
  </div>`
}
