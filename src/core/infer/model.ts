import type { SchemaNode } from '../contract/openapi.js'
import type { StoredBytes } from '../state/blob.js'
import type { TableDefinition } from '../state/table-definition.js'
import type { Table } from '../state/tables.js'
import type { ServiceState } from '../service/state.js'
import { RandomStream } from '../util/random.js'
import { isRecord } from '../util/is-record.js'
import { project } from './project.js'
import type { Action, Part, Resource } from './resource-types.js'
import type { ValueSource } from './values.js'
import { CREATED, UPDATED, plainName, plainText } from './words.js'

/** A record as its table holds it: its members, and fields that begin with `$` and no reply shows. */
export type Row = Readonly<Record<string, unknown>>

/** The primary key, where no member can be it. */
const KEY = '$key'
/** What is stored for a record beside its members, by the end of the path. */
const PARTS = '$parts'
/** What a record has beside the members that its schema declares. */
const MORE = '$more'

/** Whether a member is the primary key: a text that is unique in the whole table. */
function isKeyMember({ key, parents }: Resource): boolean {
  return key.member !== undefined && !key.isNumber && parents.length === 0
}

/** The field that the last parameter of an item's path is compared with. */
export function keyFieldOf({ key }: Resource): string {
  return key.member ?? '$id'
}

/** The table of a resource. */
export function tableOf(resource: Resource): TableDefinition<Row> {
  const { members, parents } = resource
  const keyField = keyFieldOf(resource)
  const fields = Object.fromEntries(
    [...Object.keys(members), ...parents, keyField, KEY, MORE, PARTS].map((name) => [
      name,
      'any' as const,
    ]),
  )
  return {
    key: isKeyMember(resource) ? keyField : KEY,
    fields,
    indexes: { key: (row) => String(row[keyField]) },
  }
}

/**
 * The state of an inferred service: its records by resource, and their bytes.
 *
 * @example
 * const sail = ({ model }: { model: InferredModel }) => model.state.tables.table('ships/ships')
 */
export class InferredModel {
  constructor(
    private readonly service: string,
    readonly state: ServiceState,
    private readonly resolve: ValueSource['resolve'],
    private readonly resources: readonly Resource[],
  ) {}

  table({ name }: Resource): Table<Row> {
    return this.state.tables.table(`${this.service}/${name}`)
  }

  /** What values are made of when a record is made. */
  get values(): ValueSource {
    const { environment } = this.state
    return { resolve: this.resolve, random: () => environment.random(), now: environment.now() }
  }

  /** What values of a reply are made of: the same each time for the same record. */
  valuesFor(seed: string): ValueSource {
    const random = new RandomStream(seed)
    return {
      resolve: this.resolve,
      random: () => random.random(),
      now: this.state.environment.now(),
    }
  }

  /** The record that a path names; undefined if there is none. */
  find(
    { resource, scope, parameter = '' }: Action,
    params: Readonly<Record<string, string>>,
  ): Row | undefined {
    for (const row of this.table(resource).where('key', params[parameter] ?? '')) {
      if (scope.every(([name, field]) => !(field in row) || String(row[field]) === params[name]))
        return row
    }
    return undefined
  }

  primaryKey(resource: Resource, row: Row): string {
    return isKeyMember(resource) ? String(row[keyFieldOf(resource)]) : String(row[KEY])
  }

  /** Returns a key that no record has, or had. */
  newKey(resource: Resource): string {
    const { environment } = this.state
    const table = this.table(resource)
    for (let count = table.inserted; ; count++) {
      const key = resource.key.create(environment, count)
      const isTaken = !table.where('key', key).next().done
      if (!isTaken && !(isKeyMember(resource) && table.hasOrHad(key))) return key
    }
  }

  /** Inserts a record: what is given, completed to a whole record. Undefined if its key is taken. */
  insert(resource: Resource, given: Row, key: string): Row | undefined {
    const table = this.table(resource)
    const keyField = keyFieldOf(resource)
    const { member, isNumber } = resource.key
    const value =
      member === undefined ? key : isNumber && Number.isFinite(Number(key)) ? Number(key) : key
    const parents = Object.fromEntries(
      resource.parents.filter((name) => name in given).map((name) => [name, given[name]]),
    )
    const own = this.complete(resource, { ...given, [keyField]: value })
    const identity = [...resource.parents.map((name) => plainText(parents[name])), String(value)]
    const primary = resource.parents.length === 0 ? String(value) : JSON.stringify(identity)
    const row = {
      ...own,
      ...parents,
      [keyField]: value,
      ...(!isKeyMember(resource) && { [KEY]: primary }),
    }
    if (table.has(this.primaryKey(resource, row))) return undefined
    return table.insert(row)
  }

