import { html } from 'htm/preact'
import type { VNode } from 'preact'
import { IconButton } from '../ui/button.js'
import { useStore } from '../ui/store.js'
import { chooseTheme, theme, THEMES } from './theme.js'

const ICONS = { system: 'system', light: 'sun', dark: 'moon' } as const

/** Switches to the next theme: that of the system, light, dark. */
export function ThemeButton(): VNode {
  const chosen = useStore(theme)
  const next = THEMES[(THEMES.indexOf(chosen) + 1) % THEMES.length] ?? 'system'
  return html`<${IconButton}
    icon=${ICONS[chosen]}
    label=${`Theme: ${chosen}. Switch to ${next}`}
    onClick=${() => chooseTheme(next)}
  />`
}
