import { html } from 'htm/preact'
import type { View } from '../app/view.js'
import { EmptyState } from '../ui/empty-state.js'

export const faultsView: View = {
  id: 'faults',
  title: 'Faults',
  key: 'f',
  component: () => html`<${EmptyState} title="Faults" />`,
}
