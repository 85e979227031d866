import type { View } from '../app/view.js'
import { Coverage } from './coverage-view.js'

export const coverageView: View = {
  id: 'coverage',
  title: 'Coverage',
  key: 'c',
  component: Coverage,
}
