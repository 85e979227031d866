import type { Ajv2020, ErrorObject, ValidateFunction } from 'ajv/dist/2020.js'
import { joinPointer, valueAt } from '../util/json-pointer.js'
import { copyForView, createAjv } from './ajv.js'
import { bestMatch, type Branches } from './best-match.js'
import { boundedErrors } from './bounded-errors.js'
import type { ContractDocument, ParameterSet, SchemaNode, View } from './openapi.js'
import type { Location, Problem } from './problem.js'
import { problemOf } from './problem-of-error.js'

const NO_PROBLEMS: readonly Problem[] = []

/** A view of the document, and the ajv instance that compiles its schemas. */
interface LoadedView {
  readonly ajv: Ajv2020
  readonly root: object
}

/** Validates values against the schemas of one document, compiled on first use. */
export class Validator {
  // Nested maps instead of one with combined keys: a request builds no strings.
  private readonly compiled = {
    open: new Map<string, ValidateFunction>(),
    'open-partial': new Map<string, ValidateFunction>(),
    closed: new Map<string, ValidateFunction>(),
    partial: new Map<string, ValidateFunction>(),
    query: new Map<ParameterSet, ValidateFunction>(),
  }
  private readonly views = new Map<View, LoadedView>()
  // Single branches of a `oneOf` or `anyOf`, compiled when no branch matches.
  private readonly branches = new WeakMap<SchemaNode, ValidateFunction>()
  // From nodes of a view, which is a changed copy, to nodes of the document.
  private readonly originals = new WeakMap<object, object>()
  private readonly queryAjv = createAjv({ coerceTypes: true, useDefaults: true })

  constructor(private readonly document: ContractDocument) {}

  /** The problems of `value` against the schema at a JSON pointer into the document. */
  check(pointer: string, view: View, value: unknown, part: Location['in']): readonly Problem[] {
    const validate = this.compiled[view].get(pointer) ?? this.compile(pointer, view)
    return validate(value) ? NO_PROBLEMS : this.problems(validate.errors ?? [], value, part, view)
  }

  /**
   * The problems of parameters. Converts `values` in place: strings to the declared types, and
   * missing parameters to their defaults.
   */
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
    return validate(values)
      ? NO_PROBLEMS
      : this.problems(validate.errors ?? [], values, part, undefined)
  }

  private compile(pointer: string, view: View): ValidateFunction {
    const { ajv } = this.load(view)
    const validate = ajv.compile({ $ref: `contract#${pointer}` })
    this.compiled[view].set(pointer, validate)
    return validate
  }

  private load(view: View): LoadedView {
    let loaded = this.views.get(view)
    if (!loaded) {
      const root = copyForView(this.document, view, this.originals) as object
      loaded = { ajv: createAjv({}), root }
      loaded.ajv.addSchema(root, 'contract')
      this.views.set(view, loaded)
    }
    return loaded
  }

  private problems(
    errors: ErrorObject[],
    value: unknown,
    part: Location['in'],
    view: View | undefined,
  ): readonly Problem[] {
    const branches: Branches = {
      check: (branch, data) => this.checkBranch(branch, data, view),
      resolve: ({ $ref, ...branch }) =>
        $ref === undefined ? branch : (valueAt(this.document, $ref.slice(1)) as SchemaNode),
    }
    // `if` fails together with an error of `then` or `else`, which says more.
    const relevant = bestMatch(boundedErrors(errors), branches).filter(
      ({ keyword }) => keyword !== 'if',
    )
    const toOriginal = (node: object | undefined) => node && (this.originals.get(node) ?? node)
    return relevant.map((error) => problemOf(error, value, part, toOriginal))
  }

  private checkBranch(
    branch: SchemaNode,
    value: unknown,
    view: View | undefined,
  ): readonly ErrorObject[] {
    let validate = this.branches.get(branch)
    if (!validate) {
      validate =
        view === undefined ? this.queryAjv.compile(branch) : this.compileBranch(branch, view)
      this.branches.set(branch, validate)
    }
    return validate(value) ? [] : (validate.errors ?? [])
  }

  private compileBranch(branch: SchemaNode, view: View): ValidateFunction {
    const { ajv, root } = this.load(view)
    return ajv.compile({ $ref: `contract#${pointerTo(branch, root) ?? ''}` })
  }
}

/**
 * The JSON pointer of a node in a document; undefined if the document does not contain the node.
 */
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
