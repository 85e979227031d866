import { joinPointer } from '../util/json-pointer.js'
import type { Compile } from './compile.js'
import {
  METHODS,
  type ContractDocument,
  type ErrorNode,
  type OperationNode,
  type ParameterNode,
  type ParameterSet,
  type ResponseNode,
  type SchemaNode,
  type ServerNode,
} from './openapi.js'
import { Validator } from './validator.js'

/** One operation of a contract, prepared for routing and validation. */
export interface ContractOperation {
  readonly id: string
  readonly method: string
  /** The path template, such as `/containers/{container_id}`. */
  readonly path: string
  /** The parameter names of the path template, in order. */
  readonly parameterNames: readonly string[]
  /** The JSON pointer of the operation in its document. */
  readonly pointer: string
  readonly node: OperationNode
  /** The server of the operation, if it differs from that of its service. */
  readonly server: ServerNode | undefined
  readonly query: ParameterSet
  /** The media types of the request body. */
  readonly mediaTypes: readonly string[]
  /** By media type: the JSON pointer of the schema of the request body. */
  readonly bodies: ReadonlyMap<string, string>
  /** The declared responses by status. */
  readonly responses: ReadonlyMap<number, DeclaredResponse>
}

/**
 * An OpenAPI document as operations, errors and a validator.
 *
 * @throws Error when an operation has no `operationId`, or two have the same
 * @example
 * const contract = new Contract('openai', document, compileWithAjv)
 * contract.operation('ListContainers').path // '/containers'
 */
export class Contract {
  readonly operations: ReadonlyMap<string, ContractOperation>
  /** The responses that the service declares for requests that match no operation, by status. */
  readonly responses: ReadonlyMap<number, DeclaredResponse>
  /** @internal */
  readonly validator: Validator

  constructor(
    readonly name: string,
    readonly document: ContractDocument,
    private readonly compile: Compile,
    /** The schema of this service's part of a world document; it is not part of `document`. */
    readonly worldSchema: SchemaNode = {},
  ) {
    this.operations = readOperations(name, document)
    this.responses = declaredResponses(document['x-responses'], '/x-responses')
    const schemas = { ...worldSchemas(worldSchema), ...querySchemas(this.operations.values()) }
    this.validator = new Validator({ ...document, ...schemas }, compile)
  }

  /** This contract with a document that has other marks, and the same schemas. */
  withDocument(document: ContractDocument): Contract {
    return new Contract(this.name, document, this.compile, this.worldSchema)
  }

  /** @throws Error when there is no such operation */
  operation(id: string): ContractOperation {
    const operation = this.operations.get(id)
    if (!operation) throw new Error(`Contract "${this.name}" has no operation "${id}"`)
    return operation
  }

  /** An entry of `x-errors`. @throws Error when there is no such entry */
  error(code: string): ErrorNode {
    const errors = this.document['x-errors']
    const error = Object.hasOwn(errors, code) ? errors[code] : undefined
    if (!error) throw new Error(`Contract "${this.name}" has no error "${code}" in x-errors`)
    return error
  }

  /**
   * The response that an operation declares for a status; without an operation, the response of the
   * service to requests that match no operation.
   */
  response(operation: ContractOperation | null, status: number): DeclaredResponse | undefined {
    return (operation ?? this).responses.get(status)
  }

  /**
   * The schema that a `$ref` names, or the schema itself. References name `#/components/schemas`.
   */
  resolve(schema: SchemaNode): SchemaNode {
    const name = schema.$ref?.slice('#/components/schemas/'.length)
    return (name === undefined ? undefined : this.document.components.schemas[name]) ?? schema
  }
}

/** A response of the contract and its JSON pointers in the document. */
export interface DeclaredResponse {
  readonly node: ResponseNode
  readonly pointer: string
  /** The JSON pointer of the schema of its JSON body, if it has one. */
  readonly schema: string | undefined
}

function readOperations(name: string, document: ContractDocument): Map<string, ContractOperation> {
  const operations = new Map<string, ContractOperation>()
  for (const [path, item] of Object.entries(document.paths)) {
    for (const method of METHODS) {
      const node = item[method]
      if (!node) continue
      const where = `${method.toUpperCase()} ${path}`
      const id = node.operationId
      if (!id) throw new Error(`Failed to load contract "${name}": no operationId at ${where}`)
      if (operations.has(id)) {
        throw new Error(
          `Failed to load contract "${name}": duplicate operationId "${id}" at ${where}`,
        )
      }
      operations.set(id, readOperation(id, { path, method, node, server: item.servers?.[0] }))
    }
  }
  return operations
}

function readOperation(
  id: string,
  { path, method, node, server }: Pick<ContractOperation, 'path' | 'method' | 'node' | 'server'>,
): ContractOperation {
  const pointer = `${joinPointer('/paths', path)}/${method}`
  const mediaTypes = Object.keys(node.requestBody?.content ?? {})
  const content = `${pointer}/requestBody/content`
  return {
    id,
    method: method.toUpperCase(),
    path,
    parameterNames: [...path.matchAll(/\{([^}]+)\}/g)].map((match) => match[1] as string),
    pointer,
    node,
    server,
    query: parameterSet(id, node.parameters ?? [], 'query'),
    mediaTypes,
    bodies: new Map(mediaTypes.map((type) => [type, `${joinPointer(content, type)}/schema`])),
    responses: declaredResponses(node.responses, `${pointer}/responses`),
  }
}

function declaredResponses(
  nodes: Readonly<Record<string, ResponseNode>> | undefined,
  at: string,
): ReadonlyMap<number, DeclaredResponse> {
  return new Map(
    Object.entries(nodes ?? {}).map(([status, node]) => {
      const pointer = `${at}/${status}`
      const hasJson = node.content?.['application/json'] !== undefined
      const schema = hasJson ? `${pointer}/content/application~1json/schema` : undefined
      return [Number(status), { node, pointer, schema }]
    }),
  )
}

function parameterSet(
  operation: string,
  parameters: readonly ParameterNode[],
  part: string,
): ParameterSet {
  const own = parameters.filter((parameter) => parameter.in === part)
  return {
    pointer: joinPointer('/x-queries', operation),
    isEmpty: own.length === 0,
    schemas: Object.fromEntries(own.map((parameter) => [parameter.name, parameter.schema])),
    required: own.filter((parameter) => parameter.required).map((parameter) => parameter.name),
  }
}

/** The schemas of queries, where the pointers of their parameter sets lead to. */
function querySchemas(operations: Iterable<ContractOperation>): object {
  const queries = [...operations].map(({ id, query }) => [
    id,
    { type: 'object', properties: query.schemas, required: query.required },
  ])
  return { 'x-queries': Object.fromEntries(queries) as object }
}

/**
 * The schemas of a part of a world: whole, without its records, and the records by table. The
 * pointers are in seeding/validate-record.ts.
 */
function worldSchemas(schema: SchemaNode): object {
  const tables = Object.entries(schema.properties ?? {})
  const table = (name: string) => ({ $ref: `#${joinPointer('/x-world-records', name)}` })
  const by = (map: (name: string, table: SchemaNode) => unknown) =>
    Object.fromEntries(tables.map(([name, one]) => [name, map(name, one)])) as object
  return {
    'x-world': { ...schema, properties: by((name, one) => ({ ...one, items: table(name) })) },
    'x-world-tables': { type: 'object', properties: by(() => ({ type: 'array' })) },
    'x-world-records': by((_, { items }) => items),
  }
}
