import type { ContractOperation } from './contract.js'
import { nearest } from './nearest.js'
import type { Service } from './service.js'

export type Route =
  | {
      kind: 'operation'
      service: Service
      operation: ContractOperation
      params: Params
    }
  | { kind: 'method'; service: Service; allow: readonly string[] }
  | { kind: 'malformed'; service: Service; nearest: () => readonly string[] }
  | { kind: 'unknown'; service: Service | undefined; nearest: () => readonly string[] }

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
  private readonly mounts: { service: Service; prefix: string }[] = []

  mount(service: Service, prefix: string): void {
    this.mounts.push({ service, prefix })
    for (const operation of service.contract.operations.values()) {
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
    // Looked for only when somebody wants to know: it compares with every operation.
    const near = () => this.nearest(method, path)
    if (!node?.service) return { kind: 'unknown', service: this.owner(path), nearest: near }
    const { service, methods } = node
    const operation = methods.get(method) ?? (method === 'HEAD' ? methods.get('GET') : undefined)
    if (!operation) return { kind: 'method', service, allow: allowed(methods) }
    const params = decode(operation, values)
    if (!params) return { kind: 'malformed', service, nearest: near }
    return { kind: 'operation', service, operation, params }
  }

  /** The operations whose method and path look most like these, as `METHOD /path`. */
  nearest(method: string, path: string): string[] {
    const known = this.mounts.flatMap(({ service, prefix }) =>
      [...service.contract.operations.values()].map((one) => `${one.method} ${prefix}${one.path}`),
    )
    return nearest(`${method} ${path}`, known)
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

  /** The service that answers for a path it does not know: the longest prefix wins. */
  private owner(path: string): Service | undefined {
    const first = (route: string) => route.split('/').slice(0, 2).join('/')
    const owners = this.mounts.filter(({ service, prefix }) =>
      prefix === ''
        ? [...service.contract.operations.values()].some((one) => first(one.path) === first(path))
        : path === prefix || path.startsWith(`${prefix}/`),
    )
    return owners.sort((a, b) => b.prefix.length - a.prefix.length)[0]?.service
  }
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

function allowed(methods: ReadonlyMap<string, unknown>): string[] {
  const names = [...methods.keys()]
  return methods.has('GET') && !methods.has('HEAD') ? [...names, 'HEAD'] : names
}

/** The path parameters by name; undefined when one is not valid percent-encoding. */
function decode(operation: ContractOperation, values: readonly string[]): Params | undefined {
  const params: Record<string, string> = {}
  for (const [index, name] of operation.parameterNames.entries()) {
    const raw = values[index] ?? ''
    try {
      params[name] = raw.includes('%') ? decodeURIComponent(raw) : raw
    } catch {
      return undefined
    }
  }
  return params
}
