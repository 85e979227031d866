import { RecordAdmission, type CheckLater, type RecordLocation } from './admission.js'
import type { SeedChecks, WorldDocument } from './document-types.js'
import { eventProblems } from './validate-events.js'
import { isRecord } from '../util/is-record.js'
import { joinPointer } from '../util/json-pointer.js'
import { LazyRecords, withoutRecords } from './lazy-records.js'
import { missingPending } from '../world/validate-lifecycle.js'
import { typoDistance, nearest } from '../util/edit-distance.js'
import { SeedRefusal, type SeedTable, identityOf } from '../service/seed-table.js'
import type { WorldProblem } from '../service/world-problem.js'
import type { Service } from '../service/service.js'
import type { World } from '../world/world.js'
import { contentOf } from './document-content.js'
import { scheduleEvents } from './scheduled-events.js'
import { applyWorldKeys, WORLD_KEYS } from './document-keys.js'
import { WORLD_SCHEMA_POINTER, SHALLOW_SCHEMA_POINTER, schemaProblems } from './validate-record.js'

type Row = Readonly<Record<string, unknown>>

/** What became of one record: the key that it drew, if it did. */
export type OnLoaded = (
  service: Service,
  table: string,
  record: Row,
  key: string | undefined,
) => void

/**
 * Puts world documents into one world, record by record, and finds all that is wrong with them.
 * When there is anything, the world is half-filled and to be thrown away.
 *
 * @example
 * const problems = new WorldLoader(world).load(document)
 */
export class WorldLoader {
  /** Keys of records that were refused: who names one makes no mistake of its own. */
  private readonly refused = new Map<string, Set<string>>()
  /** Tables that could not be read: what they would have held is not missing. */
  private readonly unread = new Set<string>()
  private readonly deferredChecks: (() => void)[] = []

  constructor(
    private readonly world: World,
    private readonly checks: SeedChecks = 'strict',
    private readonly onLoaded?: OnLoaded,
  ) {}

  load(document: WorldDocument): WorldProblem[] {
    if (!isRecord(document)) {
      return [{ pointer: '', reason: 'a world is an object, such as { "openai": {} }' }]
    }
    const problems = [...this.unknownKeys(document), ...applyWorldKeys(this.world, document)]
    problems.push(...this.loadRecords(document), ...this.pendingProblems(document.pending))
    problems.push(...eventProblems(this.world.services, document.events))
    // In a world that lacks what is wrong, events would fail for that alone.
    if (problems.length === 0) {
      problems.push(...scheduleEvents(this.world, document.events ?? [], addRecords))
    }
    // Last, since records without an id draw one.
    const { ids } = document
    if (problems.length === 0 && ids !== undefined) this.world.environment.restoreRandomState(ids)
    return problems
  }

  /** What would take its time until it is ready, and is not there. */
  private pendingProblems(pending: unknown): WorldProblem[] {
    if (pending === undefined || this.checks === 'off') return []
    const { services, tables } = this.world
    const isThere = (service: Service, table: string, key: string) =>
      tables.table(`${service.name}/${table}`).has(key) || this.isKnownMissing(service, table, key)
    return missingPending(services, pending, isThere).map(({ pointer, reason }) => {
      return { pointer: `/pending${pointer}`, reason }
    })
  }

  /** Loads what a document holds of each service. */
  loadRecords(document: Row): WorldProblem[] {
    const problems: WorldProblem[] = []
    for (const service of this.world.services) this.loadService(service, document, problems)
    for (const tell of this.deferredChecks.splice(0)) tell()
    return problems
  }

  /** Reports a missing record at the end, unless it was loaded by then or was refused itself. */
  private readonly checkLater: CheckLater = (service, table, key, report) => {
    this.deferredChecks.push(() => {
      const exists = this.world.tables.table(`${service.name}/${table}`).has(key)
      if (!exists && !this.isKnownMissing(service, table, key)) report()
    })
  }

  private unknownKeys(document: Row): WorldProblem[] {
    const known = [...Object.keys(WORLD_KEYS), ...this.world.services.map(({ name }) => name)]
    return Object.keys(document)
      .filter((key) => !known.includes(key))
      .map((key) => ({
        pointer: joinPointer('', key),
        reason:
          key === 'scopes'
            ? 'is of a saved state, which --state loads: a world is of one scope'
            : `is not known here; did you mean "${nearest(key, known, 1).join('')}"?`,
      }))
  }

