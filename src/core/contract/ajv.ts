import formats from 'ajv-formats'
import { _, Ajv2020, KeywordCxt, type CodeKeywordDefinition, type Options } from 'ajv/dist/2020.js'
import { referredPointer, type Check, type CheckAt, type Checks } from './compile.js'
import { FORMATS } from './formats.js'
import type { ContractDocument, SchemaNode } from './openapi.js'

/** What ajv calls the document whose schemas it compiles. */
export const ROOT = 'contract'

/** Compiles the schemas of a document with ajv, each when it is first needed. */
export function compileWithAjv(document: ContractDocument): Checks {
  return {
    values: checksOf(document, {}),
    parameters: checksOf(document, PARAMETER_OPTIONS),
  }
}

/** Parameters are converted to the declared types, and missing ones to their defaults. */
export const PARAMETER_OPTIONS = { coerceTypes: true, useDefaults: true } as const

function checksOf(document: ContractDocument, options: Options): CheckAt {
  let ajv: Ajv2020 | undefined
  return (pointer) => {
    ajv ??= createAjv(document, options)
    const referred = referredPointer(document, pointer)
    const check = ajv.getSchema(`${ROOT}#${referred}`)
    if (check) return check as Check
    throw new Error(`The contract has no schema at "#${referred}"`)
  }
}

/**
 * Creates an ajv instance with a document, and with the formats and keywords of the contracts. What
 * it compiles is called with the flags of a view as `this` (see compile.ts).
 */
export function createAjv(document: ContractDocument, options: Options): Ajv2020 {
  const ajv = new Ajv2020({
    allErrors: true,
    verbose: true,
    discriminator: true,
    passContext: true,
    strict: true,
    // The meta-schema would check only the root of the document, which is not a schema. Strict mode
    // rejects wrong schemas. Compiling the meta-schema is the slowest part of the start.
    meta: false,
    validateSchema: false,
    strictTypes: false,
    strictRequired: false,
    allowUnionTypes: true,
    formats: FORMATS,
    // Schemas of others have what strict mode would reject, such as a default in an alternative.
    ...(document['x-lenient'] === true && { strict: false, logger: false }),
    ...options,
  })
  formats.default(ajv, { keywords: true, formats: [] })
  ajv.addVocabulary(VOCABULARY)
  adaptKeywords(ajv)
  ajv.addSchema(document, ROOT)
  return ajv
}

// Keywords of the contracts beyond JSON Schema. Any other unknown keyword is a typing mistake in a
// contract, which ajv's strict mode rejects.
const VOCABULARY = [
  ...['x-provenance', 'x-source', 'x-keywords', 'x-enum', 'x-open'],
  ...['x-secret', 'x-volatile', 'x-size-of'],
  ...['example', 'externalDocs', 'xml', 'x-assumed'],
  // The keys of the document's root, as references are resolved through the whole document.
  ...['openapi', 'info', 'servers', 'security', 'tags', 'paths', 'components'],
  ...['x-lenient', 'x-sources', 'x-errors', 'x-responses', 'x-queries'],
  ...['x-world', 'x-world-tables', 'x-world-records'],
]

/** Lets keywords of ajv follow the view, and accept what OpenAPI adds to them. */
function adaptKeywords(ajv: Ajv2020): void {
  adapt(ajv, 'required', (context, generate) => {
    const { gen, parentSchema } = context
    if (isClosable(parentSchema)) gen.if(_`!this.partial`, () => gen.block(generate))
    else generate()
  })
  for (const keyword of ['enum', 'const']) {
    adapt(ajv, keyword, ({ gen, parentSchema }, generate) => {
      if (parentSchema['x-open'] === true) gen.if(_`this.closed`, () => gen.block(generate))
      else generate()
    })
  }
  adapt(ajv, 'additionalProperties', (context, generate) => {
    limitErrors(context)
    generate()
  })
  const additional = definitionOf(ajv, 'additionalProperties')
  adapt(ajv, 'properties', (context, generate) => {
    const { it, gen, parentSchema } = context
    if (isClosable(parentSchema) && parentSchema['unevaluatedProperties'] === undefined) {
      const schema = { ...parentSchema, additionalProperties: false }
      const closed = new KeywordCxt({ ...it, schema }, additional, 'additionalProperties')
      gen.if(_`this.closed`, () => gen.block(() => additional.code(closed)))
    }
    generate()
  })
  adapt(ajv, 'discriminator', (context, generate) => {
    // ajv reads the tag values from the branches and rejects a `mapping`.
    const { mapping: _mapping, ...tag } = context.schema as Record<string, unknown>
    context.schema = tag
    generate()
  })
}

// All of them are one mistake, made by whoever sends an object of another kind.
const MAX_UNDECLARED = 1000

/** Ends the loop over the members of an object once that many of them were undeclared. */
function limitErrors(context: KeywordCxt): void {
  const { gen, errsCount } = context
  const addError = context.error.bind(context)
  context.error = (...how) => {
    addError(...how)
    gen.if(_`errors >= ${errsCount} + ${MAX_UNDECLARED}`, () => gen.break())
  }
}

/** Changes how one instance of ajv generates the code of a keyword. */
function adapt(
  ajv: Ajv2020,
  keyword: string,
  change: (context: KeywordCxt, generate: () => void) => void,
): void {
  const definition = definitionOf(ajv, keyword)
  const { code } = definition
  definition.code = (context, ruleType) => change(context, () => code(context, ruleType))
}

type Definition = CodeKeywordDefinition & ConstructorParameters<typeof KeywordCxt>[1]

function definitionOf(ajv: Ajv2020, keyword: string): Definition {
  return ajv.getKeyword(keyword) as Definition
}

function isClosable(node: object): boolean {
  const { type, properties, additionalProperties } = node as SchemaNode
  const isObject = type === 'object' || (Array.isArray(type) && type.includes('object'))
  return isObject && typeof properties === 'object' && additionalProperties === undefined
}
