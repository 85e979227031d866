import { html } from 'htm/preact'
import type { View } from '../app/view.js'
import { EmptyState } from '../ui/empty-state.js'

export const timeView: View = {
  id: 'time',
  title: 'Time',
  key: 't',
  component: () => html`<${EmptyState} title="Time" />`,
}
