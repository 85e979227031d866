import { html } from 'htm/preact'
import type { View } from '../app/view.js'
import { EmptyState } from '../ui/empty-state.js'

export const contractsView: View = {
  id: 'contracts',
  title: 'Contracts',
  key: 'k',
  component: () => html`<${EmptyState} title="Contracts" />`,
}
