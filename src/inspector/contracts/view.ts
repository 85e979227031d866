import type { View } from '../app/view.js'
import { Contracts } from './contracts-view.js'

export const contractsView: View = {
  id: 'contracts',
  title: 'Contracts',
  key: 'k',
  component: Contracts,
}
