import type { ContractOperation } from '../contract/contract.js'
import { nearOperations, type NearOperation } from './near-operations.js'
import type { Service } from '../service/service.js'

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

interface Node {
  readonly literal: Map<string, Node>
  parameter: Node | undefined
  service: Service | undefined
  readonly methods: Map<string, ContractOperation>
}

const SLASH = 47

/**
 * Method and path to an operation by one walk over the path's segments.
 * Literal segments win over parameters.
 *
 * @example
 * const router = new Router()
 * router.mount(openai, '/v1')
 * router.find('GET', '/v1/containers')
 */
export class Router {
  private readonly root = newNode()
  private readonly mounts: Mount[] = []

  /** Adds operations of a service, all of them if not told which. */
  mount(service: Service, prefix: string, operations = operationsOf(service)): void {
    this.mounts.push({ service, prefix, operations })
    for (const operation of operations) {
      let node = this.root
      for (const segment of (prefix + operation.path).split('/').slice(1)) {
        if (segment.startsWith('{')) node = node.parameter ??= newNode()
        else node = child(node, segment)
      }
      node.service = service
      node.methods.set(operation.method, operation)
    }
  }

  find(method: string, path: string): Route {
    const values: string[] = []
    const node = this.walk(path, values)
    const operation = node && operationFor(node, method)
    const params = operation && decode(operation, values)
    if (!node?.service || !operation || !params) return this.miss(node, operation, method, path)
    return { kind: 'operation', service: node.service, operation, params }
  }

  private miss(
    node: Node | undefined,
    operation: ContractOperation | undefined,
    method: string,
    path: string,
  ): Route {
    // Looked for only when somebody wants to know: it compares with every operation.
    const near = () => this.nearest(method, path)
    if (!node?.service) return { kind: 'unknown', service: this.owner(path), nearest: near }
    const { service, methods } = node
    if (operation) return { kind: 'malformed', service, nearest: near }
    return { kind: 'method', service, allow: allowed(methods), nearest: near }
  }

  /** The operations whose method and path look most like these, and what differs. */
  nearest(method: string, path: string): NearOperation[] {
    const known = this.mounts.flatMap(({ prefix, operations }) =>
      operations.map((one) => `${one.method} ${prefix}${one.path}`),
    )
    return nearOperations(method, path, known)
  }

  private walk(path: string, values: string[], from = this.root, start = 1): Node | undefined {
    let node: Node | undefined = from
    while (node && start <= path.length) {
      let end = path.indexOf('/', start)
      if (end === -1) end = path.length
      const segment = path.slice(start, end)
      const literal: Node | undefined = node.literal.get(segment)
      if (literal && node.parameter) {
        const { length } = values
        const found = this.walk(path, values, literal, end + 1)
        if (found?.service) return found
        // From here the literal leads nowhere: perhaps the parameter does.
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
   * The service that answers for a path it does not know: the one that has others which begin like
   * it; else the one with the longest prefix, and of several with that, the one whose own it is.
   */
  private owner(path: string): Service | undefined {
    const owners = this.mounts.filter(
      ({ prefix }) => path === prefix || path.startsWith(`${prefix}/`),
    )
    const related = owners.find(({ prefix, operations }) => {
      const start = firstSegment(path.slice(prefix.length))
      return operations.some((one) => firstSegment(one.path) === start)
    })
    const [nearest] = owners
      .filter(({ prefix }) => prefix !== '')
      .sort((a, b) => b.prefix.length - a.prefix.length || homeliness(a) - homeliness(b))
    return (related ?? nearest)?.service
  }
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

/** Where a prefix stands among those of its service, from 0: the first is its own. */
function homeliness({ service, prefix }: Mount): number {
  return service.prefixes.indexOf(prefix)
}

function newNode(): Node {
  return { literal: new Map(), parameter: undefined, service: undefined, methods: new Map() }
}

function child(node: Node, segment: string): Node {
  let next = node.literal.get(segment)
  if (!next) {
    next = newNode()
    node.literal.set(segment, next)
  }
  return next
}

function operationFor({ methods }: Node, method: string): ContractOperation | undefined {
  return methods.get(method) ?? (method === 'HEAD' ? methods.get('GET') : undefined)
}

function allowed(methods: ReadonlyMap<string, unknown>): string[] {
  const names = [...methods.keys()]
  return methods.has('GET') && !methods.has('HEAD') ? [...names, 'HEAD'] : names
}

/** The path parameters by name; undefined when one is not valid percent-encoding. */
function decode(operation: ContractOperation, values: readonly string[]): Params | undefined {
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
