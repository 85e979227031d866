import equal from 'ajv/dist/runtime/equal.js'
import ucs2length from 'ajv/dist/runtime/ucs2length.js'
import { valueAt } from '../util/json-pointer.js'
import type { Check, CheckAt, Compile } from './compile.js'
import { FORMATS } from './formats.js'
import type { SchemaNode } from './openapi.js'
import type { SchemaError } from './schema-error.js'

// What `npm run generate` writes with the code generator of ajv, and what that code calls.

/** Returns the compiled schemas of a document, by pointer; `node` returns a node of the document. */
type Link = (node: (pointer: string) => SchemaNode) => Readonly<Record<string, Check>>

/** The validators of a document as they are generated. */
export interface GeneratedValidators {
  readonly values: Link
  readonly parameters: Link
}

/** Validators that were generated from the same document. Their errors lead to its nodes. */
export function generated({ values, parameters }: GeneratedValidators): Compile {
  return (document) => {
    const node = (pointer: string) => valueAt(document, pointer) as SchemaNode
    return { values: linked(values, node), parameters: linked(parameters, node) }
  }
}

function linked(link: Link, node: (pointer: string) => SchemaNode): CheckAt {
  let checks: ReturnType<Link> | undefined
  return (pointer) => {
    checks ??= link(node)
    const check = checks[pointer]
    if (check) return check
    throw new Error(`No validator was generated for "${pointer}": run \`npm run generate\``)
  }
}

/** What an error says whatever the value is; ajv makes the words. */
type Kind = Pick<SchemaError, 'keyword' | 'params' | 'message'>

/** Adds an error to those that were found so far. */
export function fail(
  errors: SchemaError[] | null,
  kind: Kind,
  instancePath: string,
  parentSchema: SchemaNode,
  data: unknown,
): SchemaError[] {
  const schema = parentSchema[kind.keyword]
  const error = { ...kind, instancePath, schema, parentSchema, data }
  if (errors === null) return [error]
  errors.push(error)
  return errors
}

/** What the code that ajv generates calls. */
export const runtime = {
  equal: defaultOf(equal),
  formats: FORMATS,
  ucs2length: defaultOf(ucs2length),
}

/** The export of a CommonJS module, which some loaders unwrap and others do not. */
function defaultOf<T extends object>(module: T | { readonly default: T }): T {
  return 'default' in module ? module.default : module
}
