import { UsageError } from '../core/errors.js'
import { isRecord } from '../core/is-record.js'
import type { Action } from './admin-action.js'

/** The states of an interaction, as the verifier of a pact asks for them. */
export const pactActions = {
  ChangePactState: ({ scope, body }) => {
    const { action = 'setup', params } = isRecord(body) ? body : {}
    if (action === 'teardown') return
    const world = isRecord(params) ? params['world'] : undefined
    if (action !== 'setup' || !isRecord(world)) {
      throw new UsageError(
        'Failed to set up a state: send { "action": "setup", "params": { "world": { ... } } }, ' +
          'as the pacts of this server have it',
      )
    }
    scope.replaceState(world)
  },
} satisfies Record<string, Action>
