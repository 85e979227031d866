import { useMemo } from 'preact/hooks'
import type { TableView } from '../api/types.js'
import { useLoad } from '../app/use-load.js'
import { fieldsOf, referredTable, type FieldSchema, type Schema } from './record-schema.js'

interface TableSchema {
  /** The fields of its records; none until they are loaded. */
  readonly fields: readonly FieldSchema[]
  /** The tables of the service whose records refer to one of this table. */
  readonly referring: readonly TableView[]
}

/** Returns what the JSON Schema of worlds says of a table. */
export function useSchema(
  { service, table }: TableView,
  tables: readonly TableView[],
): TableSchema {
  const { data: schema } = useLoad<Schema>('/world-schema', { scope: null })
  const names = tables.map((one) => `${one.service}/${one.table}`).join(' ')
  return useMemo(() => {
    if (!schema) return { fields: [], referring: [] }
    const own = tables.filter((one) => one.service === service)
    const all = own.map((one) => one.table)
    const refers = (one: TableView) =>
      fieldsOf(schema, service, one.table).some(({ name }) => referredTable(name, all) === table)
    return { fields: fieldsOf(schema, service, table), referring: own.filter(refers) }
  }, [schema, service, table, names])
}
