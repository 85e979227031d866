import { percentDecoded } from '../../core/util/percent-decoded.js'

/** A place in the page, as it stands after `#`. */
export interface Route {
  /** The first part: the id of a view. */
  readonly view: string
  /** The other parts, unescaped. */
  readonly path: readonly string[]
  readonly query: URLSearchParams
}

type Query = Readonly<Record<string, string | number | null | undefined>>

/**
 * Returns the place that a hash names.
 *
 * @example
 * parseRoute('#/world/openai/containers/cntr_1') // { view: 'world', path: ['openai', ...], ... }
 */
export function parseRoute(hash: string): Route {
  const [path = '', search] = hash.replace(/^#?\/?/, '').split(/\?(.*)/s)
  const [view = '', ...rest] = path.split('/').map(percentDecoded)
  return { view, path: rest.filter((part) => part !== ''), query: new URLSearchParams(search) }
}

/**
 * Returns the hash of a place: parts of the path, then a query without what is empty.
 *
 * @example
 * hrefOf(['world', 'openai', 'containers', 'a/b']) // '#/world/openai/containers/a%2Fb'
 */
export function hrefOf(path: readonly (string | number)[], query: Query = {}): string {
  const search = new URLSearchParams()
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined && value !== null && value !== '') search.set(name, String(value))
  }
  const parts = path.map((part) => encodeURIComponent(part)).join('/')
  return `#/${parts}${search.size === 0 ? '' : `?${search.toString()}`}`
}
