import { Store } from '../ui/store.js'

export const THEMES = ['system', 'light', 'dark'] as const

export type Theme = (typeof THEMES)[number]

const KEY = 'quayside-theme'

export const theme = new Store<Theme>(
  THEMES.find((one) => one === localStorage.getItem(KEY)) ?? 'system',
)

export function chooseTheme(chosen: Theme): void {
  localStorage.setItem(KEY, chosen)
  theme.set(chosen)
  applyTheme()
}

/** Marks the page with the chosen theme; the styles do the rest. */
export function applyTheme(): void {
  document.documentElement.dataset['theme'] = theme.get()
}
