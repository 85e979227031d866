import { UsageError } from '../core/util/errors.js'
import { WorldSnapshot } from '../core/world/snapshot.js'
import type { Scope } from '../core/scopes/scopes.js'
import { exportDocument } from '../core/seeding/document.js'
import type { Snapshot, SnapshotStore } from './types.js'

/**
 * Replaces the world of a scope by that of a snapshot.
 *
 * @throws UsageError when the snapshot is not one, or is of other services
 */
export function restore(scope: Scope, snapshot: Snapshot): void {
  const candidate: unknown = snapshot
  if (!(candidate instanceof WorldSnapshot)) {
    throw new UsageError(
      'Failed to restore a snapshot: expected the return value of snapshot(); ' +
        'to load a world document, call replaceState()',
    )
  }
  scope.goBackTo(candidate)
}

/** The named snapshots of a scope. */
export function snapshotsOf(scope: () => Scope): SnapshotStore {
  const releaseBlobs = () => scope().world.blobs.store.released?.()
  return {
    take: (name) => scope().snapshots.take(name, scope().world),
    restore: (name) => scope().goBackTo(scope().snapshots.get(name)),
    export: (name) => {
      const world = scope().snapshots.get(name).world()
      world.faults.clear()
      return exportDocument(world)
    },
    list: () => scope().snapshots.list(),
    delete: (name) => {
      scope().snapshots.delete(name)
      releaseBlobs()
    },
    clear: () => {
      scope().snapshots.clear()
      releaseBlobs()
    },
  }
}