  private complete(resource: Resource, given: Row): Row {
    const { members, schema, singular } = resource
    const timed = { ...this.defaults(members), ...this.times(members, given), ...given }
    const whole = project(schema, timed, singular, this.values)
    const [row, more]: [Record<string, unknown>, Record<string, unknown>] = [{}, {}]
    for (const [name, value] of Object.entries(isRecord(whole) ? whole : {})) {
      if (Object.hasOwn(members, name)) row[name] = value
      else if (!resource.parents.includes(name) && !name.startsWith('$')) more[name] = value
    }
    for (const name of Object.keys(members)) {
      // What one alternative of a schema lacks, another may show.
      if (!(name in row) && timed[name] !== undefined) row[name] = timed[name]
    }
    return Object.keys(more).length > 0 ? { ...row, [MORE]: more } : row
  }

  private defaults(members: Readonly<Record<string, SchemaNode>>): Row {
    const usual = Object.entries(members).map(([name, one]) => [name, this.resolve(one).default])
    return Object.fromEntries(usual.filter(([, value]) => value !== undefined)) as Row
  }

  private times(members: Readonly<Record<string, SchemaNode>>, given: Row): Row {
    const names = Object.keys(members).filter((name) => {
      const plain = plainName(name)
      return !(name in given) && (CREATED.has(plain) || UPDATED.has(plain))
    })
    return Object.fromEntries(
      names.flatMap((name) => {
        const time = this.timeFor(members[name] ?? {})
        return time === undefined ? [] : [[name, time]]
      }),
    )
  }

  /** The current time as a member has it; undefined if the member is no time. */
  private timeFor(given: SchemaNode): unknown {
    const schema = this.resolve(given)
    const types = [schema.type].flat()
    const now = this.state.environment.now()
    if (types.includes('integer') || types.includes('number')) {
      const example = Number(schema.example ?? schema.examples?.[0] ?? 0)
      return example > 1e11 ? now : Math.floor(now / 1000)
    }
    if (!types.includes('string')) return undefined
    const text = new Date(now).toISOString()
    return schema.format === 'date' ? text.slice(0, 10) : text
  }

  /** Replaces members of a record; the time of the last change is now. */
  change(resource: Resource, row: Row, changes: Row, isWhole: boolean): Row {
    const { members, schema, singular } = resource
    const kept = Object.entries(row).filter(([name]) => {
      const plain = plainName(name)
      const isOwn =
        !Object.hasOwn(members, name) || this.resolve(members[name] ?? {}).readOnly === true
      return !isWhole || isOwn || name === keyFieldOf(resource) || CREATED.has(plain)
    })
    const updated = Object.keys(members).filter((name) => UPDATED.has(plainName(name)))
    const times = updated.map((name): [string, unknown] => [
      name,
      this.timeFor(members[name] ?? {}),
    ])
    const next: Row = { ...Object.fromEntries(kept), ...changes, ...Object.fromEntries(times) }
    const whole = project(schema, next, singular, this.values)
    const shown = isRecord(whole) ? whole : {}
    // An undefined value removes the field: a whole record replaces what it does not name.
    const values = Object.keys(members).map((name): [string, unknown] => [
      name,
      name in shown ? shown[name] : next[name],
    ])
    return this.table(resource).replace(this.primaryKey(resource, row), {
      ...Object.fromEntries(values),
      [keyFieldOf(resource)]: row[keyFieldOf(resource)],
    })
  }

  /** Deletes a record with its bytes, and what belongs to it. */
  remove(resource: Resource, primaryKey: string): void {
    const row = this.table(resource).delete(primaryKey)
    this.state.blobs.delete(blobKey(resource, primaryKey))
    if (!row) return
    const key = String(row[keyFieldOf(resource)])
    for (const child of this.resources) {
      const [, field] = child.owners.find(([owner]) => owner === resource.name) ?? []
      if (field === undefined) continue
      for (const one of this.table(child).all()) {
        if (String(one[field]) === key) this.remove(child, this.primaryKey(child, one))
      }
    }
  }

  /** The part of a record that a path names; undefined if it has none. */
  part(row: Row, { name, isMember }: Part): unknown {
    return isMember ? row[name] : (row[PARTS] as Row | undefined)?.[name]
  }

  /** Replaces a part of a record; undefined removes it. */
  setPart(resource: Resource, row: Row, { name, isMember }: Part, value: unknown): void {
    if (isMember) this.change(resource, row, { [name]: value }, false)
    else {
      const { [name]: _, ...others } = (row[PARTS] ?? {}) as Row
      const parts = value === undefined ? others : { ...others, [name]: value }
      this.table(resource).replace(this.primaryKey(resource, row), { [PARTS]: parts })
    }
  }

  bytes(resource: Resource, row: Row): StoredBytes | undefined {
    return this.state.blobs.get(blobKey(resource, this.primaryKey(resource, row)))
  }

  store(resource: Resource, row: Row, bytes: StoredBytes): void {
    this.state.blobs.put(blobKey(resource, this.primaryKey(resource, row)), bytes)
  }

  /** A record as replies show it at most: without the fields that are the mock's own. */
  shown(row: Row): Row {
    const own = Object.entries(row).filter(([name]) => !name.startsWith('$'))
    return { ...Object.fromEntries(own), ...(row[MORE] as Row | undefined) }
  }
}

function blobKey({ name }: Resource, primaryKey: string): string {
  return `${name}/${primaryKey}`
}
