import { SeedRefusal, type SeedTable, identityOf } from '../service/seed-table.js'
import type { Service } from '../service/service.js'
import { atPointer, type WorldProblem } from '../service/world-problem.js'
import { typoDistance, nearest } from '../util/edit-distance.js'
import { isRecord } from '../util/is-record.js'
import { joinPointer } from '../util/json-pointer.js'
import { missingPending } from '../world/validate-lifecycle.js'
import type { World } from '../world/world.js'
import { RecordAdmission, type CheckLater, type RecordLocation } from './admission.js'
import { contentOf } from './document-content.js'
import { applyWorldKeys, WORLD_KEYS } from './document-keys.js'
import type { SeedChecks, WorldDocument } from './document-types.js'
import { jsonData } from './json-data.js'
import { scheduleEvents } from './scheduled-events.js'
import { eventProblems } from './validate-events.js'
import { WORLD_SCHEMA_POINTER, SHALLOW_SCHEMA_POINTER, schemaProblems } from './validate-record.js'

type Row = Readonly<Record<string, unknown>>

/** Called after each loaded record; `key` is the generated key if the record had none. */
export type OnLoaded = (
  service: Service,
  table: string,
  record: Row,
  key: string | undefined,
) => void

/**
 * Loads world documents into one world, record by record, and collects all problems. If there is
 * one, the world is incomplete and must be discarded.
 *
 * @example
 * const problems = new WorldLoader(world).load(document)
 */
export class WorldLoader {
  /** By table, the keys of rejected records. References to them are not reported as well. */
  private readonly rejected = new Map<string, Set<string>>()
  /** Tables that could not be read. References to their records are not reported as well. */
  private readonly unreadable = new Set<string>()
  /** Run after all records are loaded. */
  private readonly deferredChecks: (() => void)[] = []

  constructor(
    private readonly world: World,
    private readonly checks: SeedChecks = 'strict',
    private readonly onLoaded?: OnLoaded,
  ) {}

  /** Loads a document and returns its problems. */
  load(given: WorldDocument): WorldProblem[] {
    const data = jsonData(given)
    if (data.problems.length > 0) return [...data.problems]
    const document = data.value as WorldDocument
    if (!isRecord(document)) {
      return [{ pointer: '', reason: 'must be an object, such as { "openai": {} }' }]
    }
    const problems = [...this.unknownKeys(document), ...applyWorldKeys(this.world, document)]
    problems.push(...this.loadRecords(document), ...this.pendingProblems(document.pending))
    problems.push(...eventProblems(this.world.services, document.events))
    // With a problem the world lacks records, and events would fail for that reason alone.
    if (problems.length === 0) {
      problems.push(...scheduleEvents(this.world, document.events ?? [], addRecords))
    }
    // Last, as loading records without an id generates ids.
    const { ids } = document
    if (problems.length === 0 && ids !== undefined) this.world.environment.restoreRandomState(ids)
    return problems
  }

  /** Pending records that do not exist. */
  private pendingProblems(pending: unknown): WorldProblem[] {
    if (pending === undefined || this.checks === 'off') return []
    const { services, tables } = this.world
    const exists = (service: Service, table: string, key: string) =>
      tables.table(`${service.name}/${table}`).has(key) || this.isKnownMissing(service, table, key)
    return atPointer('/pending', missingPending(services, pending, exists))
  }

  /** Loads the records of all services and returns their problems. */
  loadRecords(document: Row): WorldProblem[] {
    const problems: WorldProblem[] = []
    for (const service of this.world.services) this.loadService(service, document, problems)
    for (const check of this.deferredChecks.splice(0)) check()
    return problems
  }

