import type { Mask } from '../../core/journal/journal.js'
import { maskBody } from '../../core/journal/redact.js'
import type { Worlds } from '../../core/scopes/recording.js'
import { exportSettings } from '../../core/seeding/document.js'
import type { WorldRecord } from '../../core/service/seed-table.js'
import type { Service } from '../../core/service/service.js'
import { countText } from '../../core/util/count-text.js'
import { maskFault } from '../../core/views/mask-fault.js'
import { maskEvent, maskRecord } from '../../core/views/mask-record.js'
import type { World } from '../../core/world/world.js'
import { Contents } from './contents.js'
import type { TraceRecord, TraceStates, TraceWorld, TraceWorldSettings } from './document.js'

/** The most records that are read to write the states of a trace; about a second of work. */
const MAX_READ = 200_000

interface Draft {
  readonly settings: TraceWorldSettings
  readonly tables: Record<string, Record<string, number>>
  readonly due: TraceWorld['due']
  readonly notes: string[]
}

/** The world of a scope at a moment. */
interface Fork {
  readonly scope: string
  readonly world: World
  /** The time of its clock then, in ms. */
  readonly at: number
}

/** The tables of a service in the world that was written last, of each scope. */
interface Written {
  readonly world: World
  readonly tables: Readonly<Record<string, number>>
  readonly leftOut: readonly string[]
}

/**
 * Writes worlds as the states of a trace. Tables that did not change are not read again, so a state
 * costs what changed. Begin with the state that matters most.
 */
export class StateWriter {
  private readonly contents = new Contents()
  private readonly records = new Pool<TraceRecord>()
  private readonly tables = new Pool<number[]>()
  private readonly worlds = new Pool<Draft>()
  private readonly list = new Pool<Record<string, number>>()
  private readonly written = new Map<string, Written>()
  private read = 0

  /** `learn` is called with each credential of a world; `scopeOf` is the name of a scope in the trace. */
  constructor(
    private readonly learn: (secret: string) => void,
    private readonly scopeOf: (scope: string) => string,
  ) {}

  /** Adds a state and returns its index; null when its worlds are too large to be read as well. */
  add(worlds: Worlds): number | null {
    const forks = Array.from(worlds, ([scope, one]) => ({ scope, world: one.world(), at: one.at }))
    const unread = forks.flatMap(({ scope, world }) =>
      world.services
        .filter((service) => !this.isWritten(scope, world, service))
        .map((service) => sizeOf(world, service)),
    )
    this.read += unread.reduce((sum, one) => sum + one, 0)
    if (this.read > MAX_READ) return null
    return this.list.add(
      Object.fromEntries(
        forks.map((one) => [this.scopeOf(one.scope), this.worlds.add(this.draft(one))]),
      ),
    )
  }

  /** All states, with secrets masked. */
  states(mask: Mask, end: number | null): TraceStates {
    return {
      list: this.list.items,
      worlds: this.worlds.items.map((one) => finishWorld(one, mask)),
      tables: this.tables.items,
      records: maskRecords(this.records.items, mask),
      contents: this.contents.list((texts) => mask(maskBody(texts, []) as readonly string[])),
      end,
    }
  }

  private isWritten(scope: string, world: World, service: Service): boolean {
    const before = this.written.get(`${scope} ${service.name}`)?.world
    return (
      before !== undefined &&
      Object.keys(service.tables).every((name) => {
        const table = `${service.name}/${name}`
        return world.tables.table(table).differences(before.tables.table(table)).size === 0
      })
    )
  }

  private draft({ scope, world, at }: Fork): Draft {
    const { ids, settings, isMasked } = settingsOf(world)
    // A clock that runs has gone on since.
    const now = new Date(at).toISOString()
    const draft: Draft = {
      settings: { ...settings, now, ids },
      tables: {},
      due: dueNext(world),
      notes: [],
    }
    if (isMasked) draft.notes.push(MASKED_SETTINGS)
    for (const service of world.services) {
      const name = `${scope} ${service.name}`
      if (!this.isWritten(scope, world, service)) this.written.set(name, this.write(world, service))
      const { tables, leftOut } = this.written.get(name) as Written
      draft.tables[service.name] = tables
      draft.notes.push(...leftOut)
    }
    if (world.faults.isStale)
      draft.notes.push('a stale list is as it is now: what it was before is not kept')
    return draft
  }

