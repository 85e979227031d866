import type { rules } from '../../../src/services/locktera/contract/rules.js'

export type Ids = keyof typeof rules