  /** Reports a missing record at the end, unless it was loaded or rejected by then. */
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
            ? 'belongs to a saved state, which --state loads: a world has one scope'
            : `is unknown; did you mean "${nearest(key, known, 1).join('')}"?`,
      }))
  }

  private loadService(service: Service, document: Row, problems: WorldProblem[]): void {
    const part = document[service.name]
    if (part === undefined) return
    const tables = Object.keys(service.seeds)
    problems.push(...schemaProblems(service, SHALLOW_SCHEMA_POINTER, part, `/${service.name}`))
    if (!isRecord(part)) return
    for (const key of Object.keys(part).filter((one) => !tables.includes(one))) {
      const intended = tables.find((one) => typoDistance(key, one) !== undefined)
      if (intended !== undefined) this.unreadable.add(`${service.name}/${intended}`)
    }
    for (const name of tables) this.loadTable(service, name, part[name], problems)
  }

  private loadTable(service: Service, name: string, rows: unknown, problems: WorldProblem[]): void {
    if (rows === undefined) return
    if (!Array.isArray(rows)) {
      this.unreadable.add(`${service.name}/${name}`)
      return
    }
    const table = service.seeds[name] as SeedTable<unknown>
    const model = this.world.model(service)
    const schema = `${WORLD_SCHEMA_POINTER}/properties/${name}/items`
    for (const [index, given] of (rows as Row[]).entries()) {
      this.loadRecord(new Place(service, name, table, schema, model, index), given, problems)
    }
  }

  private loadRecord(location: RecordLocation, given: Row, problems: WorldProblem[]): void {
    const { service, schema } = location
    const found = schemaProblems(service, schema, given, '')
    const empty = emptyKeys(location, given)
    if (found.length === 0 && empty.length === 0) {
      this.admit(location, given, problems)
      return
    }
    problems.push(...atPointer(location.pointer, [...found, ...empty]))
    if (!isRecord(given)) return
    const duplicate = this.duplicateKeyProblem(location, given)
    if (duplicate) problems.push(duplicate)
    this.noteRejected(location, given)
  }

  private admit(location: RecordLocation, given: Row, problems: WorldProblem[]): void {
    const { table, model, service, name } = location
    const duplicate = this.rejected.size > 0 ? this.duplicateKeyProblem(location, given) : undefined
    if (duplicate) problems.push(duplicate)
    const admission = new RecordAdmission(this.checkLater, location, problems, this.checks)
    try {
      if ('content' in given) {
        const { content, ...record } = given
        table.admit(model, record, contentOf(content), admission)
      } else table.admit(model, given, undefined, admission)
      this.onLoaded?.(service, name, given, admission.key)
    } catch (error) {
      if (!(error instanceof SeedRefusal)) throw error
      problems.push({ pointer: location.pointer + error.pointer, reason: error.message })
      this.noteRejected(location, given)
    }
  }

  /** A problem if the record has the key of a rejected record, which the tables do not know. */
  private duplicateKeyProblem(
    { service, name, table, pointer }: RecordLocation,
    given: Row,
  ): WorldProblem | undefined {
    const key = identityOf(table, given)
    if (key === undefined || !this.rejected.get(`${service.name}/${name}`)?.has(key))
      return undefined
    const [property = ''] = table.key ?? []
    const reason = `"${String(given[property])}" already exists`
    return { pointer: `${pointer}/${property}`, reason }
  }

  private noteRejected({ service, name, table }: RecordLocation, given: Row): void {
    const tableName = `${service.name}/${name}`
    const keys = this.rejected.get(tableName) ?? new Set()
    this.rejected.set(tableName, keys)
    const key = identityOf(table, given)
    if (key !== undefined) keys.add(key)
  }

  /** Whether a record is missing because of another problem that is reported already. */
  isKnownMissing(service: Service, table: string, key: string): boolean {
    const tableName = `${service.name}/${table}`
    if (this.unreadable.has(tableName)) return true
    return this.rejected.get(tableName)?.has(JSON.stringify([key])) === true
  }
}

/** The location of a record of a list; its pointer is made where it is asked for, as few are. */
class Place implements RecordLocation {
  constructor(
    readonly service: Service,
    readonly name: string,
    readonly table: SeedTable<unknown>,
    readonly schema: string,
    readonly model: unknown,
    private readonly index: number,
  ) {}

  get pointer(): string {
    return `/${this.service.name}/${this.name}/${this.index}`
  }
}

/** A key identifies a record; an empty one identifies none, and no table takes it. */
function emptyKeys({ table: { key } }: RecordLocation, given: Row): readonly WorldProblem[] {
  if (!isRecord(given) || !key?.some((name) => given[name] === '')) return NO_PROBLEMS
  return key
    .filter((name) => given[name] === '')
    .map((name) => ({ pointer: joinPointer('', name), reason: 'must not be empty' }))
}

const NO_PROBLEMS: readonly WorldProblem[] = []

/** Adds the records of an event. Records that cannot be added by then are skipped. */
function addRecords(world: World, parts: Row): WorldProblem[] {
  return new WorldLoader(world, 'skip-invalid').loadRecords(parts)
}