  private loadService(service: Service, document: Row, problems: WorldProblem[]): void {
    const part = document[service.name]
    if (part === undefined) return
    const tables = Object.keys(service.seeds)
    const shallow = isRecord(part) ? withoutRecords(part, tables) : part
    problems.push(...schemaProblems(service, SHALLOW_SCHEMA_POINTER, shallow, `/${service.name}`))
    if (!isRecord(part)) return
    for (const key of Object.keys(part).filter((one) => !tables.includes(one))) {
      const meant = tables.find((one) => typoDistance(key, one) !== undefined)
      if (meant !== undefined) this.unread.add(`${service.name}/${meant}`)
    }
    for (const name of tables) this.loadTable(service, name, part[name], problems)
  }

  private loadTable(service: Service, name: string, rows: unknown, problems: WorldProblem[]): void {
    if (rows === undefined) return
    if (!Array.isArray(rows) && !(rows instanceof LazyRecords)) {
      this.unread.add(`${service.name}/${name}`)
      return
    }
    const table = service.seeds[name] as SeedTable<unknown>
    const model = this.world.model(service)
    const schema = `${WORLD_SCHEMA_POINTER}/properties/${name}/items`
    for (let index = 0; index < rows.length; index++) {
      const pointer = `/${service.name}/${name}/${String(index)}`
      const spot = { service, name, table, schema, model, pointer }
      const given = rows instanceof LazyRecords ? rows.read(index) : (rows[index] as unknown)
      this.loadRecord(spot, given as Row, problems)
    }
  }

  private loadRecord(spot: RecordLocation, given: Row, problems: WorldProblem[]): void {
    const { service, schema, pointer } = spot
    const wrong = schemaProblems(service, schema, given, pointer)
    if (wrong.length === 0) {
      this.admit(spot, given, problems)
      return
    }
    problems.push(...wrong)
    if (!isRecord(given)) return
    const twice = this.duplicateKeyProblem(spot, given)
    if (twice) problems.push(twice)
    this.noteRefused(spot, given)
  }

  private admit(spot: RecordLocation, given: Row, problems: WorldProblem[]): void {
    const { table, model, service, name } = spot
    // Only who has a key that was refused before can clash with what is not there.
    const twice = this.refused.size > 0 ? this.duplicateKeyProblem(spot, given) : undefined
    if (twice) problems.push(twice)
    const admission = new RecordAdmission(this.checkLater, spot, problems, this.checks)
    try {
      if ('content' in given) {
        const { content, ...record } = given
        table.admit(model, record, contentOf(content), admission)
      } else table.admit(model, given, undefined, admission)
      this.onLoaded?.(service, name, given, admission.key)
    } catch (error) {
      if (!(error instanceof SeedRefusal)) throw error
      problems.push({ pointer: spot.pointer + error.pointer, reason: error.message })
      this.noteRefused(spot, given)
    }
  }

  /** Whether the record has the key of another one that was refused for something else. */
  private duplicateKeyProblem(
    { service, name, table, pointer }: RecordLocation,
    given: Row,
  ): WorldProblem | undefined {
    const key = identityOf(table, given)
    if (key === undefined || !this.refused.get(`${service.name}/${name}`)?.has(key))
      return undefined
    const [property = ''] = table.key ?? []
    const reason = `"${String(given[property])}" is there already`
    return { pointer: `${pointer}/${property}`, reason }
  }

  private noteRefused({ service, name, table }: RecordLocation, given: Row): void {
    const place = `${service.name}/${name}`
    const keys = this.refused.get(place) ?? new Set()
    this.refused.set(place, keys)
    const key = identityOf(table, given)
    if (key === undefined) return
    keys.add(key)
  }

  /** Whether a record that is not there would be, were it not for another mistake. */
  isKnownMissing(service: Service, table: string, key: string): boolean {
    const place = `${service.name}/${table}`
    return this.unread.has(place) || this.refused.get(place)?.has(JSON.stringify([key])) === true
  }
}

/** Adds the records of an event; what cannot be added by then is left out. */
function addRecords(world: World, parts: Row): WorldProblem[] {
  return new WorldLoader(world, 'skip-invalid').loadRecords(parts)
}
