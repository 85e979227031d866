import { UsageError } from '../core/util/errors.js'
import { WorldSnapshot } from '../core/world/snapshot.js'
import type { Scope } from '../core/scopes/scopes.js'
import { exportDocument } from '../core/seeding/document.js'
import type { Snapshot, SnapshotStore } from './types.js'

/** Makes a scope's world what it was at a moment, of this scope or of another one. */
export function restore(scope: Scope, snapshot: Snapshot): void {
  const moment: unknown = snapshot
  if (!(moment instanceof WorldSnapshot)) {
    throw new UsageError(
      'Failed to restore a snapshot: give what snapshot() returned; ' +
        'a world document goes into replaceState()',
    )
  }
  scope.world = moment.worldOf(scope.world.services)
}

/** The named snapshots of a scope. */
export function snapshotsOf(scope: () => Scope): SnapshotStore {
  const released = () => scope().world.blobs.store.released?.()
  return {
    take: (name) => scope().snapshots.take(name, scope().world),
    restore: (name) => {
      const { snapshots } = scope()
      scope().world = snapshots.get(name).world()
    },
    export: (name) => exportDocument(scope().snapshots.get(name).world()),
    list: () => scope().snapshots.list(),
    delete: (name) => {
      scope().snapshots.delete(name)
      released()
    },
    clear: () => {
      scope().snapshots.clear()
      released()
    },
  }
}
