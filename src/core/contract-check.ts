import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js'
import formats from 'ajv-formats'
import type { ContractDocument, ParameterSet, SchemaNode } from './contract-document.js'
import { at, join } from './json-pointer.js'
import { markOf, type Mark } from './provenance.js'
import type { Place } from './violation.js'

/** One thing wrong with a value, in neutral words; the service turns it into the vendor's. */
export interface Problem {
  readonly at: Place
  /** The ajv keyword that failed, or our own word (see PROBLEM_NUMBERS). */
  readonly keyword: string
  readonly message: string
  readonly expected: unknown
  readonly actual: unknown
  readonly mark: Mark | undefined
}

/**
 * How a schema treats keys that it does not declare: `closed` refuses them, `open` does not. The
 * partial ones let required keys be left out.
 */
export type View = 'open' | 'open-partial' | 'closed' | 'partial'

const NONE: readonly Problem[] = []

// Keys that a contract carries beside the JSON Schema vocabulary. Anything else
// unknown is a typing mistake in a contract, which ajv's strict mode refuses.
const VOCABULARY = [
  ...['x-provenance', 'x-source', 'x-enum', 'x-secret', 'x-volatile'],
  ...['example', 'externalDocs', 'xml', 'x-assumed'],
  // The words of the document's root, through which every reference is resolved.
  ...['openapi', 'info', 'servers', 'security', 'tags', 'paths', 'components'],
  ...['x-sources', 'x-errors', 'x-responses', 'x-world'],
]

/** Compiles the schemas of one document on first use and explains what fails. */
export class Checker {
  // By view and by what stands for a schema: no key is put together for a request.
  private readonly compiled = {
    open: new Map<string, ValidateFunction>(),
    'open-partial': new Map<string, ValidateFunction>(),
    closed: new Map<string, ValidateFunction>(),
    partial: new Map<string, ValidateFunction>(),
    query: new Map<ParameterSet, ValidateFunction>(),
  }
  private readonly views = new Map<View, Ajv2020>()
  // A view is a changed copy of the document: this leads back to the nodes with the marks.
  private readonly originals = new WeakMap<object, object>()
  private readonly queryAjv = newAjv({ coerceTypes: true, useDefaults: true })

  constructor(private readonly document: ContractDocument) {}

  /** Checks `value` against the schema at a JSON pointer into the document. */
  check(pointer: string, view: View, value: unknown, part: Place['in']): readonly Problem[] {
    const validate = this.compiled[view].get(pointer) ?? this.compile(pointer, view)
    return validate(value) ? NONE : this.explain(validate.errors ?? [], value, part)
  }

  /** Checks parameters, turning strings to the declared types and filling defaults in place. */
  checkParameters(
    declared: ParameterSet,
    values: Record<string, unknown>,
    part: Place['in'],
  ): readonly Problem[] {
    let validate = this.compiled.query.get(declared)
    if (!validate) {
      const { schemas: properties, required } = declared
      validate = this.queryAjv.compile({ type: 'object', properties, required })
      this.compiled.query.set(declared, validate)
    }
    return validate(values) ? NONE : this.explain(validate.errors ?? [], values, part)
  }

  private compile(pointer: string, view: View): ValidateFunction {
    let ajv = this.views.get(view)
    if (!ajv) {
      ajv = newAjv({})
      ajv.addSchema(copy(this.document, view, this.originals) as object, 'contract')
      this.views.set(view, ajv)
    }
    const validate = ajv.compile({ $ref: `contract#${pointer}` })
    this.compiled[view].set(pointer, validate)
    return validate
  }

  private explain(errors: ErrorObject[], value: unknown, part: Place['in']): readonly Problem[] {
    // `oneOf` reports itself after its branches; the branch says more.
    const telling = errors.filter((error) => error.keyword !== 'oneOf' && error.keyword !== 'if')
    return (telling.length > 0 ? telling : errors).map((error) => this.problem(error, value, part))
  }

  private problem(error: ErrorObject, value: unknown, part: Place['in']): Problem {
    if (error.keyword === 'discriminator') return this.wrongTag(error, part)
    const parent = error.parentSchema as SchemaNode | undefined
    const params = error.params as Record<string, unknown>
    const child = (params['missingProperty'] ?? params['additionalProperty']) as string | undefined
    const pointer = child === undefined ? error.instancePath : join(error.instancePath, child)
    const owner = this.original(child === undefined ? parent : parent?.properties?.[child])
    return {
      at: { in: part, pointer },
      keyword: error.keyword === 'unevaluatedProperties' ? 'additionalProperties' : error.keyword,
      message: `${pointer || 'the value'} ${describe(error)}`,
      expected: expectation(error),
      actual: child === undefined ? error.data : at(value, pointer),
      mark: markOf(owner) ?? markOf(this.original(parent)),
    }
  }

  /** ajv blames the object; at fault is the property that tells which kind of object it is. */
  private wrongTag(error: ErrorObject, part: Place['in']): Problem {
    const { tag, tagValue } = error.params as { tag: string; tagValue?: unknown }
    const owner = this.original(error.parentSchema) as SchemaNode | undefined
    const { mapping = {} } = owner?.['discriminator'] as { mapping?: object }
    const tags = Object.keys(mapping)
    const [keyword, expected, what] =
      tagValue === undefined
        ? (['required', 'present', 'is missing'] as const)
        : typeof tagValue !== 'string'
          ? (['type', 'string', 'must be string'] as const)
          : (['discriminator', tags, `must be one of ${JSON.stringify(tags)}`] as const)
    const pointer = join(error.instancePath, tag)
    const message = `${pointer} ${what}`
    return {
      at: { in: part, pointer },
      keyword,
      message,
      expected,
      actual: tagValue,
      mark: markOf(owner),
    }
  }

  private original(node: object | undefined): object | undefined {
    return node && (this.originals.get(node) ?? node)
  }
}

function newAjv(options: object): Ajv2020 {
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
function copy(node: unknown, view: View, originals: WeakMap<object, object>): unknown {
  if (typeof node !== 'object' || node === null) return node
  if (Array.isArray(node)) return node.map((item) => copy(item, view, originals))
  const entries = Object.entries(node).map(([key, value]: [string, unknown]) => {
    // ajv reads the tags from the branches and refuses a mapping beside them.
    const { mapping: _, ...tag } = key === 'discriminator' ? (value as Record<string, unknown>) : {}
    return [key, key === 'discriminator' ? tag : copy(value, view, originals)]
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

function expectation({ keyword, schema }: ErrorObject): unknown {
  if (keyword === 'additionalProperties' || keyword === 'unevaluatedProperties') return 'absent'
  if (keyword === 'required') return 'present'
  return schema
}

function describe({ keyword, params, message, schema }: ErrorObject): string {
  if (keyword === 'required') return 'is missing'
  if (keyword === 'additionalProperties') return 'is not declared'
  if (keyword === 'enum') return `must be one of ${JSON.stringify(schema)}`
  if (keyword === 'const') return `must be ${JSON.stringify(schema)}`
  return message ?? JSON.stringify(params)
}
