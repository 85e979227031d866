import type { Action, AdminCall } from './admin-action.js'

const nameOf = ({ params }: AdminCall) => String(params['name'])

/** Named snapshots of a scope. What one holds is shown as a world, as `/state` does. */
export const snapshotActions = {
  ListSnapshots: ({ scope }) => ({ snapshots: scope.snapshots.list() }),
  ClearSnapshots: ({ scope }) => scope.snapshots.clear(),
  GetSnapshot: (call) => call.scope.snapshots.export(nameOf(call)),
  TakeSnapshot: (call) => call.scope.snapshots.take(nameOf(call)),
  DeleteSnapshot: (call) => call.scope.snapshots.delete(nameOf(call)),
  RestoreSnapshot: (call) => call.scope.snapshots.restore(nameOf(call)),
} satisfies Record<string, Action>
