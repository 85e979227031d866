import { METHODS } from '../../core/contract/openapi.js'
import { UsageError } from '../../core/util/errors.js'
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
  const source = path
    .replaceAll('.', '\\.')
    .replace(/\{(\w+)\}/g, (_, name: string) => `(?<${name}>${patternOf(name)})`)
  const operations = METHODS.flatMap((method) => {
    const id = item[method]?.operationId
    return id === undefined ? [] : [[method.toUpperCase(), id] as [string, AdminOperation]]
  })
  return { pattern: new RegExp(`^${source}$`), operations: new Map(operations) }
})

/** Keys and ids may have any character, percent-encoded; what is no number gets its own error. */
function patternOf(name: string): string {
  return ['key', 'id', 'sequence'].includes(name) ? '[^/]+' : NAME_PATTERN
}

/** The paths of the admin API, as templates. */
export const ADMIN_PATHS = Object.keys(document.paths)

/**
 * Returns the route of a method and a path after `/__admin`; undefined if the path is unknown.
 *
 * @throws UsageError when the path is not percent-encoded UTF-8
 */
export function findAdminRoute(method: string, path: string): AdminRoute | undefined {
  for (const { pattern, operations } of TEMPLATES) {
    const match = pattern.exec(path)
    if (!match) continue
    const groups = Object.entries(match.groups ?? {})
    const params = Object.fromEntries(groups.map(([name, text]) => [name, decoded(text)]))
    return { operation: operations.get(method), params, allow: [...operations.keys()] }
  }
  return undefined
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    throw new UsageError(
      `Failed to read the path: ${JSON.stringify(text)} is not percent-encoded UTF-8`,
    )
  }
}
