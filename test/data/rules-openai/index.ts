import type { Scenario } from '../../support/scenario.js'
import { bodies } from './bodies.js'
import type { Ids } from './calls.js'
import { expiry } from './expiry.js'
import { lists } from './lists.js'

/** One scenario for every rule of the ledger: without one, or with one too many, no compile. */
export const scenarios: Readonly<Record<Ids, Scenario>> = { ...expiry, ...lists, ...bodies }
