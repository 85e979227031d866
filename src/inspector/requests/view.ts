import type { View } from '../app/view.js'
import { RequestsView } from './requests-view.js'

export const requestsView: View = {
  id: 'requests',
  title: 'Requests',
  key: 'r',
  component: RequestsView,
}
