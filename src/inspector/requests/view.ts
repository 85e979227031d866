import { html } from 'htm/preact'
import type { View } from '../app/view.js'
import { EmptyState } from '../ui/empty-state.js'

export const requestsView: View = {
  id: 'requests',
  title: 'Requests',
  key: 'r',
  component: () => html`<${EmptyState} title="Requests" />`,
}
