import type { Contract, ContractOperation } from '../../core/contract/contract.js'
import type { SchemaNode } from '../../core/contract/openapi.js'
import type { Service } from '../../core/service/service.js'
import { isRecord } from '../../core/util/is-record.js'

/** The members of a record. */
export type RecordValues = Record<string, unknown>

/** A record in the body of a response. */
export interface ShownRecord {
  readonly table: string
  readonly record: RecordValues
}

/**
 * The records in a body, which may break its contract: where its schema refers to the component of a
 * table. What a table reads by itself (`seen`) is read only from a body that keeps the contract.
 */
export function recordsIn(
  { contract, seeds }: Service,
  operation: ContractOperation,
  status: number,
  body: unknown,
): ShownRecord[] {
  const { id, node } = operation
  const shown: ShownRecord[] = []
  const tables = Object.entries(seeds)
  const walk = (schema: SchemaNode, value: unknown): void => {
    if (typeof value !== 'object' || value === null) return
    const component = schema.$ref?.slice(schema.$ref.lastIndexOf('/') + 1)
    const found =
      component === undefined ? [] : tables.filter((one) => one[1].component === component)
    for (const [table] of found) if (isRecord(value)) shown.push({ table, record: value })
    const resolved = contract.resolve(schema)
    for (const branch of [...(resolved.oneOf ?? []), ...(resolved.anyOf ?? [])]) walk(branch, value)
    if (Array.isArray(value)) {
      for (const item of value) if (resolved.items) walk(resolved.items, item)
      return
    }
    for (const [name, child] of Object.entries(resolved.properties ?? {})) {
      walk(child, (value as RecordValues)[name])
    }
  }
  const media = Object.values(node.responses[String(status)]?.content ?? {})
  for (const { schema } of media) walk(schema, body)
  const readers = tables.flatMap(([table, { seen }]) =>
    seen?.[id] ? [[table, seen[id]] as const] : [],
  )
  if (readers.length === 0 || !isRecord(body) || !isValid(contract, operation, status, body)) {
    return shown
  }
  for (const [table, read] of readers) {
    shown.push(...read(body).map((record) => ({ table, record: { ...record } })))
  }
  return shown
}

function isValid(
  contract: Contract,
  operation: ContractOperation,
  status: number,
  body: unknown,
): boolean {
  const schema = contract.response(operation, status)?.schema
  if (schema === undefined) return false
  return contract.validator.check(schema, 'open', body, 'body').length === 0
}

/** The path parameter that names a record of a table, such as `container_id` for `containers`. */
export function parameterOf({ tables }: Service, table: string): string {
  const key = tables[table]?.key ?? 'id'
  return key.includes('_') ? key : `${table.replace(/s$/, '')}_${key}`
}

/** A text that identifies a record within its table; undefined when the record is incomplete. */
export function keyOf(
  { tables, seeds }: Service,
  table: string,
  record: RecordValues,
): string | undefined {
  const key = tables[table]?.key ?? 'id'
  if (typeof record[key] === 'string') return record[key]
  // A record without a key is identified as in a world, if it can be.
  const parts = (seeds[table]?.key ?? []).map((name) => record[name])
  const isKnown = parts.length > 0 && parts.every((part) => typeof part === 'string')
  return isKnown ? JSON.stringify(parts) : undefined
}

/** The names of the members that a record of a table may have in a world. */
export function membersOf({ contract, seeds }: Service, table: string): ReadonlySet<string> {
  const { component, hidden } = seeds[table] ?? { hidden: {} }
  const schemas = contract.document.components.schemas
  const wire = component === undefined ? undefined : schemas[component]
  return new Set([...Object.keys(wire?.properties ?? {}), ...Object.keys(hidden)])
}

/** The last parameter of a path, and whether the path ends with it. */
export function lastParameter({ path }: ContractOperation): { name: string; isEnd: boolean } {
  const names = [...path.matchAll(/\{(\w+)\}/g)]
  const name = names.at(-1)?.[1] ?? ''
  return { name, isEnd: name !== '' && path.endsWith(`{${name}}`) }
}
