import { METHODS } from '../../core/contract/openapi.js'
import { NAME_PATTERN } from '../../core/util/names.js'
import { document, type AdminOperation } from './openapi.gen.js'

type Params = Readonly<Record<string, string>>

/** The route of a request to the admin API. */
export interface AdminRoute {
  /** Undefined if the path does not allow the method. */
  readonly operation: AdminOperation | undefined
  readonly params: Params
  /** The methods that the path allows. */
  readonly allow: readonly string[]
}

interface Template {
  readonly pattern: RegExp
  readonly operations: ReadonlyMap<string, AdminOperation>
}

const TEMPLATES: readonly Template[] = Object.entries(document.paths).map(([path, item]) => {
  const source = path.replaceAll('.', '\\.').replace(/\{(\w+)\}/g, `(?<$1>${NAME_PATTERN})`)
  const operations = METHODS.flatMap((method) => {
    const id = item[method]?.operationId
    return id === undefined ? [] : [[method.toUpperCase(), id] as [string, AdminOperation]]
  })
  return { pattern: new RegExp(`^${source}$`), operations: new Map(operations) }
})

/** The paths of the admin API, as templates. */
export const ADMIN_PATHS = Object.keys(document.paths)

/** Returns the route of a method and a path after `/__admin`; undefined if the path is unknown. */
export function findAdminRoute(method: string, path: string): AdminRoute | undefined {
  for (const { pattern, operations } of TEMPLATES) {
    const match = pattern.exec(path)
    if (!match) continue
    const params = (match.groups ?? {}) as Params
    return { operation: operations.get(method), params, allow: [...operations.keys()] }
  }
  return undefined
}
