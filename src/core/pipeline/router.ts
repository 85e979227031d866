import type { ContractOperation } from '../contract/contract.js'
import type { Service } from '../service/service.js'
import { nearOperations, type NearOperation } from './near-operations.js'

/** The operation that a request matches, or why it matches none. */
export type Route =
  | {
      kind: 'operation'
      service: Service
      operation: ContractOperation
      params: Params
    }
  | { kind: 'method'; service: Service; allow: readonly string[]; nearest: Nearest }
  | { kind: 'malformed'; service: Service; nearest: Nearest }
  | { kind: 'unknown'; service: Service | undefined; nearest: Nearest }

type Nearest = () => readonly NearOperation[]

export type Params = Readonly<Record<string, string>>

const SLASH = 47

/**
 * Finds the operation for a method and a path by one walk over the path's segments. Literal segments
 * win over parameters.
 *
 * @example
 * const router = new Router()
 * router.mount(openai, '/v1')
 * router.find('GET', '/v1/containers')
 */
export class Router {
  private readonly root = createNode()
  private readonly mounts: Mount[] = []

  /** Adds operations of a service; by default all of them. */
  mount(service: Service, prefix: string, operations = operationsOf(service)): void {
    this.mounts.push({ service, prefix, operations })
    for (const operation of operations) {
      let node = this.root
      for (const segment of (prefix + operation.path).split('/').slice(1)) {
        if (segment.startsWith('{')) node = node.parameter ??= createNode()
        else node = literalChild(node, segment)
      }
      node.service = service
      node.methods.set(operation.method, operation)
    }
  }

  find(method: string, path: string): Route {
    const values: string[] = []
    const node = this.walk(path, values)
    const operation = node && operationFor(node, method)
    const params = operation && decodeParams(operation, values)
    if (!node?.service || !operation || !params)
      return this.unmatched(node, operation, method, path)
    return { kind: 'operation', service: node.service, operation, params }
  }

  private unmatched(
    node: RouteNode | undefined,
    operation: ContractOperation | undefined,
    method: string,
    path: string,
  ): Route {
    // Computed only when needed: it compares the path with every operation.
    const nearest = () => this.nearest(method, path)
    if (!node?.service) return { kind: 'unknown', service: this.serviceAt(path), nearest }
    const { service, methods } = node
    if (operation) return { kind: 'malformed', service, nearest }
    return { kind: 'method', service, allow: allowedMethods(methods), nearest }
  }

  /** The operations whose method and path are most like these, with the differences. */
  nearest(method: string, path: string): NearOperation[] {
    const known = this.mounts.flatMap(({ prefix, operations }) =>
      operations.map((one) => `${one.method} ${prefix}${one.path}`),
    )
    return nearOperations(method, path, known)
  }

  private walk(path: string, values: string[], from = this.root, start = 1): RouteNode | undefined {
    let node: RouteNode | undefined = from
    while (node && start <= path.length) {
      let end = path.indexOf('/', start)
      if (end === -1) end = path.length
      const segment = path.slice(start, end)
      const literal: RouteNode | undefined = node.literal.get(segment)
      if (literal && node.parameter) {
        const { length } = values
        const found = this.walk(path, values, literal, end + 1)
        if (found?.service) return found
        // No match behind the literal segment: try the parameter.
        values.length = length
      }
      if (literal && !node.parameter) node = literal
      else if (segment === '') return undefined
      else {
        values.push(segment)
        node = node.parameter
      }
      start = end + 1
    }
    return path.charCodeAt(path.length - 1) === SLASH ? undefined : node
  }

  /**
   * The service that answers an unknown path: one with an operation that has the same first segment;
   * else the one with the longest prefix, and of several with that, the one whose first prefix it is.
   */
  private serviceAt(path: string): Service | undefined {
    const mounts = this.mounts.filter(
      ({ prefix }) => path === prefix || path.startsWith(`${prefix}/`),
    )
    const related = mounts.find(({ prefix, operations }) => {
      const start = firstSegment(path.slice(prefix.length))
      return operations.some((one) => firstSegment(one.path) === start)
    })
    const [longest] = mounts
      .filter(({ prefix }) => prefix !== '')
      .sort((a, b) => b.prefix.length - a.prefix.length || prefixRank(a) - prefixRank(b))
    return (related ?? longest)?.service
  }
}

interface RouteNode {
  readonly literal: Map<string, RouteNode>
  parameter: RouteNode | undefined
  service: Service | undefined
  readonly methods: Map<string, ContractOperation>
}

interface Mount {
  readonly service: Service
  readonly prefix: string
  readonly operations: readonly ContractOperation[]
}

function operationsOf({ contract }: Service): readonly ContractOperation[] {
  return [...contract.operations.values()]
}

function firstSegment(path: string): string | undefined {
  return path.split('/')[1]
}

/** The index of a prefix among those of its service. */
function prefixRank({ service, prefix }: Mount): number {
  return service.prefixes.indexOf(prefix)
}

function createNode(): RouteNode {
  return { literal: new Map(), parameter: undefined, service: undefined, methods: new Map() }
}

function literalChild(node: RouteNode, segment: string): RouteNode {
  let next = node.literal.get(segment)
  if (!next) {
    next = createNode()
    node.literal.set(segment, next)
  }
  return next
}

function operationFor({ methods }: RouteNode, method: string): ContractOperation | undefined {
  return methods.get(method) ?? (method === 'HEAD' ? methods.get('GET') : undefined)
}

function allowedMethods(methods: ReadonlyMap<string, unknown>): string[] {
  const names = [...methods.keys()]
  return methods.has('GET') && !methods.has('HEAD') ? [...names, 'HEAD'] : names
}

/** The path parameters by name; undefined if one has invalid percent-encoding. */
function decodeParams(operation: ContractOperation, values: readonly string[]): Params | undefined {
  const params: Record<string, string> = {}
  let index = 0
  for (const name of operation.parameterNames) {
    const raw = values[index++] ?? ''
    try {
      params[name] = raw.includes('%') ? decodeURIComponent(raw) : raw
    } catch {
      return undefined
    }
  }
  return params
}
