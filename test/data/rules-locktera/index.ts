import type { Scenario } from '../../support/scenario.js'
import { access } from './access.js'
import { encoding } from './encoding.js'
import type { Ids } from './ids.js'
import { lists } from './lists.js'
import { changes, opening } from './opening.js'

/** One scenario for every rule of the ledger: without one, or with one too many, no compile. */
export const scenarios: Readonly<Record<Ids, Scenario>> = {
  ...access,
  ...changes,
  ...lists,
  ...encoding,
  ...opening,
}