  private write(world: World, service: Service): Written {
    const tables: Record<string, number> = {}
    const leftOut: string[] = []
    for (const [name, seed] of Object.entries(service.seeds)) {
      const rows = Array.from(seed.dump(world.model(service)))
      if (seed.credentials) {
        for (const { record } of rows) this.learnCredential(seed.key, record)
        if (rows.length > 0) {
          const what = `${service.name} ${name}`
          leftOut.push(
            `${countText(rows.length, 'record')} of ${what} left out: any credential is accepted`,
          )
        }
        continue
      }
      tables[name] = this.tables.add(
        rows.map(({ record, content }) => {
          const masked = maskRecord({ service, name }, record)
          const key = seed.key && keyOf(seed.key, masked)
          return this.records.add({
            ...(key !== undefined && { key }),
            record: masked,
            ...(content && { content: this.contents.add(content) }),
            ...(isChanged(record, masked) && { masked: true }),
          })
        }),
      )
    }
    return { world, tables, leftOut }
  }

  private learnCredential(key: readonly string[] = [], record: WorldRecord): void {
    for (const name of key) this.learn(String(record[name]))
  }
}

/** The key of a record, as pages show it. */
function keyOf(fields: readonly string[], record: WorldRecord): string {
  const values = fields.map((field) => String(record[field]))
  return values.length === 1 ? String(values[0]) : JSON.stringify(values)
}

/** Values with an index each; equal ones have one. */
class Pool<T> {
  readonly items: T[] = []
  private readonly indices = new Map<string, number>()

  add(item: T): number {
    const text = JSON.stringify(item)
    const known = this.indices.get(text)
    if (known !== undefined) return known
    this.indices.set(text, this.items.length)
    return this.items.push(item) - 1
  }
}

function sizeOf(world: World, service: Service): number {
  return Object.keys(service.tables).reduce(
    (sum, name) => sum + world.tables.table(`${service.name}/${name}`).size,
    0,
  )
}

// Masking may copy what it does not change.
function isChanged(before: unknown, after: unknown): boolean {
  return before !== after && JSON.stringify(before) !== JSON.stringify(after)
}

// In one piece: to look for secrets in each record of many takes longer.
function maskRecords(records: readonly TraceRecord[], mask: Mask): readonly TraceRecord[] {
  const masked = mask(records)
  if (masked === records) return records
  return masked.map((one, index) =>
    isChanged(one, records[index]) ? { ...one, masked: true as const } : one,
  )
}

const MAX_DUE = 20

function dueNext({ schedule }: World): TraceWorld['due'] {
  const due: TraceWorld['due'][number][] = []
  for (const { at, service, task, key } of schedule.all()) {
    if (due.length === MAX_DUE) break
    due.push({ time: new Date(at).toISOString(), service, task, key })
  }
  return due
}

const MASKED_SETTINGS = 'secrets of planned faults or events are masked'

/** The settings of a world without what is declared, named or shaped like a secret. */
function settingsOf(world: World) {
  const settings = exportSettings(world)
  const events = settings.events?.map((one) => maskEvent(world.services, one))
  const faults = settings.faults?.map((one) => maskFault(world.services, one))
  const shown = { ...settings, ...(events && { events }), ...(faults && { faults }) }
  const masked = maskBody(shown, [])
  return {
    settings: masked as TraceWorldSettings,
    isMasked: isChanged(settings, masked),
    ids: world.environment.randomState,
  }
}

function finishWorld({ settings, tables, due, notes }: Draft, mask: Mask): TraceWorld {
  const masked = mask(settings)
  const all = new Set(isChanged(settings, masked) ? [...notes, MASKED_SETTINGS] : notes)
  return { settings: masked, tables, due: mask(due), ...(all.size > 0 && { notes: [...all] }) }
}
