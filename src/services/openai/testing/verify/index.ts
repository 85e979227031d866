import type { VerifySteps } from '../../../../core/service/verify-steps.js'
import { containerSteps, createSteps, readSteps } from './containers.js'
import { expirySteps, fileSteps, activitySteps } from './files.js'

/** The steps of `quayside verify`. */
export const story: VerifySteps = {
  steps: [
    ...readSteps,
    ...createSteps,
    ...fileSteps,
    ...containerSteps,
    ...activitySteps,
    ...expirySteps,
  ],
  settings: {},
  slow: ['openai/expired-container-access', 'openai/expired-file-access', 'openai/list-refresh'],
  unseen: [
    {
      rule: 'openai/max-json-bytes',
      because: 'a body of megabytes takes long to send, and the limit may be any',
    },
    {
      rule: 'openai/content-encoding',
      because: 'clients of this service send no compressed bodies',
    },
    {
      rule: 'openai/basic-auth',
      because: 'the key is sent as a bearer token, as clients of this service do',
    },
    {
      rule: 'openai/api-key-header',
      because: 'the key is sent as a bearer token, as clients of this service do',
    },
    {
      rule: 'openai/starting-container',
      because: 'containers that are not ready are a policy of the mock, which is not set here',
    },
    {
      rule: 'openai/max-file-bytes',
      value: '536870912',
      because: 'it takes an upload of half a gigabyte',
    },
    {
      rule: 'openai/json-format',
      because: 'JSON is compared by its values, not by its white space',
    },
    {
      rule: 'openai/gigabyte-price',
      because: 'no response contains a price',
    },
    {
      rule: 'openai/platform-file-path',
      because: 'it takes a file of the Files API, which is not part of this contract',
    },
  ],
}
