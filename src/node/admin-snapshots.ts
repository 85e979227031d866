import type { Actions } from './admin-action.js'

/** Named snapshots of a scope. What one holds is shown as a world, as `/state` does. */
export const snapshotActions: Actions = {
  '/snapshots': {
    GET: ({ snapshots }) => ({ snapshots: snapshots.list() }),
    DELETE: ({ snapshots }) => snapshots.clear(),
  },
  '/snapshots/{name}': {
    GET: ({ snapshots }, _body, _mock, { name }) => snapshots.export(name),
    POST: ({ snapshots }, _body, _mock, { name }) => snapshots.take(name),
    DELETE: ({ snapshots }, _body, _mock, { name }) => snapshots.delete(name),
  },
  '/snapshots/{name}/restore': {
    POST: ({ snapshots }, _body, _mock, { name }) => snapshots.restore(name),
  },
}
