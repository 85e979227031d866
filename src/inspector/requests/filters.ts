import type { ExchangeSummary } from '../api/types.js'

/** What of the exchanges is shown; '' is everything. */
export interface Filters {
  readonly service: string
  readonly operation: string
  /** A status such as `404`, a class such as `4xx`, or `none` for no response. */
  readonly status: string
  readonly text: string
  /** `all` shows those of all scopes. */
  readonly scope: '' | 'all'
  readonly violations: boolean
  readonly faults: boolean
}

export function readFilters(query: URLSearchParams): Filters {
  const text = (name: string) => query.get(name) ?? ''
  return {
    service: text('service'),
    operation: text('operation'),
    status: text('status'),
    text: text('text'),
    scope: text('scope') === 'all' ? 'all' : '',
    violations: text('violations') === '1',
    faults: text('faults') === '1',
  }
}

/** The query of a place in the page that has these filters. */
export function queryOf(filters: Filters): Record<string, string> {
  const { violations, faults, ...texts } = filters
  return { ...texts, violations: violations ? '1' : '', faults: faults ? '1' : '' }
}

/** Whether anything is left out. */
export function isFiltered({ scope: _, ...filters }: Filters): boolean {
  return Object.values(filters).some((value) => value !== '' && value !== false)
}

/**
 * Returns what tells whether to show an exchange. `found` has the keys of those whose headers, bodies
 * or violations contain the text, as far as that is known.
 */
export function matcherOf(
  filters: Filters,
  found: (exchange: ExchangeSummary) => boolean,
): (exchange: ExchangeSummary) => boolean {
  const { service, operation, status, violations, faults } = filters
  const text = filters.text.trim().toLowerCase()
  return (one) =>
    (service === '' || one.service === service) &&
    (operation === '' || one.operation === operation) &&
    (status === '' || hasStatus(one, status)) &&
    (!violations || one.violations.length > 0) &&
    (!faults || one.fault !== null) &&
    (text === '' || isInSummary(one, text) || found(one))
}

function hasStatus({ status }: ExchangeSummary, wanted: string): boolean {
  if (status === null) return wanted === 'none'
  return wanted === String(status) || wanted === `${Math.floor(status / 100)}xx`
}

function isInSummary(one: ExchangeSummary, text: string): boolean {
  const { url, method, operation, violations } = one
  return [url, method, operation ?? '', ...violations].some((part) =>
    part.toLowerCase().includes(text),
  )
}

export interface FilterOptions {
  readonly services: readonly string[]
  readonly operations: readonly string[]
  readonly statuses: readonly string[]
}

/** Returns the values that the exchanges have; operations are those of the chosen service. */
export function optionsOf(list: readonly ExchangeSummary[], { service }: Filters): FilterOptions {
  const [services, operations, statuses] = [new Set<string>(), new Set<string>(), new Set<string>()]
  for (const one of list) {
    if (one.service !== null) services.add(one.service)
    if (one.operation !== null && (service === '' || one.service === service)) {
      operations.add(one.operation)
    }
    if (one.status === null) statuses.add('none')
    else statuses.add(String(one.status)).add(`${Math.floor(one.status / 100)}xx`)
  }
  const sorted = (values: ReadonlySet<string>) => [...values].sort()
  return {
    services: sorted(services),
    operations: sorted(operations),
    statuses: sorted(statuses),
  }
}
