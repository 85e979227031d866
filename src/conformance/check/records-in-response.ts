import type { ContractOperation } from '../../core/contract/contract.js'
import type { SchemaNode } from '../../core/contract/openapi.js'
import { isRecord } from '../../core/util/is-record.js'
import type { Service } from '../../core/service/service.js'

/** A record as a world may have it. */
export type Seen = Record<string, unknown>

/** A record that a reply shows. */
export interface Shown {
  readonly table: string
  readonly record: Seen
}

/** The records that a body shows, found by where its schema names the component of a table. */
export function recordsIn(
  { contract, seeds }: Service,
  { id, node }: ContractOperation,
  status: number,
  body: unknown,
): Shown[] {
  const shown: Shown[] = []
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
      walk(child, (value as Seen)[name])
    }
  }
  const media = Object.values(node.responses[String(status)]?.content ?? {})
  for (const { schema } of media) walk(schema, body)
  for (const [table, { seen }] of tables) {
    const own = isRecord(body) ? (seen?.[id]?.(body) ?? []) : []
    shown.push(...own.map((record) => ({ table, record: { ...record } })))
  }
  return shown
}

/** The path parameter that names a record of a table, such as `container_id` for `containers`. */
export function parameterOf({ tables }: Service, table: string): string {
  const key = tables[table]?.key ?? 'id'
  return key.includes('_') ? key : `${table.replace(/s$/, '')}_${key}`
}

/** What tells a record of a table from another. */
export function keyOf({ tables, seeds }: Service, table: string, record: Seen): string | undefined {
  const key = tables[table]?.key ?? 'id'
  if (typeof record[key] === 'string') return record[key]
  // A record without a key of its own is told by what it needs.
  const parts = (seeds[table]?.required ?? []).map((name) => record[name])
  const isKnown = parts.length > 0 && parts.every((part) => typeof part === 'string')
  return isKnown ? JSON.stringify(parts) : undefined
}

/** What a record of a table may have. */
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
