import formats from 'ajv-formats'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { readTime } from '../util/time.js'
import type { SchemaNode, View } from './openapi.js'

/** Creates an ajv instance with the formats and keywords of the contracts. */
export function createAjv(options: object): Ajv2020 {
  const ajv = new Ajv2020({
    allErrors: true,
    verbose: true,
    discriminator: true,
    strict: true,
    // The meta-schema would check only the root of the document, which is not a schema. Strict mode
    // rejects wrong schemas. Compiling the meta-schema is the slowest part of the start.
    meta: false,
    validateSchema: false,
    strictTypes: false,
    strictRequired: false,
    allowUnionTypes: true,
    ...options,
  })
  formats.default(ajv)
  // The format of ajv-formats also allows what nothing here could read, such as the zone +05.
  ajv.addFormat('date-time', (text) => readTime(text) !== undefined)
  ajv.addFormat('binary', true)
  ajv.addFormat('unixtime', { type: 'number', validate: (n) => Number.isSafeInteger(n) })
  ajv.addVocabulary(VOCABULARY)
  return ajv
}

// Keywords of the contracts beyond JSON Schema. Any other unknown keyword is a typing mistake in a
// contract, which ajv's strict mode rejects.
const VOCABULARY = [
  ...['x-provenance', 'x-source', 'x-enum', 'x-secret', 'x-volatile', 'x-size-of'],
  ...['example', 'externalDocs', 'xml', 'x-assumed'],
  // The keys of the document's root, as references are resolved through the whole document.
  ...['openapi', 'info', 'servers', 'security', 'tags', 'paths', 'components'],
  ...['x-sources', 'x-errors', 'x-responses', 'x-world', 'x-world-tables'],
]

/**
 * Copies a document and adapts its object schemas to a view; `originals` maps copies to originals.
 */
export function copyForView(
  node: unknown,
  view: View,
  originals: WeakMap<object, object>,
): unknown {
  if (typeof node !== 'object' || node === null) return node
  if (Array.isArray(node)) return node.map((item) => copyForView(item, view, originals))
  const entries = Object.entries(node).map(([key, value]: [string, unknown]) => {
    // ajv reads the tag values from the branches and rejects a `mapping`.
    const { mapping: _, ...tag } = key === 'discriminator' ? (value as Record<string, unknown>) : {}
    return [key, key === 'discriminator' ? tag : copyForView(value, view, originals)]
  })
  const copy = Object.fromEntries(entries) as Record<string, unknown>
  if (!view.startsWith('open') && isClosable(copy)) copy['additionalProperties'] = false
  if (view.endsWith('partial') && isClosable(node)) delete copy['required']
  originals.set(copy, node)
  return copy
}

function isClosable(node: object): boolean {
  const { type, properties, additionalProperties } = node as SchemaNode
  const isObject = type === 'object' || (Array.isArray(type) && type.includes('object'))
  return isObject && typeof properties === 'object' && additionalProperties === undefined
}
