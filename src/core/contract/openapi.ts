import type { OpenAPIV3_1 } from 'openapi-types'
import type { Grade } from './provenance.js'

// `openapi-types` knows the standard keys; these add the `x-` keys that every
// contract here uses, and drop what a contract here never has.

interface Marked {
  'x-provenance'?: Grade
  'x-source'?: string
}

/** A JSON Schema 2020-12 object as a contract holds it. */
export interface SchemaNode extends Marked {
  readonly [keyword: string]: unknown
  readonly $ref?: string
  readonly type?: string | readonly string[]
  readonly properties?: Readonly<Record<string, SchemaNode>>
  readonly items?: SchemaNode
  readonly oneOf?: readonly SchemaNode[]
  readonly anyOf?: readonly SchemaNode[]
  readonly format?: string
  readonly default?: unknown
  readonly 'x-secret'?: boolean
  readonly 'x-volatile'?: string
  /** The part of a request whose size it tells. */
  readonly 'x-size-of'?: string
}

export interface ParameterNode extends Marked {
  readonly name: string
  readonly in: 'path' | 'query' | 'header'
  readonly required?: boolean
  readonly schema: SchemaNode
}

export interface MediaNode {
  readonly schema: SchemaNode
}

export interface ResponseNode extends Marked {
  readonly description: string
  readonly headers?: Readonly<Record<string, Marked & { required?: boolean; schema?: SchemaNode }>>
  readonly content?: Readonly<Record<string, MediaNode>>
  readonly 'x-errors'?: readonly string[]
  /** Query parameters that let its body lack members that are required otherwise. */
  readonly 'x-partial'?: readonly string[]
}

export interface OperationNode extends Marked {
  readonly operationId?: string
  readonly summary?: string
  readonly parameters?: readonly ParameterNode[]
  readonly requestBody?: Marked & {
    readonly required?: boolean
    readonly content: Readonly<Record<string, MediaNode>>
  }
  readonly responses: Readonly<Record<string, ResponseNode>>
  /** Any of these lets a caller in. */
  readonly 'x-scopes'?: Readonly<Record<string, Marked>>
}

export interface ServerNode {
  readonly url: string
  readonly variables?: Readonly<Record<string, { readonly default: string }>>
}

/** An error that the API can answer: its status and its fields, with `{placeholders}`. */
export interface ErrorNode extends Marked {
  readonly status: number
  readonly error: Readonly<Record<string, string | number | null>>
  /** No request alone causes it: only a fault does. */
  readonly 'x-by-fault'?: true
}

export const METHODS = ['get', 'put', 'post', 'delete', 'patch', 'head', 'options'] as const

export type PathItemNode = Partial<Record<(typeof METHODS)[number], OperationNode>> & {
  /** Where these operations are, if elsewhere than the rest. */
  readonly servers?: readonly ServerNode[]
}

/** An OpenAPI 3.1 document in the form that `contracts/README.md` describes. */
export interface ContractDocument extends Pick<OpenAPIV3_1.Document, 'openapi' | 'info'> {
  readonly servers: readonly ServerNode[]
  readonly paths: Readonly<Record<string, PathItemNode>>
  readonly components: { readonly schemas: Readonly<Record<string, SchemaNode>> }
  readonly 'x-sources': Readonly<Record<string, { readonly title: string; readonly grade: Grade }>>
  readonly 'x-errors': Readonly<Record<string, ErrorNode>>
  /** Replies to requests that reach no operation, by status. */
  readonly 'x-responses': Readonly<Record<string, ResponseNode>>
}

/** What one parameter place of an operation (its path or its query) declares. */
export interface ParameterSet {
  /** Whether no parameter is declared. */
  readonly isEmpty: boolean
  readonly schemas: Readonly<Record<string, SchemaNode>>
  readonly required: readonly string[]
}
