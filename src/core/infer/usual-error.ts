import { METHODS, type SchemaNode } from '../contract/openapi.js'
import { isRecord } from '../util/is-record.js'
import { joinPointer } from '../util/json-pointer.js'
import { PLAIN_ERROR, type ErrorCollector } from './convert-errors.js'
import { isJsonType } from './convert-responses.js'
import type { SchemaConverter } from './convert-schema.js'
import { membersOf, type Source } from './source.js'

/** The error schema that most operations have; a plain message if there is none that can be answered. */
export function usualErrorOf(
  source: Source,
  schemas: SchemaConverter,
  errors: ErrorCollector,
): SchemaNode {
  const counts = new Map<string, { count: number; schema: unknown; place: string }>()
  for (const [path, item] of membersOf(source.document['paths'])) {
    for (const [method, node] of membersOf(source.resolve(item))) {
      if (!METHODS.some((one) => one === method)) continue
      for (const [status, given] of membersOf(node['responses'])) {
        if (!/^(?:[45]|default)/i.test(status)) continue
        const { content } = source.resolve(given)
        const json = membersOf(content).find(([type, one]) =>
          isJsonType(type, source.resolve(one['schema'])),
        )
        const schema = json?.[1]['schema']
        if (!isRecord(schema)) continue
        const key = JSON.stringify(schema)
        const before = counts.get(key) ?? {
          count: 0,
          schema,
          place: `${joinPointer('/paths', path)}/${method}/responses/${status}`,
        }
        counts.set(key, { ...before, count: before.count + 1 })
      }
    }
  }
  const byCount = [...counts.values()].sort((a, b) => b.count - a.count).slice(0, 5)
  for (const { schema, place } of byCount) {
    const converted = schemas.convert(schema, 'reply', place)
    if (errors.canAnswer(converted)) return converted
  }
  return PLAIN_ERROR
}
