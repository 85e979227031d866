import { useEffect, useRef } from 'preact/hooks'
import { Store } from '../ui/store.js'

/** What a key does: a letter, a named key, or two letters one after the other, such as `g w`. */
export interface Shortcut {
  readonly keys: string
  /** What it does, for the help. */
  readonly title: string
  readonly run: () => void
}

/** The shortcuts of what is shown now; the last ones come first. */
export const shortcuts = new Store<readonly (readonly Shortcut[])[]>([])

/** Adds shortcuts while the component is there. */
export function useShortcuts(list: readonly Shortcut[]): void {
  const latest = useRef(list)
  latest.current = list
  useEffect(() => {
    // The help names what they do; to run them, the latest ones are looked up.
    const stable = latest.current.map(({ keys, title }) => ({
      keys,
      title,
      run: () => latest.current.find((one) => one.keys === keys)?.run(),
    }))
    shortcuts.update((before) => [stable, ...before])
    return () => shortcuts.update((before) => before.filter((one) => one !== stable))
  }, [list.map(({ keys }) => keys).join()])
}

const PREFIX_MS = 1500

/** Runs shortcuts from now on, unless one types or a dialog is open. */
export function listenToKeys(): void {
  let prefix = ''
  let timer: ReturnType<typeof setTimeout> | undefined
  addEventListener('keydown', (event) => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return
    if (isTyping(event.target) || document.querySelector('dialog[open]')) return
    const keys = prefix === '' ? event.key : `${prefix} ${event.key}`
    prefix = ''
    clearTimeout(timer)
    const all = shortcuts.get().flat()
    const shortcut = all.find((one) => one.keys === keys)
    if (shortcut) {
      event.preventDefault()
      shortcut.run()
    } else if (all.some((one) => one.keys.startsWith(`${keys} `))) {
      prefix = keys
      timer = setTimeout(() => (prefix = ''), PREFIX_MS)
    }
  })
}

function isTyping(target: EventTarget | null): boolean {
  if (!target || !('matches' in target)) return false
  return (target as Element).matches(
    'textarea, select, input:not([type=checkbox], [type=radio], [type=button], [type=range])',
  )
}
