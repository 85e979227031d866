import { hrefOf } from '../app/route.js'

/** The path of a table in the admin API or, with a key, of a record in it. */
export function recordPath(service: string, table: string, key?: string): string {
  const parts = ['records', service, table, ...(key === undefined ? [] : [key])]
  return parts.map((part) => `/${encodeURIComponent(part)}`).join('')
}

interface Place {
  readonly service: string
  readonly table: string
  readonly key?: string | undefined
  /** What the list is searched for. */
  readonly text?: string
  /** From 0. */
  readonly page?: number
}

/** Where the view shows a table, or a record in it. */
export function placeOf({ service, table, key, text, page }: Place): string {
  const path = ['world', service, table, ...(key === undefined ? [] : [key])]
  return hrefOf(path, { text, page: page === 0 ? undefined : page })
}

/** Where the view shows the snapshots; `from` and `to` are compared. */
export function snapshotsPlace(from?: string, to?: string): string {
  return hrefOf(['world'], { show: 'snapshots', from, to })
}
