import { html } from 'htm/preact'
import type { View } from '../app/view.js'
import { EmptyState } from '../ui/empty-state.js'

export const coverageView: View = {
  id: 'coverage',
  title: 'Coverage',
  key: 'c',
  component: () => html`<${EmptyState} title="Coverage" />`,
}
