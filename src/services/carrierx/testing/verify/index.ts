import type { VerifySteps } from '../../../../core/service/verify-steps.js'
import { containerSteps, createSteps, readSteps } from './containers.js'
import { cleanUpSteps, fileSteps, lifecycleSteps, uploadSteps } from './files.js'

/** The steps of `quayside verify`. */
export const story: VerifySteps = {
  steps: [
    ...readSteps,
    ...createSteps,
    ...containerSteps,
    ...uploadSteps,
    ...fileSteps,
    ...lifecycleSteps,
    ...cleanUpSteps,
  ],
  settings: {},
  slow: ['carrierx/cleanup-target', 'carrierx/cleanup-order'],
  unseen: [
    { rule: 'carrierx/basic-auth', because: 'it takes a login and its password' },
    {
      rule: 'carrierx/max-json-bytes',
      because: 'a body of megabytes takes long to send, and the limit may be any',
    },
    {
      rule: 'carrierx/content-encoding',
      because: 'clients of this service send no compressed bodies',
    },
    { rule: 'carrierx/update-scope', because: 'it takes a second token with a smaller scope' },
    { rule: 'carrierx/unique-scope', because: 'it takes containers of two partners' },
  ],
}
