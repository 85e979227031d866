import type { ConformCheck } from '../../../../core/service/conform-checks.js'
import { expectRefusal, member } from '../../../../core/service/conform-expect.js'
import { valueOf } from '../../../../core/service/conform-reply.js'
import { fileStep } from '../verify/requests.js'
import { pagingChecks } from './paging.js'
import { create, retrieve, upload } from './requests.js'
import { stateChecks } from './state.js'

const minute = { expires_after: { anchor: 'last_active_at', minutes: 1 } }
// More than half of a minute, and more than a minute with what a service may be late.
const PART = 40
const LONGER = 75

const expiryChecks: readonly ConformCheck[] = [
  {
    name: 'expiry/idle-container-expires',
    operation: 'RetrieveContainer',
    requires: 'a container is no longer running when it was idle for longer than it may be',
    basis: [member('RetrieveContainer', '/expires_after'), member('RetrieveContainer', '/status')],
    slow: true,
    async run(run) {
      await run.prepare(create('container', minute))
      const reply = await run.attempt({ ...retrieve(), wait: LONGER })
      const status = valueOf(reply, 'status')
      const isRunning = reply.status < 400 && status === 'running'
      run.hold('body /status', !isRunning, 'not running', status)
    },
  },
  {
    name: 'expiry/used-container-stays',
    operation: 'RetrieveContainer',
    requires: 'a container stays running while it is used before its idle time is over',
    basis: [member('RetrieveContainer', '/expires_after'), { rule: 'openai/last-active-refresh' }],
    slow: true,
    async run(run) {
      await run.prepare(create('container', minute))
      for (let uses = 0; uses < 2; uses++) {
        const reply = await run.send({ ...retrieve(), wait: PART })
        run.equal('body /status', valueOf(reply, 'status'), 'running')
      }
    },
  },
  {
    name: 'expiry/content-expires-with-its-container',
    operation: 'RetrieveContainerFileContent',
    requires: 'the content of a file cannot be downloaded when its container has expired',
    basis: [{ rule: 'openai/expired-file-access' }],
    slow: true,
    async run(run) {
      await run.prepare(create('container', minute))
      await run.prepare(upload())
      const step = fileStep(
        'downloads the file',
        'RetrieveContainerFileContent',
        'file',
        'container',
      )
      await expectRefusal(run, { ...step, wait: LONGER })
    },
  },
]

/** The checks of `quayside conform` beside the story. */
export const conformChecks: readonly ConformCheck[] = [
  ...stateChecks,
  ...pagingChecks,
  ...expiryChecks,
]
