import type { Ajv2020, ErrorObject, ValidateFunction } from 'ajv/dist/2020.js'
import { copyForView, createAjv, type View } from './ajv.js'
import type { ContractDocument, ParameterSet, SchemaNode } from './openapi.js'
import { bestMatch, type Forms } from './best-match.js'
import { type Location, type Problem, problemOf } from './problem.js'
import { valueAt, joinPointer } from '../util/json-pointer.js'

const NONE: readonly Problem[] = []

/** A view of the document, and what compiles its schemas. */
interface Viewed {
  readonly ajv: Ajv2020
  readonly root: object
}

/** Compiles the schemas of one document on first use and explains what fails. */
export class Validator {
  // By view and by what stands for a schema: no key is put together for a request.
  private readonly compiled = {
    open: new Map<string, ValidateFunction>(),
    'open-partial': new Map<string, ValidateFunction>(),
    closed: new Map<string, ValidateFunction>(),
    partial: new Map<string, ValidateFunction>(),
    query: new Map<ParameterSet, ValidateFunction>(),
  }
  private readonly views = new Map<View, Viewed>()
  // The forms that a `oneOf` or `anyOf` offers, by themselves: looked into when none fits.
  private readonly forms = new WeakMap<SchemaNode, ValidateFunction>()
  // A view is a changed copy of the document: this leads back to the nodes with the marks.
  private readonly originals = new WeakMap<object, object>()
  private readonly queryAjv = createAjv({ coerceTypes: true, useDefaults: true })

  constructor(private readonly document: ContractDocument) {}

  /** Checks `value` against the schema at a JSON pointer into the document. */
  check(pointer: string, view: View, value: unknown, part: Location['in']): readonly Problem[] {
    const validate = this.compiled[view].get(pointer) ?? this.compile(pointer, view)
    return validate(value) ? NONE : this.explain(validate.errors ?? [], value, part, view)
  }

  /** Checks parameters, turning strings to the declared types and filling defaults in place. */
  checkParameters(
    declared: ParameterSet,
    values: Record<string, unknown>,
    part: Location['in'],
  ): readonly Problem[] {
    let validate = this.compiled.query.get(declared)
    if (!validate) {
      const { schemas: properties, required } = declared
      validate = this.queryAjv.compile({ type: 'object', properties, required })
      this.compiled.query.set(declared, validate)
    }
    return validate(values) ? NONE : this.explain(validate.errors ?? [], values, part, undefined)
  }

  private compile(pointer: string, view: View): ValidateFunction {
    const { ajv } = this.viewed(view)
    const validate = ajv.compile({ $ref: `contract#${pointer}` })
    this.compiled[view].set(pointer, validate)
    return validate
  }

  private viewed(view: View): Viewed {
    let viewed = this.views.get(view)
    if (!viewed) {
      viewed = {
        ajv: createAjv({}),
        root: copyForView(this.document, view, this.originals) as object,
      }
      viewed.ajv.addSchema(viewed.root, 'contract')
      this.views.set(view, viewed)
    }
    return viewed
  }

  private explain(
    errors: ErrorObject[],
    value: unknown,
    part: Location['in'],
    view: View | undefined,
  ): readonly Problem[] {
    const forms: Forms = {
      attempt: (form, data) => this.attempt(form, data, view),
      resolve: ({ $ref, ...form }) =>
        $ref === undefined ? form : (valueAt(this.document, $ref.slice(1)) as SchemaNode),
    }
    const telling = bestMatch(errors, forms).filter(({ keyword }) => keyword !== 'if')
    const original = (node: object | undefined) => node && (this.originals.get(node) ?? node)
    return telling.map((error) => problemOf(error, value, part, original))
  }

  /** Checks a value against one form of a choice. */
  private attempt(
    form: SchemaNode,
    value: unknown,
    view: View | undefined,
  ): readonly ErrorObject[] {
    let validate = this.forms.get(form)
    if (!validate) {
      validate = view === undefined ? this.queryAjv.compile(form) : this.compileForm(form, view)
      this.forms.set(form, validate)
    }
    return validate(value) ? [] : (validate.errors ?? [])
  }

  private compileForm(form: SchemaNode, view: View): ValidateFunction {
    const { ajv, root } = this.viewed(view)
    return ajv.compile({ $ref: `contract#${pointerTo(form, root) ?? ''}` })
  }
}

/** The JSON pointer of a node in a document. */
function pointerTo(node: object, root: unknown, pointer = ''): string | undefined {
  if (node === root) return pointer
  if (typeof root !== 'object' || root === null) return undefined
  for (const [key, child] of Object.entries(root)) {
    const found = pointerTo(node, child, joinPointer(pointer, key))
    if (found !== undefined) return found
  }
  return undefined
}

// Said by `content` in a contract; OpenAPI ignores them among the headers.
const IMPLIED = new Set(['content-type', 'content-length'])
type Declared = Readonly<Record<string, { required?: boolean }>>
/** Headers that a reply has and its contract does not declare, or the reverse. */
export function headerProblems(
  declared: Declared,
  headers: Readonly<Record<string, string>>,
): Omit<Problem, 'mark'>[] {
  const problems: Omit<Problem, 'mark'>[] = []
  const known = lowerCase(declared)
  for (const name of Object.keys(headers)) {
    if (known.has(name) || IMPLIED.has(name)) continue
    const message = `/${name} is not declared`
    const keyword = 'undeclared-header'
    problems.push({ at: place(name), keyword, message, expected: 'absent', actual: headers[name] })
  }
  for (const [name, required] of known) {
    if (!required || headers[name] !== undefined) continue
    const message = `/${name} is missing`
    const keyword = 'missing-header'
    problems.push({ at: place(name), keyword, message, expected: 'present', actual: undefined })
  }
  return problems
}

function place(name: string): Problem['at'] {
  return { in: 'header', pointer: `/${name}` }
}

const lowered = new WeakMap<Declared, ReadonlyMap<string, boolean>>()
function lowerCase(declared: Declared): ReadonlyMap<string, boolean> {
  let names = lowered.get(declared)
  if (!names) {
    names = new Map(
      Object.entries(declared).map(([name, one]) => [name.toLowerCase(), one.required === true]),
    )
    lowered.set(declared, names)
  }
  return names
}
