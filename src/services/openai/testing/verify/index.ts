import type { VerifySteps } from '../../../../core/service/verify-steps.js'
import { containers, creates, looks } from './containers.js'
import { expiry, files, uses } from './files.js'

/** What is tried with a live service. */
export const story: VerifySteps = {
  steps: [...looks, ...creates, ...files, ...containers, ...uses, ...expiry],
  settings: {},
  slow: ['openai/expired-container-access', 'openai/expired-file-access'],
  unseen: [
    {
      rule: 'openai/basic-auth',
      because: 'the key is sent as a bearer, as clients of this service do',
    },
    {
      rule: 'openai/starting-container',
      because: 'a container that is not ready is a policy of the mock; none is ever asked for here',
    },
    {
      rule: 'openai/max-file-bytes',
      value: '536870912',
      because: 'nobody is sent half a gigabyte to find out',
    },
    {
      rule: 'openai/gigabyte-price',
      because: 'no reply tells what anything costs',
    },
    {
      rule: 'openai/platform-file-path',
      because: 'it takes a file of the Files API, which is no part of this contract',
    },
  ],
}
