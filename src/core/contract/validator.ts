import { pointerTo, valueAt } from '../util/json-pointer.js'
import { bestMatch, type Branches } from './best-match.js'
import { boundedErrors } from './bounded-errors.js'
import { VIEWS, type Check, type CheckAt, type Checks, type Compile } from './compile.js'
import type { ContractDocument, ParameterSet, ResponseNode, SchemaNode, View } from './openapi.js'
import type { Location, Problem } from './problem.js'
import { problemOf } from './problem-of-error.js'
import { keywordMark } from './provenance.js'
import type { SchemaError } from './schema-error.js'

const NO_PROBLEMS: readonly Problem[] = []

/** Validates values against the schemas of one document. */
export class Validator {
  private readonly checks: Checks
  private readonly values = new Map<string, Check>()
  private readonly parameters = new Map<string, Check>()
  // Where the branches of a `oneOf` or `anyOf` are, which are checked one by one when none matches.
  private readonly branches = new WeakMap<SchemaNode, string>()

  constructor(
    readonly document: ContractDocument,
    compile: Compile,
  ) {
    this.checks = compile(document)
  }

  /** The problems of `value` against the schema at a JSON pointer into the document. */
  check(pointer: string, view: View, value: unknown, part: Location['in']): readonly Problem[] {
    const check = this.valueCheck(pointer)
    if (check.call(VIEWS[view], value)) return NO_PROBLEMS
    return this.problems(check, value, part, (branch, data) =>
      errorsOf(this.valueCheck(branch), view, data),
    )
  }

  /**
   * The problems of parameters. Converts `values` in place: strings to the declared types, and
   * missing parameters to their defaults.
   */
  checkParameters(
    { pointer, isEmpty }: ParameterSet,
    values: Record<string, unknown>,
    part: Location['in'],
  ): readonly Problem[] {
    return isEmpty ? NO_PROBLEMS : this.convertAndCheck(pointer, 'open', values, part)
  }

  /** The problems of a form whose values are texts, which are converted as those of parameters are. */
  checkText(pointer: string, values: Record<string, unknown>): readonly Problem[] {
    return this.convertAndCheck(pointer, 'closed', values, 'body')
  }

  private convertAndCheck(
    pointer: string,
    view: View,
    values: Record<string, unknown>,
    part: Location['in'],
  ): readonly Problem[] {
    const check = this.parameterCheck(pointer)
    if (check.call(VIEWS[view], values)) return NO_PROBLEMS
    return this.problems(check, values, part, (branch, data) =>
      errorsOf(this.parameterCheck(branch), view, data),
    )
  }

  private valueCheck(pointer: string): Check {
    return this.values.get(pointer) ?? remember(this.values, pointer, this.checks.values)
  }

  private parameterCheck(pointer: string): Check {
    const { parameters, checks } = this
    return parameters.get(pointer) ?? remember(parameters, pointer, checks.parameters)
  }

  private problems(
    { errors }: Check,
    value: unknown,
    part: Location['in'],
    checkBranch: (pointer: string, data: unknown) => readonly SchemaError[],
  ): readonly Problem[] {
    const branches: Branches = {
      check: (branch, data) => checkBranch(this.pointerOf(branch), data),
      resolve: ({ $ref, ...branch }) =>
        $ref === undefined ? branch : (valueAt(this.document, $ref.slice(1)) as SchemaNode),
    }
    // `if` fails together with an error of `then` or `else`, which says more.
    const relevant = bestMatch(boundedErrors(errors ?? []), branches).filter(
      ({ keyword }) => keyword !== 'if',
    )
    return relevant.map((error) => problemOf(error, value, part))
  }

  private pointerOf(branch: SchemaNode): string {
    let pointer = this.branches.get(branch)
    if (pointer === undefined) {
      pointer = pointerTo(branch, this.document) ?? ''
      this.branches.set(branch, pointer)
    }
    return pointer
  }
}

function remember(checks: Map<string, Check>, pointer: string, compile: CheckAt): Check {
  const check = compile(pointer)
  checks.set(pointer, check)
  return check
}

function errorsOf(check: Check, view: View, value: unknown): readonly SchemaError[] {
  return check.call(VIEWS[view], value) ? [] : (check.errors ?? [])
}

// Said by `content` in a contract; OpenAPI ignores them among the headers.
const IMPLIED = new Set(['content-type', 'content-length'])
type Headers = NonNullable<ResponseNode['headers']>

/** Headers that a response has and its contract does not declare, or the reverse. */
export function headerProblems(
  node: ResponseNode,
  headers: Readonly<Record<string, string>>,
): Problem[] {
  const problems: Problem[] = []
  const known = lowerCase(node.headers ?? NO_HEADERS)
  for (const name of Object.keys(headers)) {
    if (known.has(name) || IMPLIED.has(name)) continue
    const message = `/${name} is not declared`
    const keyword = 'undeclared-header'
    const [actual, mark] = [headers[name], keywordMark(node, 'headers')]
    problems.push({ at: place(name), keyword, message, expected: 'absent', actual, mark })
  }
  for (const [name, header] of known) {
    if (header.required !== true || headers[name] !== undefined) continue
    const message = `/${name} is missing`
    const keyword = 'missing-header'
    const [actual, mark] = [undefined, keywordMark(header, 'required')]
    problems.push({ at: place(name), keyword, message, expected: 'present', actual, mark })
  }
  return problems
}

function place(name: string): Problem['at'] {
  return { in: 'header', pointer: `/${name}` }
}

const NO_HEADERS: Headers = {}
const lowered = new WeakMap<Headers, ReadonlyMap<string, Headers[string]>>()

function lowerCase(declared: Headers): ReadonlyMap<string, Headers[string]> {
  let names = lowered.get(declared)
  if (!names) {
    names = new Map(Object.entries(declared).map(([name, one]) => [name.toLowerCase(), one]))
    lowered.set(declared, names)
  }
  return names
}
