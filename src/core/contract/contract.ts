import { Validator } from './validator.js'
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
import { joinPointer } from '../util/json-pointer.js'

/** One operation of a contract, ready for routing and checking. */
export interface ContractOperation {
  readonly id: string
  readonly method: string
  /** The path template, such as `/containers/{container_id}`. */
  readonly path: string
  /** The names in the path template, in its order. */
  readonly parameterNames: readonly string[]
  /** JSON pointer of the operation in its document. */
  readonly pointer: string
  readonly node: OperationNode
  /** Where it is, if elsewhere than the rest of its service. */
  readonly server: ServerNode | undefined
  readonly query: ParameterSet
  readonly mediaTypes: readonly string[]
  /** By media type: the JSON pointer of the schema of such a body. */
  readonly bodies: ReadonlyMap<string, string>
  /** The declared responses by status. */
  readonly responses: ReadonlyMap<number, DeclaredResponse>
}

/**
 * A contract: an OpenAPI document as operations, errors and lazily compiled checks.
 *
 * @throws Error when an operation has no `operationId` or two share one
 * @example
 * const contract = new Contract('openai', document)
 * contract.operation('ListContainers').path // '/containers'
 */
export class Contract {
  readonly operations: ReadonlyMap<string, ContractOperation>
  /** The responses that the service declares for requests that reach no operation, by status. */
  readonly responses: ReadonlyMap<number, DeclaredResponse>
  readonly validator: Validator

  constructor(
    readonly name: string,
    readonly document: ContractDocument,
    /** Schema of this service's part of a world; checked beside the document, never in it. */
    readonly worldSchema: SchemaNode = {},
  ) {
    this.operations = readOperations(name, document)
    this.responses = declaredResponses(document['x-responses'], '/x-responses')
    const tables = Object.keys(worldSchema.properties ?? {}).map((one) => [one, { type: 'array' }])
    const shallow = { type: 'object', properties: Object.fromEntries(tables) as object }
    // Where core/world-shape.ts has them checked.
    const worlds = { 'x-world': worldSchema, 'x-world-tables': shallow }
    this.validator = new Validator({ ...document, ...worlds })
  }

  operation(id: string): ContractOperation {
    const operation = this.operations.get(id)
    if (!operation) throw new Error(`Contract "${this.name}" has no operation "${id}"`)
    return operation
  }

  error(code: string): ErrorNode {
    const errors = this.document['x-errors']
    const error = Object.hasOwn(errors, code) ? errors[code] : undefined
    if (!error) throw new Error(`Contract "${this.name}" has no error "${code}" in x-errors`)
    return error
  }

  /** The declared response of an operation for a status; with `null`, that of the service. */
  response(operation: ContractOperation | null, status: number): DeclaredResponse | undefined {
    return (operation ?? this).responses.get(status)
  }

  /** A schema without its `$ref`: contracts here refer to `#/components/schemas` alone. */
  resolve(schema: SchemaNode): SchemaNode {
    const name = schema.$ref?.slice('#/components/schemas/'.length)
    return (name === undefined ? undefined : this.document.components.schemas[name]) ?? schema
  }

  /** JSON pointer of the schema of one media type of an operation's request. */
  bodyPointer(operation: ContractOperation, media: string): string {
    const pointer = operation.bodies.get(media)
    if (pointer === undefined) throw new Error(`Operation "${operation.id}" reads no ${media}`)
    return pointer
  }
}

/** A response as a contract declares it. */
export interface DeclaredResponse {
  readonly node: ResponseNode
  readonly pointer: string
  /** JSON pointer of the schema of its JSON body, if it has one. */
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
        throw new Error(`Failed to load contract "${name}": a second "${id}" at ${where}`)
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
  const media = Object.keys(node.requestBody?.content ?? {})
  const content = `${pointer}/requestBody/content`
  return {
    id,
    method: method.toUpperCase(),
    path,
    parameterNames: [...path.matchAll(/\{([^}]+)\}/g)].map((match) => match[1] as string),
    pointer,
    node,
    server,
    query: parameterSet(node.parameters ?? [], 'query'),
    mediaTypes: media,
    bodies: new Map(media.map((type) => [type, `${joinPointer(content, type)}/schema`])),
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

function parameterSet(parameters: readonly ParameterNode[], place: string): ParameterSet {
  const own = parameters.filter((parameter) => parameter.in === place)
  return {
    isEmpty: own.length === 0,
    schemas: Object.fromEntries(own.map((parameter) => [parameter.name, parameter.schema])),
    required: own.filter((parameter) => parameter.required).map((parameter) => parameter.name),
  }
}
