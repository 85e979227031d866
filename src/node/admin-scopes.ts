import type { MockCore } from '../mock.js'
import type { Actions } from './admin-action.js'

/** The scopes that there are. One is made by being named, so none is made here. */
export const scopeActions: Actions = {
  '/scopes': { GET: (_scope, _body, mock) => ({ scopes: list(mock) }) },
  '/scopes/{name}': {
    DELETE: (_scope, _body, { scopes }, { name }) => scopes.close(name),
  },
}

function list({ engine }: MockCore): object[] {
  return Array.from(engine.scopes.all(), ({ name, world }) => ({
    name,
    now: new Date(world.environment.now()).toISOString(),
  }))
}
