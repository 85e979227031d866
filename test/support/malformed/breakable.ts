import type { Contract } from '../../../src/core/contract/contract.js'
import type { SchemaNode } from '../../../src/core/contract/openapi.js'
import {
  PROBLEM_NUMBERS,
  violationCode,
  type Violation,
} from '../../../src/core/violations/violation.js'

const JSON_TYPE = 'application/json'

const LIMITS = [
  ...['minLength', 'maxLength', 'minItems', 'maxItems', 'uniqueItems', 'pattern'],
  ...['minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum', 'multipleOf'],
  ...['enum', 'const'],
]

const KEYWORDS = new Map(
  Object.keys(PROBLEM_NUMBERS).map((keyword) => [violationCode('request', keyword), keyword]),
)

/** The way in which a request broke a body, as `/pointer keyword`. */
export function wayOf({ at: { pointer }, code }: Violation): string {
  const keyword = KEYWORDS.get(code)
  const isUnknown = keyword === 'additionalProperties'
  // Which field was unknown does not matter, but where it stood.
  const place = isUnknown ? pointer.replace(/\/[^/]*$/, '') : pointer
  return `${place.replace(/\/\d+(?=\/|$)/g, '/*')} ${isUnknown ? 'unknown' : String(keyword)}`
}

/** Every way in which a body of a media type can break its schema, as `/pointer keyword`. */
export function breakable(contract: Contract, media: string, schema: SchemaNode): string[] {
  if (media === JSON_TYPE) return ways(contract, schema, '')
  // Bytes break nothing but the limit of their size.
  if (!media.startsWith('multipart/')) return []
  const form = contract.resolve(schema)
  return [
    ...ownWays(form, '', false),
    ...Object.entries(form.properties ?? {}).flatMap(([name, child]) => {
      const { type } = contract.resolve(child)
      // A part of JSON is like any JSON; whatever else stands in a form is text, or files.
      if (type === 'object') return ways(contract, child, `/${name}`)
      return type === 'array' ? [] : ownWays(contract.resolve(child), `/${name}`, false)
    }),
  ]
}

function ways(contract: Contract, node: SchemaNode, pointer: string): string[] {
  const schema = contract.resolve(node)
  const { properties = {}, items } = schema
  const { propertyName: tag } = (schema['discriminator'] ?? {}) as { propertyName?: string }
  const others = schema['additionalProperties']
  return [
    ...ownWays(schema, pointer, true),
    ...Object.entries(properties).flatMap(([name, child]) =>
      ways(contract, child, `${pointer}/${name}`),
    ),
    ...(typeof others === 'object' ? ways(contract, others, `${pointer}/*`) : []),
    ...(items ? ways(contract, items, `${pointer}/*`) : []),
    // The word that chooses among branches is judged before any of them is.
    ...branchesOf(schema)
      .flatMap((branch) => ways(contract, branch, pointer))
      .filter((one) => one !== `${pointer}/${String(tag)} const`),
    ...(tag === undefined ? [] : [`${pointer}/${tag} discriminator`]),
  ]
}

function branchesOf(schema: SchemaNode): readonly SchemaNode[] {
  const { oneOf = [], anyOf = [] } = schema
  const others = [schema['allOf'], schema['then'], schema['else']].flat()
  return [...oneOf, ...anyOf, ...others.filter((one) => one !== undefined)] as SchemaNode[]
}

/** The ways of one schema, without what is inside. */
function ownWays(schema: SchemaNode, pointer: string, isTyped: boolean): string[] {
  const keywords = LIMITS.filter((word) => schema[word] !== undefined && schema[word] !== false)
  if (isTyped && schema.type !== undefined) keywords.push('type')
  if (schema.format !== undefined && schema.format !== 'binary') keywords.push('format')
  const required = schema['required'] ?? []
  return [
    ...(isClosable(schema) ? [`${pointer} unknown`] : []),
    ...keywords.map((keyword) => `${pointer} ${keyword}`),
    ...required.map((name) => `${pointer}/${name} required`),
  ]
}

function isClosable({ type, properties, additionalProperties: others }: SchemaNode): boolean {
  const isObject = [type].flat().includes('object') && properties !== undefined
  return others === false || (isObject && others === undefined)
}
