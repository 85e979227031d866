import { html } from 'htm/preact'
import type { VNode } from 'preact'
import { useEffect, useMemo, useRef, useState } from 'preact/hooks'
import type { RulesReply } from '../api/types.js'
import { useShortcuts } from '../app/keyboard.js'
import { hrefOf, type Route } from '../app/route.js'
import { navigate } from '../app/router.js'
import { useScope } from '../app/scope.js'
import { useLoad } from '../app/use-load.js'
import type { ViewProps } from '../app/view.js'
import { Button } from '../ui/button.js'
import { EmptyState, ErrorState, Loading } from '../ui/empty-state.js'
import { SelectField, TextField } from '../ui/field.js'
import { numberText } from '../ui/size-text.js'
import { Groups } from './groups.js'
import {
  filterItems,
  groupsOf,
  inPlace,
  itemsOf,
  KINDS,
  type CoverageReply,
  type Item,
  type ItemFilter,
} from './items.js'
import { Summary } from './summary.js'

/** What the requests of the session exercised of the contracts. */
export function Coverage({ route }: ViewProps): VNode {
  const scope = useScope()
  const filter = filterOf(route)
  const isAll = route.query.get('scope') === 'all'
  const loaded = useCoverage(isAll ? null : scope)
  const { items, error, reload } = loaded
  if (!items) {
    if (error === undefined) return html`<${Loading} label="Loading the coverage" />`
    return html`<${ErrorState} title="The coverage could not be loaded" message=${error}>
      <${Button} onClick=${reload}>Try again<//>
    <//>`
  }
  return html`<div class="page coverage">
    <div class="page-head">
      <div>
        <h2>Coverage</h2>
        <p class="muted">
          A request counts once it was accepted, a reply once it was sent. What a fault answered
          counts as a fault alone.
        </p>
      </div>
      <${SelectField}
        label="Of"
        isLabelHidden
        value=${isAll ? 'all' : ''}
        options=${[
          { value: '', title: `Scope ${scope}` },
          { value: 'all', title: 'All scopes, closed ones too' },
        ]}
        onChange=${(value: string) => go(filter, value === 'all')}
      />
    </div>
    <${Summary}
      items=${items}
      filter=${filter}
      hrefOf=${(next: ItemFilter) => placeOf(next, isAll)}
    />
    <${Items} items=${items} filter=${filter} isAll=${isAll} />
  </div>`
}

interface LoadedItems {
  readonly items: readonly Item[] | undefined
  readonly error: string | undefined
  readonly reload: () => void
}

/** The items of one scope, or of all; those of before are kept while they are loaded again. */
function useCoverage(scope: string | null): LoadedItems {
  const refreshOn = ({ type }: { type: string }) => type === 'exchange' || type === 'due'
  const coverage = useLoad<CoverageReply>('/coverage', {
    query: { replies: 'sent' },
    scope,
    refreshOn,
  })
  const rules = useLoad<RulesReply>('/rules')
  const items = useMemo(
    () => coverage.data && rules.data && inPlace(itemsOf(coverage.data, rules.data.rules)),
    [coverage.data, rules.data],
  )
  const [kept, setKept] = useState(items)
  useEffect(() => {
    if (items) setKept(items)
  }, [items])
  return { items: items ?? kept, error: coverage.error ?? rules.error, reload: coverage.reload }
}

function filterOf({ query }: Route): ItemFilter {
  const text = (name: string) => query.get(name) ?? ''
  const show = text('show')
  return {
    text: text('text'),
    service: text('service'),
    kind: text('kind'),
    show: show === 'missing' || show === 'covered' ? show : 'all',
  }
}

function placeOf({ show, ...filter }: ItemFilter, isAll: boolean): string {
  const query = { ...filter, show: show === 'all' ? '' : show, scope: isAll ? 'all' : '' }
  return hrefOf(['coverage'], query)
}

function go(filter: ItemFilter, isAll: boolean): void {
  navigate(placeOf(filter, isAll), { replace: true })
}

