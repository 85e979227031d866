import { Store, useStore } from '../ui/store.js'

/** The name of the scope that the page shows; a reload keeps it. */
export const currentScope = new Store(sessionStorage.getItem('quayside-scope') ?? 'default')

export function chooseScope(name: string): void {
  sessionStorage.setItem('quayside-scope', name)
  currentScope.set(name)
}

/** Returns the name of the scope that the page shows. */
export function useScope(): string {
  return useStore(currentScope)
}
