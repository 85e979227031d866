import { html } from 'htm/preact'
import type { VNode } from 'preact'
import { useMemo, useRef, useState } from 'preact/hooks'
import type { ExchangeSummary } from '../api/types.js'
import { useShortcuts } from '../app/keyboard.js'
import { hrefOf } from '../app/route.js'
import { navigate } from '../app/router.js'
import { useScope } from '../app/scope.js'
import type { ViewProps } from '../app/view.js'
import { ErrorState, Loading } from '../ui/empty-state.js'
import { Split } from '../ui/split.js'
import { WindowedList } from '../ui/windowed-list.js'
import { cellsOf, cellsWithScope, COLUMNS, COLUMNS_WITH_SCOPE } from './cells.js'
import { Detail } from './detail.js'
import { keyOfExchange, type ExchangeName } from './exchange-list.js'
import { FilterBar } from './filter-bar.js'
import { isFiltered, matcherOf, optionsOf, queryOf, readFilters, type Filters } from './filters.js'
import { ListBar } from './list-bar.js'
import { NoDetail, NoMatch, NoRequests } from './no-requests.js'
import { useExchanges } from './use-exchanges.js'
import { useTextSearch } from './use-text-search.js'

/** The requests of a scope or of all, live and newest first, beside the detail of one. */
export function RequestsView({ route }: ViewProps): VNode {
  const pageScope = useScope()
  const filters = readFilters(route.query)
  const scope = filters.scope === 'all' ? null : pageScope
  const { list, dropped, error, reload } = useExchanges(scope)
  const pause = usePause(list)
  const search = useRef<HTMLInputElement>(null)
  const { shown, isSearching } = useShown(pause.list, filters, scope)
  const selected = selectedOf(route.path, pageScope)
  const { close, filter, show } = placesOf(filters, selected)
  const options = useMemo(() => optionsOf(list ?? [], filters), [list, filters.service])
  useListKeys({ shown, selected, show, close, search, pause: pause.toggle })

  if (!list || !shown) return html`<${NotLoaded} error=${error} />`
  const rows =
    shown.length > 0
      ? html`<${WindowedList}
          label="Requests, newest first"
          items=${shown}
          keyOf=${keyOfExchange}
          columns=${scope === null ? COLUMNS_WITH_SCOPE : COLUMNS}
          cells=${scope === null ? cellsWithScope : cellsOf}
          layout=${scope === null ? 'requests with-scope' : 'requests'}
          selected=${selected && keyOfExchange(selected)}
          onSelect=${show}
        />`
      : html`<${isFiltered(filters) ? NoMatch : NoRequests}
          onClear=${() => filter(readFilters(new URLSearchParams({ scope: filters.scope })))}
        />`
  return html`<${FilterBar}
      filters=${filters}
      options=${options}
      onChange=${filter}
      searchRef=${search}
      isSearching=${isSearching}
    />
    <${Split}
      listLabel="List of requests"
      detailLabel="Detail of the request"
      isOpen=${selected !== undefined}
      list=${html`<${ListBar}
          shown=${shown}
          total=${list.length}
          dropped=${dropped}
          waiting=${pause.waiting}
          isPaused=${pause.isPaused}
          onPause=${pause.toggle}
          scope=${scope}
          onCleared=${reload}
        />
        ${rows}`}
      detail=${
        selected
          ? html`<${Detail} ...${selected} onClose=${close} onSent=${show} />`
          : html`<${NoDetail} />`
      }
    />`
}

function NotLoaded({ error }: { error: string | undefined }): VNode {
  if (error === undefined) return html`<${Loading} label="Loading requests" />`
  return html`<${ErrorState} title="The requests could not be loaded" message=${error} />`
}

/** The exchange that a path such as `/17` or `/17/a-scope` names. */
function selectedOf(
  [sequence, scope]: readonly string[],
  pageScope: string,
): ExchangeName | undefined {
  const number = Number(sequence)
  return number > 0 ? { sequence: number, scope: scope ?? pageScope } : undefined
}

/** What leads to other filters, to an exchange, and back to the list. */
function placesOf(filters: Filters, selected: ExchangeName | undefined) {
  return {
    close: () => navigate(hrefOf(['requests'], queryOf(filters))),
    filter: (changed: Filters) => {
      const path = selected ? pathOf(selected) : ['requests']
      navigate(hrefOf(path, queryOf(changed)), { replace: true })
    },
    // Back leads from the first detail to the list, not through all that were looked at.
    show: (one: ExchangeName) =>
      navigate(hrefOf(pathOf(one), queryOf(filters)), { replace: selected !== undefined }),
  }
}

const pathOf = ({ sequence, scope }: ExchangeName) => ['requests', sequence, scope]

/** Returns what the filters leave, newest first. */
function useShown(
  list: readonly ExchangeSummary[] | undefined,
  filters: Filters,
  scope: string | null,
) {
  const last = list?.at(-1)
  const text = useTextSearch(scope, filters.text, last ? keyOfExchange(last) : '')
  const shown = useMemo(
    () => list?.filter(matcherOf(filters, text.found)).reverse(),
    [list, JSON.stringify(filters), text.found],
  )
  return { shown, isSearching: text.isSearching }
}

/** Holds the list as it was when it was paused. */
function usePause(list: readonly ExchangeSummary[] | undefined) {
  const [held, setHeld] = useState<readonly ExchangeSummary[] | undefined>()
  const last = held?.at(-1)
  const seen = last && list?.findLastIndex((one) => keyOfExchange(one) === keyOfExchange(last))
  return {
    list: held ?? list,
    isPaused: held !== undefined,
    waiting: held && list ? list.length - (seen ?? -1) - 1 : 0,
    toggle: () => setHeld(held ? undefined : list),
  }
}

interface ListKeys {
  readonly shown: readonly ExchangeSummary[] | undefined
  readonly selected: ExchangeName | undefined
  readonly show: (one: ExchangeName) => void
  readonly close: () => void
  readonly search: { readonly current: HTMLInputElement | null }
  readonly pause: () => void
}

function useListKeys({ shown = [], selected, show, close, search, pause }: ListKeys): void {
  const move = (step: 1 | -1) => {
    const key = selected && keyOfExchange(selected)
    const at = shown.findIndex((one) => keyOfExchange(one) === key)
    const next = shown[at < 0 ? 0 : at + step]
    if (next) show(next)
  }
  useShortcuts([
    { keys: 'j', title: 'Next request', run: () => move(1) },
    { keys: 'k', title: 'Previous request', run: () => move(-1) },
    { keys: '/', title: 'Search', run: () => search.current?.focus() },
    { keys: 'p', title: 'Pause or go on', run: pause },
    { keys: 'Escape', title: 'Close the detail', run: close },
  ])
}
