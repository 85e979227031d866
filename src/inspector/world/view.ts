import type { View } from '../app/view.js'
import { World } from './world.js'

export const worldView: View = { id: 'world', title: 'World', key: 'w', component: World }
