import { UsageError } from './errors.js'
import { isRecord } from './is-record.js'
import { nearest } from './nearest.js'
import { shown } from './options.js'
import type { Service } from './service.js'

/** @throws UsageError when there is no service, two have one name, or there is none of a name */
export function assertNames(services: readonly Service[], named: readonly string[]): void {
  const odd = services.findIndex((one: unknown) => !isService(one))
  if (odd !== -1 || services.length === 0) {
    const what = odd === -1 ? 'an empty list' : shown(services[odd])
    throw new UsageError(
      'Failed to make a mock: give a service, such as openai of quayside/openai, or several in a ' +
        `list, not ${what}`,
    )
  }
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

// What defineService gives, maybe that of another copy of this package.
function isService(value: unknown): boolean {
  return isRecord(value) && isRecord(value['contract']) && typeof value['name'] === 'string'
}
