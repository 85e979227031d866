import { METHODS } from '../../core/contract/openapi.js'
import { NAME_PATTERN } from '../../core/util/names.js'
import { document, type AdminOperation } from './openapi.gen.js'

type Params = Readonly<Record<string, string>>

/** What a request to the admin API asks for; without `operation`, what its path takes instead. */
export interface AdminRoute {
  readonly operation: AdminOperation | undefined
  readonly params: Params
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

/** The paths that there are, as the document has them. */
export const ADMIN_PATHS = Object.keys(document.paths)

/** The operation of a method and a path behind `/__admin`; undefined where there is no such path. */
export function findAdmin(method: string, path: string): AdminRoute | undefined {
  for (const { pattern, operations } of TEMPLATES) {
    const match = pattern.exec(path)
    if (!match) continue
    const params = (match.groups ?? {}) as Params
    return { operation: operations.get(method), params, allow: [...operations.keys()] }
  }
  return undefined
}
