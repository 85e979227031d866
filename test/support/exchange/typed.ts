import type { SchemaNode } from '../../../src/core/contract/openapi.js'

/** The text of a parameter or a header as the type that its schema has. */
export function typed(value: string, { type = [] }: SchemaNode): unknown {
  const types = [type].flat()
  if (types.includes('string')) return value
  if (types.includes('integer') && /^-?\d+$/.test(value)) return Number(value)
  if (types.includes('number') && /^-?\d+(\.\d+)?$/.test(value)) return Number(value)
  if (types.includes('boolean') && /^(true|false)$/.test(value)) return value === 'true'
  return value
}
