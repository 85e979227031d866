import { NotThere } from '../util/errors.js'
import { WorldSnapshot } from '../world/snapshot.js'
import { assertName } from '../util/names.js'
import { nearest } from '../util/edit-distance.js'
import type { World } from '../world/world.js'

/**
 * A snapshot as it is listed.
 *
 * @example
 * const { name, now }: NamedSnapshot = mock.snapshots.take('before-upload')
 */
export interface NamedSnapshot {
  readonly name: string
  /** The time that its clock shows, as ISO 8601. */
  readonly now: string
}

/** The named snapshots of one scope. They outlive its resets. */
export class Snapshots {
  readonly #moments = new Map<string, WorldSnapshot>()

  /** Keeps the world as it is now; a snapshot of that name is replaced. */
  take(name: string, world: World): NamedSnapshot {
    assertName('take snapshot', name)
    this.#moments.set(name, new WorldSnapshot(world))
    return this.#show(name)
  }

  /** @throws NotThere */
  get(name: string): WorldSnapshot {
    const moment = this.#moments.get(name)
    if (moment) return moment
    const known = [...this.#moments.keys()]
    const near = nearest(name, known, 3).join(', ')
    const hint = known.length === 0 ? 'none was taken in this scope' : `did you mean ${near}?`
    throw new NotThere(`Failed to find snapshot ${JSON.stringify(name.slice(0, 140))}: ${hint}`)
  }

  /** Oldest first. */
  list(): NamedSnapshot[] {
    return [...this.#moments.keys()].map((name) => this.#show(name))
  }

  /** @throws NotThere */
  delete(name: string): void {
    this.get(name)
    this.#moments.delete(name)
  }

  clear(): void {
    this.#moments.clear()
  }

  #show(name: string): NamedSnapshot {
    return { name, now: new Date(this.get(name).at).toISOString() }
  }
}
