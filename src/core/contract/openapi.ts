import type { OpenAPIV3_1 } from 'openapi-types'
import type { Grade } from './provenance.js'

// The types of `openapi-types`, narrowed to what contracts here have (references in schemas alone,
// nothing of type any, read only), and with the `x-` keys that `contracts/README.md` describes.

type Methods = `${OpenAPIV3_1.HttpMethods}`

interface Marked {
  'x-provenance'?: Grade
  'x-source'?: string
  /** The marks of keywords that have another source than the rest of the node. */
  'x-keywords'?: Readonly<Record<string, Marked>>
}

/** A JSON Schema 2020-12 object as a contract holds it. */
export interface SchemaNode
  extends Omit<OpenAPIV3_1.BaseSchemaObject, keyof NarrowedSchema>, NarrowedSchema, Marked {
  readonly [keyword: string]: unknown
  readonly $ref?: string
  readonly 'x-secret'?: boolean
  readonly 'x-volatile'?: string
  /** The part of a request whose size it tells. */
  readonly 'x-size-of'?: string
  /** Responses of others may have other values than those of `enum` or `const`. */
  readonly 'x-open'?: true
}

type SchemaType = OpenAPIV3_1.NonArraySchemaObjectType | OpenAPIV3_1.ArraySchemaObjectType

interface NarrowedSchema {
  readonly type?: SchemaType | readonly SchemaType[]
  readonly properties?: Readonly<Record<string, SchemaNode>>
  readonly required?: readonly string[]
  readonly additionalProperties?: boolean | SchemaNode
  readonly items?: SchemaNode
  readonly oneOf?: readonly SchemaNode[]
  readonly anyOf?: readonly SchemaNode[]
  readonly allOf?: readonly SchemaNode[]
  readonly not?: SchemaNode
  readonly exclusiveMinimum?: number
  readonly exclusiveMaximum?: number
  readonly default?: unknown
  readonly const?: unknown
  readonly enum?: readonly unknown[]
  readonly example?: unknown
  readonly examples?: readonly unknown[]
}

export interface ParameterNode
  extends
    Omit<OpenAPIV3_1.ParameterObject, 'in' | 'schema' | 'content' | 'example' | 'examples'>,
    Marked {
  readonly in: 'path' | 'query' | 'header'
  readonly schema: SchemaNode
}

interface HeaderNode
  extends Omit<OpenAPIV3_1.HeaderObject, 'schema' | 'content' | 'example' | 'examples'>, Marked {
  readonly schema?: SchemaNode
}

export interface MediaNode extends Omit<
  OpenAPIV3_1.MediaTypeObject,
  'schema' | 'example' | 'examples'
> {
  readonly schema: SchemaNode
}

export interface RequestBodyNode extends Omit<OpenAPIV3_1.RequestBodyObject, 'content'>, Marked {
  readonly content: Readonly<Record<string, MediaNode>>
}

export interface ResponseNode
  extends Omit<OpenAPIV3_1.ResponseObject, 'headers' | 'content' | 'links'>, Marked {
  readonly headers?: Readonly<Record<string, HeaderNode>>
  readonly content?: Readonly<Record<string, MediaNode>>
  readonly 'x-errors'?: readonly string[]
  /** Query parameters that let its body lack members that are required otherwise. */
  readonly 'x-partial'?: readonly string[]
}

export interface OperationNode
  extends
    Omit<OpenAPIV3_1.OperationObject, 'parameters' | 'requestBody' | 'responses' | 'callbacks'>,
    Marked {
  readonly parameters?: readonly ParameterNode[]
  readonly requestBody?: RequestBodyNode
  readonly responses: Readonly<Record<string, ResponseNode>>
  /** Any of these lets a caller in. */
  readonly 'x-scopes'?: Readonly<Record<string, Marked>>
}

export type ServerNode = OpenAPIV3_1.ServerObject

/** An error that the API can answer: its status and its fields, with `{placeholders}`. */
export interface ErrorNode extends Marked {
  readonly status: number
  readonly error: Readonly<Record<string, string | number | null>>
  /** No request alone causes it: only a fault does. */
  readonly 'x-by-fault'?: true
}

export const METHODS = [
  'get',
  'put',
  'post',
  'delete',
  'patch',
  'head',
  'options',
] as const satisfies readonly Methods[]

export type PathItemNode = Partial<Record<(typeof METHODS)[number], OperationNode>> &
  Pick<OpenAPIV3_1.PathItemObject, 'summary' | 'description'> & {
    /** Where these operations are, if elsewhere than the rest. */
    readonly servers?: readonly ServerNode[]
  }

interface ComponentsNode extends Pick<OpenAPIV3_1.ComponentsObject, 'securitySchemes'> {
  readonly schemas: Readonly<Record<string, SchemaNode>>
}

/** An OpenAPI 3.1 document in the form that `contracts/README.md` describes. */
export interface ContractDocument extends Omit<
  OpenAPIV3_1.Document,
  'servers' | 'paths' | 'components' | 'webhooks' | `x-express-openapi-${string}`
> {
  readonly servers: readonly ServerNode[]
  readonly paths: Readonly<Record<string, PathItemNode>>
  readonly components: ComponentsNode
  /** The schemas were converted: they may have keywords and formats that nothing here knows. */
  readonly 'x-lenient'?: true
  readonly 'x-sources': Readonly<Record<string, { readonly title: string; readonly grade: Grade }>>
  readonly 'x-errors': Readonly<Record<string, ErrorNode>>
  /** Replies to requests that reach no operation, by status. */
  readonly 'x-responses': Readonly<Record<string, ResponseNode>>
  /** Of `responses`: how well known it is that an operation has no other statuses. */
  readonly 'x-keywords'?: Readonly<Record<string, Marked>>
}

/** What one parameter place of an operation (its path or its query) declares. */
export interface ParameterSet {
  /** The JSON pointer of its schema in the document of the validator. */
  readonly pointer: string
  /** Whether no parameter is declared. */
  readonly isEmpty: boolean
  readonly schemas: Readonly<Record<string, SchemaNode>>
  readonly required: readonly string[]
}

/**
 * How object schemas without `additionalProperties` treat undeclared members, and values with
 * `x-open` those that are not listed: the `open` views allow them, `closed` and `partial` reject
 * them. In the partial views, no member is required.
 */
export type View = 'open' | 'open-partial' | 'closed' | 'partial'
