import type { rules } from '../../../src/services/locktera/rules.js'

export type Ids = keyof typeof rules
