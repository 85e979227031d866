import type { SchemaError } from './schema-error.js'

// More than a journal keeps of one request. A body of megabytes can have a million.
const MAX_ALIKE = 1000

/**
 * The errors without those that only repeat: of one keyword of one schema, as of all items of an
 * array, the first thousand are kept. Working one error out takes many times as long as finding it.
 */
export function boundedErrors(errors: readonly SchemaError[]): readonly SchemaError[] {
  if (errors.length <= MAX_ALIKE) return errors
  const counts = new Map<unknown, Map<string, number>>()
  return errors.filter(({ parentSchema, keyword }) => {
    const ofSchema = counts.get(parentSchema) ?? new Map<string, number>()
    counts.set(parentSchema, ofSchema)
    const count = (ofSchema.get(keyword) ?? 0) + 1
    ofSchema.set(keyword, count)
    return count <= MAX_ALIKE
  })
}
