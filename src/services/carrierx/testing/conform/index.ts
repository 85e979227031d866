import type { ConformCheck } from '../../../../core/service/conform-checks.js'
import { expectRefusal, member } from '../../../../core/service/conform-expect.js'
import { uploadStep } from '../verify/requests.js'
import { pagingChecks } from './paging.js'
import { create, getFile } from './requests.js'
import { stateChecks } from './state.js'

const LIFETIME = { lifecycle_action: 'delete', lifecycle_ttl: 5 }

const expiryChecks: readonly ConformCheck[] = [
  {
    name: 'expiry/file-is-deleted-after-its-lifetime',
    operation: 'GetFile',
    requires: 'a file with the action delete is gone when its lifetime is over',
    basis: ['/lifecycle_ttl', '/lifecycle_action'].map((one) => member('GetFile', one)),
    slow: true,
    async run(run) {
      await run.prepare(create())
      await run.prepare(uploadStep('uploads a file', 'container', { as: 'file', fields: LIFETIME }))
      const before = await run.attempt(getFile())
      run.hold(
        'status',
        before.status < 400,
        'the file, as it has just been uploaded',
        before.status,
      )
      // With what a service may be late.
      await expectRefusal(run, { ...getFile(), wait: 70 })
    },
  },
]

/** The checks of `quayside conform` beside the story. */
export const conformChecks: readonly ConformCheck[] = [
  ...stateChecks,
  ...pagingChecks,
  ...expiryChecks,
]
