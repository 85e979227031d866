import { SeedRefusal, type Admission, type SeedTable } from '../service/seed-table.js'
import type { WorldProblem } from '../service/world-problem.js'
import type { Service } from '../service/service.js'
import type { SeedChecks } from './document-types.js'

/** Where a record stands in a world. */
export interface RecordLocation {
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
export class RecordAdmission implements Admission {
  /** What was drawn for the record. */
  key: string | undefined

  constructor(
    private readonly checkLater: CheckLater,
    private readonly spot: RecordLocation,
    private readonly problems: WorldProblem[],
    private readonly checks: SeedChecks,
  ) {}

  warn(pointer: string, reason: string, { reachable = false } = {}): void {
    if (this.checks === 'skip-invalid') throw new SeedRefusal(pointer, reason)
    const isLet = this.checks === 'off' || (reachable && this.checks === 'allow-reachable')
    if (!isLet) this.problems.push({ pointer: this.spot.pointer + pointer, reason })
  }

  missingReference(
    pointer: string,
    table: string,
    key: string,
    { what = 'container', ...how } = {},
  ): void {
    const { service } = this.spot
    const tell = () => this.warn(pointer, `there is no ${what} "${key}"`, how)
    if (this.checks === 'skip-invalid') tell()
    else this.checkLater(service, table, key, tell)
  }

  generatedKey(key: string): void {
    this.key = key
  }
}
