import { Store, useStore } from '../ui/store.js'
import { parseRoute, type Route } from './route.js'

const route = new Store<Route>(parseRoute(location.hash))

addEventListener('hashchange', () => route.set(parseRoute(location.hash)))

/** Returns where the page is. */
export function useRoute(): Route {
  return useStore(route)
}

/** Goes to a place; `replace` leaves no entry in the history, for what one selects or types. */
export function navigate(href: string, { replace = false } = {}): void {
  if (href === location.hash) return
  if (!replace) {
    location.hash = href
    return
  }
  history.replaceState(null, '', href)
  route.set(parseRoute(href))
}
