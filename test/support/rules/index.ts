import type { MockScope } from '../../../src/index.js'
import { apiOn } from '../openai.js'
import { bodies } from './bodies.js'
import { expiry } from './expiry.js'
import { lists } from './lists.js'
import type { Ids, Scenario } from './scenario.js'

/** One scenario for every rule of the ledger: without one, or with one too many, no compile. */
export const scenarios: Readonly<Record<Ids, Scenario>> = { ...expiry, ...lists, ...bodies }

/** What a scenario shows on a mock. */
export function outcomeOf(id: Ids, mock: MockScope): Promise<unknown> {
  return scenarios[id].tell(apiOn(mock), mock)
}
