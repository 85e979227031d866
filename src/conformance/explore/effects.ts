import type { Service } from '../../core/service/service.js'
import { contentHashOf } from '../../core/state/content-hash.js'
import type { TableDefinition } from '../../core/state/table-definition.js'
import { titleOf } from '../../core/views/words.js'
import type { World } from '../../core/world/world.js'
import { canonical, type Links } from './canonical.js'

type Fields = Readonly<Record<string, unknown>>

/** A record that a run created, changed or deleted, up to ids and times. */
export interface Effect {
  readonly kind: 'created' | 'changed' | 'deleted'
  /** What a person calls the record, such as `container named report`. */
  readonly title: string
  /** What it is compared by: for a record that was there before, also its key. */
  readonly group: string
  /** What it has, without ids and times; of a changed record, only what differs from before. */
  readonly fields: Fields
  /** The fields as text. */
  readonly form: string
}

interface Table {
  readonly service: Service
  readonly name: string
  readonly definition: TableDefinition
}

/** A record that differs between two worlds. */
interface Difference {
  readonly table: Table
  readonly key: string
  readonly before: Fields | undefined
  readonly after: Fields | undefined
}

// A record links to its owner, and that perhaps to one more. Deeper links change nothing.
const LINK_DEPTH = 2

/** What a run has changed in the world that it started with. */
export function effectsOf(start: World, end: World): Effect[] {
  const differences = tablesOf(end.services).flatMap((table) => differencesIn(table, start, end))
  const created = new Map(
    differences.flatMap((one) => (one.after && !one.before ? [[one.key, one] as const] : [])),
  )
  const describe = new Describer(end, created)
  return differences.flatMap((one) => describe.effectOf(one, start) ?? [])
}

function tablesOf(services: readonly Service[]): Table[] {
  return services.flatMap((service) =>
    Object.entries(service.tables)
      .filter(([name]) => !service.comparison?.ignoredTables?.includes(name))
      .map(([name, definition]) => ({ service, name, definition })),
  )
}

function differencesIn(table: Table, start: World, end: World): Difference[] {
  const name = `${table.service.name}/${table.name}`
  const [old, now] = [start.tables.table(name), end.tables.table(name)]
  return [...now.differences(old)].flatMap((key) => {
    const before = existing(table, old.get(key), start)
    const after = existing(table, now.get(key), end)
    return before || after ? [{ table, key, before, after }] : []
  })
}

/** The record, unless it is over: as good as deleted. */
function existing(
  { service, name }: Table,
  record: object | undefined,
  world: World,
): Fields | undefined {
  const fields = record as Fields | undefined
  if (!fields) return undefined
  return service.comparison?.isOver?.(world.model(service), name, fields) ? undefined : fields
}

/** Describes differences of one world. */
class Describer {
  private readonly links: Links

  constructor(
    private readonly end: World,
    private readonly created: ReadonlyMap<string, Difference>,
  ) {
    this.links = { titleOf: (key) => this.linkTo(key, LINK_DEPTH) }
  }

  effectOf(difference: Difference, start: World): Effect | undefined {
    const { table, key, before, after } = difference
    const kind = before === undefined ? 'created' : after === undefined ? 'deleted' : 'changed'
    const record = after ?? before ?? {}
    const title = titleOf(table.service, table.name, record)
    const fields =
      kind === 'deleted'
        ? {}
        : this.changes(
            this.fieldsOf(table, key, record, this.end),
            before && {
              ...this.fieldsOf(table, key, before, start),
            },
          )
    if (kind === 'changed' && Object.keys(fields).length === 0) return undefined
    const where = `${table.service.name}/${table.name}`
    const group = [kind, where, kind === 'created' ? title : key].join(' ')
    return { kind, title, group, fields, form: JSON.stringify(fields) }
  }

  private changes(after: Fields, before: Fields | undefined): Fields {
    if (!before) return after
    const names = [...new Set([...Object.keys(after), ...Object.keys(before)])].sort()
    return Object.fromEntries(
      names
        .filter((name) => JSON.stringify(after[name]) !== JSON.stringify(before[name]))
        .map((name) => [name, after[name] ?? null]),
    )
  }

  private fieldsOf(
    table: Table,
    key: string,
    record: Fields,
    { blobs }: World,
    links = this.links,
  ): Fields {
    const ignored = [
      table.definition.key,
      ...(table.service.comparison?.ignoredFields?.[table.name] ?? []),
    ]
    const bytes = blobs.get(key)
    return {
      ...(canonical(record, links, ignored) as Fields),
      ...(bytes && { content: `${contentHashOf(bytes)} (${String(bytes.size)} bytes)` }),
    }
  }

  /** What takes the place of an id: what the record is that it belongs to. */
  private linkTo(key: string, depth: number): string | undefined {
    const target = this.created.get(key)
    if (!target?.after) return undefined
    const { table, after } = target
    const title = titleOf(table.service, table.name, after)
    if (depth === 0) return `<${title}>`
    const links = { titleOf: (other: string) => this.linkTo(other, depth - 1) }
    return `<${title} ${JSON.stringify(this.fieldsOf(table, key, after, this.end, links))}>`
  }
}
