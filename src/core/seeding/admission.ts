import { SeedRefusal, type Admission, type SeedTable } from '../service/seed-table.js'
import type { Service } from '../service/service.js'
import type { WorldProblem } from '../service/world-problem.js'
import type { SeedChecks } from './document-types.js'

/** The location of a record in a world document, and what is needed to load it. */
export interface RecordLocation {
  readonly service: Service
  /** The name of its table. */
  readonly name: string
  readonly table: SeedTable<unknown>
  /** The JSON pointer of the schema of the record. */
  readonly schema: string
  readonly model: unknown
  /** The JSON pointer of the record in the document. */
  readonly pointer: string
}

/** Calls `report` after all records are loaded, if the record with `key` is still missing. */
export type CheckLater = (service: Service, table: string, key: string, report: () => void) => void

/** Turns the reports about one record into problems, as strictly as `checks` says. */
export class RecordAdmission implements Admission {
  /** The key that was generated for the record, if one was. */
  key: string | undefined

  constructor(
    private readonly checkLater: CheckLater,
    private readonly location: RecordLocation,
    private readonly problems: WorldProblem[],
    private readonly checks: SeedChecks,
  ) {}

  warn(pointer: string, reason: string, { reachable = false } = {}): void {
    if (this.checks === 'skip-invalid') throw new SeedRefusal(pointer, reason)
    const isAllowed = this.checks === 'off' || (reachable && this.checks === 'allow-reachable')
    if (!isAllowed) this.problems.push({ pointer: this.location.pointer + pointer, reason })
  }

  missingReference(
    pointer: string,
    table: string,
    key: string,
    { what = 'container', ...how } = {},
  ): void {
    const report = () => this.warn(pointer, `${what} "${key}" does not exist`, how)
    if (this.checks === 'skip-invalid') report()
    else this.checkLater(this.location.service, table, key, report)
  }

  generatedKey(key: string): void {
    this.key = key
  }
}
