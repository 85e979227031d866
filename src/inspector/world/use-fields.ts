import { useLoad } from '../app/use-load.js'
import { fieldsOf, type FieldSchema, type Schema } from './record-schema.js'
import { useMemo } from 'preact/hooks'

/** Returns what the JSON Schema of worlds says of each table; nothing until it is loaded. */
export function useFields(service: string, table: string): readonly FieldSchema[] {
  const { data } = useLoad<Schema>('/world-schema', { scope: null })
  return useMemo(() => (data ? fieldsOf(data, service, table) : []), [data, service, table])
}
