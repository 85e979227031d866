import { SeedRefusal, type Admission, type SeedTable } from '../service/seed-table.js'
import type { WorldProblem } from '../service/world-problem.js'
import type { Service } from '../service/service.js'
import type { Leniency } from './document-types.js'

/** Where a record stands in a world. */
export interface Spot {
  readonly service: Service
  readonly name: string
  readonly table: SeedTable<unknown>
  /** The place of the schema of such a record. */
  readonly schema: string
  readonly model: unknown
  readonly pointer: string
}

/** Calls `report` once all records are loaded, if the record that `key` names is still missing. */
export type CheckLater = (service: Service, table: string, key: string, report: () => void) => void

/** Makes problems of what is doubtful about one record. */
export class Doubts implements Admission {
  /** What was drawn for the record. */
  key: string | undefined

  constructor(
    private readonly checkLater: CheckLater,
    private readonly spot: Spot,
    private readonly problems: WorldProblem[],
    private readonly leniency: Leniency,
  ) {}

  doubt(pointer: string, reason: string, { reachable = false } = {}): void {
    if (this.leniency === 'cautious') throw new SeedRefusal(pointer, reason)
    const isLet = this.leniency === 'anything' || (reachable && this.leniency === 'reachable')
    if (!isLet) this.problems.push({ pointer: this.spot.pointer + pointer, reason })
  }

  dangling(pointer: string, table: string, key: string, { what = 'container', ...how } = {}): void {
    const { service } = this.spot
    const tell = () => this.doubt(pointer, `there is no ${what} "${key}"`, how)
    if (this.leniency === 'cautious') tell()
    else this.checkLater(service, table, key, tell)
  }

  drew(key: string): void {
    this.key = key
  }
}
