import type { VerifySteps } from '../../../../core/service/verify-steps.js'
import { containers, creates, looks } from './containers.js'
import { cleanUp, files, lifecycle, uploads } from './files.js'

/** What is tried with a live service. */
export const story: VerifySteps = {
  steps: [...looks, ...creates, ...containers, ...uploads, ...files, ...lifecycle, ...cleanUp],
  settings: {},
  slow: ['carrierx/cleanup-target', 'carrierx/cleanup-order'],
  unseen: [
    { rule: 'carrierx/update-scope', because: 'it takes a second token, of less scope' },
    { rule: 'carrierx/unique-scope', because: 'it takes containers of two partners' },
  ],
}
