import type { rules } from '../../../src/services/carrierx/contract/rules.js'
import type { Scenario } from '../../support/scenario.js'
import { containers } from './containers.js'
import { files } from './files.js'
import { requests } from './requests.js'

/** One scenario for every rule of the ledger: without one, or with one too many, no compile. */
export const scenarios: Readonly<Record<keyof typeof rules, Scenario>> = {
  ...containers,
  ...files,
  ...requests,
}
