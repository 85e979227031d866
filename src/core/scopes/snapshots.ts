import { nearest } from '../util/edit-distance.js'
import { NotThere } from '../util/errors.js'
import { assertName } from '../util/names.js'
import { WorldSnapshot } from '../world/snapshot.js'
import type { World } from '../world/world.js'

/**
 * The name and time of a snapshot.
 *
 * @example
 * const { name, now }: NamedSnapshot = mock.snapshots.take('before-upload')
 */
export interface NamedSnapshot {
  readonly name: string
  /** The time of its clock, as ISO 8601. */
  readonly now: string
}

/** The named snapshots of one scope. They outlive its resets. */
export class Snapshots {
  readonly #snapshots = new Map<string, WorldSnapshot>()

  /** Takes a snapshot of the world; one with the same name is replaced. */
  take(name: string, world: World): NamedSnapshot {
    assertName('take snapshot', name)
    this.#snapshots.set(name, new WorldSnapshot(world))
    return this.#describe(name)
  }

  /** @throws NotThere naming the nearest */
  get(name: string): WorldSnapshot {
    const snapshot = this.#snapshots.get(name)
    if (snapshot) return snapshot
    const known = [...this.#snapshots.keys()]
    const near = nearest(name, known, 3).join(', ')
    const hint = known.length === 0 ? 'this scope has no snapshots' : `did you mean ${near}?`
    throw new NotThere(`Failed to find snapshot ${JSON.stringify(name.slice(0, 140))}: ${hint}`)
  }

  /** Oldest first. */
  list(): NamedSnapshot[] {
    return [...this.#snapshots.keys()].map((name) => this.#describe(name))
  }

  /** @throws NotThere */
  delete(name: string): void {
    this.get(name)
    this.#snapshots.delete(name)
  }

  clear(): void {
    this.#snapshots.clear()
  }

  #describe(name: string): NamedSnapshot {
    return { name, now: new Date(this.get(name).at).toISOString() }
  }
}
