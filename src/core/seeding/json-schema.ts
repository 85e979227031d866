import type { SchemaNode } from '../contract/openapi.js'
import { joinPointer } from '../util/json-pointer.js'
import { provenanceOf, type Provenance } from '../contract/provenance.js'
import type { Service } from '../service/service.js'
import { WORLD_KEYS } from './document-keys.js'

/**
 * A JSON Schema by itself, as editors and ajv read it.
 *
 * @example
 * const schema: JsonSchema = worldSchema([openai])
 */
export type JsonSchema = Readonly<Record<string, unknown>>

/** What draft 7 knows, and so every editor. The rest of a contract is said in words, or not at all. */
const KEPT = new Set([
  ...['type', 'enum', 'const', 'default', 'title', 'description', 'format', 'pattern', 'required'],
  ...['minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum', 'multipleOf', 'readOnly'],
  ...['minLength', 'maxLength', 'minItems', 'maxItems', 'uniqueItems', 'minProperties'],
  ...['maxProperties', 'properties', 'additionalProperties', 'propertyNames', 'items', 'oneOf'],
  ...['anyOf', 'allOf', 'not', 'if', 'then', 'else'],
])

/** Formats that JSON Schema knows; others are ours. */
const FORMATS = new Set(['date-time', 'uri', 'email', 'uuid', 'ipv4', 'ipv6', 'date', 'time'])

/**
 * The JSON Schema (draft 7) of a world of these services, made from their contracts: what each part
 * means, what it may be, and how well that is known.
 *
 * @example
 * writeFileSync('world.schema.json', JSON.stringify(worldSchema([openai])))
 */
export function worldSchema(services: readonly Service[]): JsonSchema {
  const definitions: Record<string, JsonSchema> = {}
  const own = Object.entries(WORLD_KEYS).map(([key, schema]) => {
    return [key, plain(schema(services), undefined, definitions)] as const
  })
  const parts = services.map((service) => {
    return [service.name, plain(service.contract.worldSchema, service, definitions)] as const
  })
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'A world of Quayside',
    description: `What there is at the start, of ${services.map(({ name }) => name).join(', ')}.`,
    type: 'object',
    properties: Object.fromEntries([...own, ...parts]),
    additionalProperties: false,
    definitions,
  }
}

/** A schema of a contract as a closed one by itself. */
function plain(
  node: SchemaNode,
  service: Service | undefined,
  definitions: Record<string, JsonSchema>,
): JsonSchema {
  const description = describe(node)
  if (node.$ref !== undefined && service) {
    const $ref = definitionRef(node.$ref, service, definitions)
    // Beside a reference, draft 7 reads nothing.
    return description === undefined ? { $ref } : { description, allOf: [{ $ref }] }
  }
  const inner = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(inner)
    if (typeof value !== 'object' || value === null) return value
    return plain(value as SchemaNode, service, definitions)
  }
  const entries = Object.entries(node).flatMap(([key, value]): [string, unknown][] => {
    if (!KEPT.has(key) || (key === 'format' && !FORMATS.has(String(value)))) return []
    return [
      [key, key === 'properties' ? mapped(value as object, inner) : nested(key, value, inner)],
    ]
  })
  const { dependentRequired, example } = node as Record<string, unknown>
  return {
    ...Object.fromEntries(entries),
    ...(description !== undefined && { description }),
    ...(example !== undefined && { examples: [example] }),
    ...(dependentRequired !== undefined && { dependencies: dependentRequired }),
    ...(isClosable(node) && { additionalProperties: false }),
  }
}

const VALUES = new Set(['enum', 'const', 'default', 'required', 'type'])

function nested(key: string, value: unknown, inner: (value: unknown) => unknown): unknown {
  return VALUES.has(key) ? value : inner(value)
}

function mapped(values: object, inner: (value: unknown) => unknown): object {
  return Object.fromEntries(Object.entries(values).map(([key, value]) => [key, inner(value)]))
}

function isClosable({ type, properties, additionalProperties }: SchemaNode): boolean {
  const isObject = [type].flat().includes('object')
  return isObject && properties !== undefined && additionalProperties === undefined
}

/** Puts what a reference means among the definitions, once. */
function definitionRef(
  ref: string,
  service: Service,
  definitions: Record<string, JsonSchema>,
): string {
  const name = `${service.name}.${ref.slice(ref.lastIndexOf('/') + 1)}`
  if (!(name in definitions)) {
    definitions[name] = {}
    definitions[name] = plain(service.contract.resolve({ $ref: ref }), service, definitions)
  }
  return `#${joinPointer('/definitions', name)}`
}

/** What a node means, how well that is known, and the same of each value that is known otherwise. */
function describe(node: SchemaNode): string | undefined {
  const mark = provenanceOf(node)
  const values = Object.entries((node['x-enum'] ?? {}) as Record<string, unknown>).flatMap(
    ([value, one]) => {
      const own = provenanceOf(one)
      const isSame = own?.provenance === mark?.provenance
      return own && !isSame ? [`${JSON.stringify(value)} is ${shown(own)}.`] : []
    },
  )
  const { description } = node as { description?: string }
  const parts = [description?.trim(), mark && `(${shown(mark)})`, ...values]
  const text = parts.filter((one) => one !== undefined).join(' ')
  return text === '' ? undefined : text
}

function shown({ provenance, source }: Provenance): string {
  return `${provenance}: ${source}`
}
