import { html } from 'htm/preact'
import type { View } from '../app/view.js'
import { EmptyState } from '../ui/empty-state.js'

export const worldView: View = {
  id: 'world',
  title: 'World',
  key: 'w',
  component: () => html`<${EmptyState} title="World" />`,
}
