import type { View } from '../app/view.js'
import { Faults } from './faults-view.js'

export const faultsView: View = {
  id: 'faults',
  title: 'Faults',
  key: 'f',
  component: Faults,
}
