import type { SchemaNode } from '../contract/openapi.js'
import { CONTENT_SCHEMA, SeedRefusal, type SeedTable } from '../service/seed-table.js'
import { keyFieldOf, type InferredModel } from './model.js'
import type { Resource } from './resource-types.js'

/** How the records of a resource stand in a world document. */
export function seedTable(resource: Resource): SeedTable<InferredModel> {
  const { singular, component, members, parents } = resource
  const field = keyFieldOf(resource)
  const text = (description: string): SchemaNode => ({ type: 'string', minLength: 1, description })
  const hidden: Record<string, SchemaNode> = {
    ...members,
    ...Object.fromEntries(parents.map((name) => [name, text(`The ${name} of its path.`)])),
    ...(Object.hasOwn(members, field) ? {} : { [field]: text('The last parameter of its path.') }),
    content: CONTENT_SCHEMA,
  }
  return {
    singular,
    ...(component !== undefined && { component }),
    key: [...parents, field],
    hidden,
    required: parents,
    admit(model, record, content, admission) {
      const given = record[field]
      const isGiven = typeof given === 'string' || typeof given === 'number'
      const key = isGiven ? String(given) : model.newKey(resource)
      if (!isGiven) admission.generatedKey(key)
      const row = model.insert(resource, record, key)
      if (!row) throw new SeedRefusal(`/${field}`, `"${key}" already exists`)
      if (content) model.store(resource, row, content)
    },
    *dump(model) {
      for (const row of model.table(resource).all()) {
        const hiddenKey = field.startsWith('$') ? { [field]: row[field] } : {}
        yield { record: { ...model.shown(row), ...hiddenKey }, content: model.bytes(resource, row) }
      }
    },
  }
}