interface ItemsProps {
  readonly items: readonly Item[]
  readonly filter: ItemFilter
  readonly isAll: boolean
}

function Items({ items, filter, isAll }: ItemsProps): VNode {
  const key = JSON.stringify(filter)
  const kept = useMemo(() => filterItems(items, filter), [items, key])
  const groups = useMemo(() => groupsOf(items, new Set(kept)), [items, kept])
  const field = useRef<HTMLInputElement & HTMLTextAreaElement>(null)
  const list = useRef<HTMLDivElement>(null)
  const move = (step: 1 | -1) => {
    const summaries = [...(list.current?.querySelectorAll<HTMLElement>('summary') ?? [])]
    const at = summaries.findIndex((one) => one === document.activeElement)
    summaries[Math.min(summaries.length - 1, Math.max(0, at + step))]?.focus()
  }
  useShortcuts([
    { keys: '/', title: 'Search the coverage', run: () => field.current?.focus() },
    { keys: 'j', title: 'Next operation', run: () => move(1) },
    { keys: 'k', title: 'Previous operation', run: () => move(-1) },
  ])
  const set = (change: Partial<ItemFilter>) => go({ ...filter, ...change }, isAll)
  const isNarrow = filter.text.trim() !== ''
  return html`<section class="stack" aria-label="Items">
    <${Filters} filter=${filter} set=${set} items=${items} count=${kept.length} field=${field} />
    <div ref=${list}>
      ${
        groups.length === 0
          ? html`<${EmptyState} title=${emptyTitle(filter, items)}>
              <${Button} onClick=${() => set({ text: '', service: '', kind: '', show: 'all' })}>
                Show everything
              <//>
            <//>`
          : html`<${Groups} groups=${groups} text=${filter.text} isOpen=${isNarrow} />`
      }
    </div>
  </section>`
}

function emptyTitle({ show }: ItemFilter, items: readonly Item[]): string {
  if (show === 'covered' && !items.some(({ isCovered }) => isCovered)) {
    return 'Nothing is covered yet: send a request'
  }
  return show === 'missing' ? 'Nothing of this is left uncovered' : 'Nothing is like that'
}

interface FiltersProps {
  readonly filter: ItemFilter
  readonly set: (change: Partial<ItemFilter>) => void
  readonly items: readonly Item[]
  readonly count: number
  readonly field: { current: (HTMLInputElement & HTMLTextAreaElement) | null }
}

function Filters({ filter, set, items, count, field }: FiltersProps): VNode {
  const services = [...new Set(items.map(({ service }) => service))]
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') set({ text: '' })
  }
  return html`<div class="coverage-filters" role="search">
    <div class="coverage-search">
      <${TextField}
        label="Search the coverage"
        isLabelHidden
        type="search"
        placeholder="Search operations, fields, errors"
        value=${filter.text}
        onInput=${(text: string) => set({ text })}
        onKeyDown=${onKeyDown}
        inputRef=${field}
      />
    </div>
    <${SelectField}
      label="Show"
      isLabelHidden
      value=${filter.show}
      options=${[
        { value: 'all', title: 'Covered or not' },
        { value: 'missing', title: 'Not covered' },
        { value: 'covered', title: 'Covered' },
      ]}
      onChange=${(show: ItemFilter['show']) => set({ show })}
    />
    <${SelectField}
      label="Service"
      isLabelHidden
      value=${filter.service}
      options=${[{ value: '', title: 'All services' }, ...services.map((one) => ({ value: one, title: one }))]}
      onChange=${(service: string) => set({ service })}
    />
    <${SelectField}
      label="Kind"
      isLabelHidden
      value=${filter.kind}
      options=${[
        { value: '', title: 'All kinds' },
        ...Object.entries(KINDS).map(([value, title]) => ({ value, title })),
      ]}
      onChange=${(kind: string) => set({ kind })}
    />
    <span class="coverage-count" role="status"
      >${`${numberText(count)} of ${numberText(items.length)}`}</span
    >
  </div>`
}
