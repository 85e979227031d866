import type { View } from '../app/view.js'
import { watchWork } from './recent-work.js'
import { TimePage } from './time-page.js'

watchWork()

export const timeView: View = { id: 'time', title: 'Time', key: 't', component: TimePage }
