import type { MockCore } from '../mock.js'
import type { Action } from './admin-action.js'

/** The scopes that there are. One is made by being named, so none is made here. */
export const scopeActions = {
  ListScopes: ({ mock }) => ({ scopes: list(mock) }),
  CloseScope: ({ mock, params }) => mock.scopes.close(String(params['name'])),
} satisfies Record<string, Action>

function list({ engine }: MockCore): object[] {
  return Array.from(engine.scopes.all(), ({ name, world }) => ({
    name,
    now: new Date(world.environment.now()).toISOString(),
  }))
}
