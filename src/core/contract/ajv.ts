import { Ajv2020 } from 'ajv/dist/2020.js'
import formats from 'ajv-formats'
import type { SchemaNode } from './openapi.js'

// Keys that a contract carries beside the JSON Schema vocabulary. Anything else
// unknown is a typing mistake in a contract, which ajv's strict mode refuses.
const VOCABULARY = [
  ...['x-provenance', 'x-source', 'x-enum', 'x-secret', 'x-volatile', 'x-size-of'],
  ...['example', 'externalDocs', 'xml', 'x-assumed'],
  // The words of the document's root, through which every reference is resolved.
  ...['openapi', 'info', 'servers', 'security', 'tags', 'paths', 'components'],
  ...['x-sources', 'x-errors', 'x-responses', 'x-world', 'x-world-tables'],
]

export function createAjv(options: object): Ajv2020 {
  const ajv = new Ajv2020({
    allErrors: true,
    verbose: true,
    discriminator: true,
    strict: true,
    // The meta-schema would look at the document's root alone, which is no schema: strict mode is
    // what refuses a wrong one. Compiling it takes longer than everything else at the start.
    meta: false,
    validateSchema: false,
    strictTypes: false,
    strictRequired: false,
    allowUnionTypes: true,
    ...options,
  })
  formats.default(ajv)
  ajv.addFormat('binary', true)
  ajv.addFormat('unixtime', { type: 'number', validate: (n) => Number.isSafeInteger(n) })
  ajv.addVocabulary(VOCABULARY)
  return ajv
}

/** Copies a document for ajv, such that its objects are what a view says. */
export function copyForView(
  node: unknown,
  view: View,
  originals: WeakMap<object, object>,
): unknown {
  if (typeof node !== 'object' || node === null) return node
  if (Array.isArray(node)) return node.map((item) => copyForView(item, view, originals))
  const entries = Object.entries(node).map(([key, value]: [string, unknown]) => {
    // ajv reads the tags from the branches and refuses a mapping beside them.
    const { mapping: _, ...tag } = key === 'discriminator' ? (value as Record<string, unknown>) : {}
    return [key, key === 'discriminator' ? tag : copyForView(value, view, originals)]
  })
  const result = Object.fromEntries(entries) as Record<string, unknown>
  if (!view.startsWith('open') && isClosable(result)) result['additionalProperties'] = false
  if (view.endsWith('partial') && isClosable(node)) delete result['required']
  originals.set(result, node)
  return result
}

function isClosable(node: object): boolean {
  const { type, properties, additionalProperties } = node as SchemaNode
  const isObject = type === 'object' || (Array.isArray(type) && type.includes('object'))
  return isObject && typeof properties === 'object' && additionalProperties === undefined
}

/**
 * How a schema treats keys that it does not declare: `closed` refuses them, `open` does not. The
 * partial ones let required keys be left out.
 */
export type View = 'open' | 'open-partial' | 'closed' | 'partial'
