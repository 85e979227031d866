import { UsageError } from './errors.js'
import { nearest } from './nearest.js'
import type { Service } from './service.js'

/** @throws UsageError when two services have one name, or there is none of a name */
export function assertNames(services: readonly Service[], named: readonly string[]): void {
  const known = services.map(({ name }) => name)
  const twice = known.find((name, index) => known.indexOf(name) < index)
  if (twice !== undefined) {
    throw new UsageError(`Failed to make a mock: two of its services are called "${twice}"`)
  }
  const stranger = named.find((name) => !known.includes(name))
  if (stranger === undefined) return
  const near = nearest(stranger, known, 1).join('')
  throw new UsageError(
    `Failed to set the base URL of "${stranger}": there is no such service. Did you mean "${near}"?`,
  )
}
