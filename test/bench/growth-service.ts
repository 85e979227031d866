import type { WorldDocument } from '../../src/core/seeding/document-types.js'
import type { HeaderFields } from '../support/api.js'
import type { Sample } from './operations.js'

/** Sizes of the worlds that are scanned. */
export const SCANNED = [1000, 100_000, 1_000_000]

/** What grows in one service, and the calls that must not take longer for it. */
export interface ServiceGrowth {
  /** The service by the name of its built module, and of what that exports. */
  readonly name: string
  /** Says who asks. */
  readonly caller: HeaderFields
  /** Worlds with so many containers, among whatever else the calls need. */
  worlds(containers: number): WorldDocument[]
  /** Every keyed operation and default page, by turns; what a row makes, a later one deletes. */
  readonly rows: readonly Row[]
  /** Calls that may look at every record. */
  readonly scans: readonly Scans[]
}

export interface Row {
  readonly what: string
  /**
   * The n-th call; `made` has the ids of what earlier rows made, by the row's name. `containers`
   * is how many the world was made with.
   */
  sample(n: number, made: Made, containers: number): Call
  /** The id of what a call made, from the reply. */
  idOf?(reply: string): string
}

/** Calls of worlds of several sizes. */
export interface Scans {
  /** How many records there are, from few to many. */
  readonly sizes: readonly number[]
  readonly rules?: Readonly<Record<string, string>>
  worlds(size: number): WorldDocument[]
  readonly calls: readonly Scan[]
}

export interface Scan {
  readonly what: string
  sample(size: number): Call
  /** Whether it finds what it looks for without looking at other records. */
  readonly isKeyed?: true
}

export interface Call extends Sample {
  /** Its path is at a host of its own, which a server answers for at its root. */
  readonly isAtRoot?: true
}

/** What was made, of which a row needs the n-th. */
export class Made {
  private readonly ids = new Map<string, string[]>()

  add(what: string, id: string): void {
    const ids = this.ids.get(what) ?? []
    ids.push(id)
    this.ids.set(what, ids)
  }

  id(what: string, n: number): string {
    const id = this.ids.get(what)?.[n]
    if (id === undefined) throw new Error(`Failed to find what "${what}" made: it made no ${n + 1}`)
    return id
  }
}
