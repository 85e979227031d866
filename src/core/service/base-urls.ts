import type { ServerNode } from '../contract/openapi.js'
import { nearest } from '../util/edit-distance.js'
import { UsageError } from '../util/errors.js'
import { describeValue } from '../util/options.js'
import { isRecord } from '../util/is-record.js'
import type { Service } from './service.js'

/**
 * All addresses that the contract gives a service, its own first; or those that were chosen.
 *
 * @throws UsageError when one is not absolute
 */
export function baseUrlsOf(
  service: Service,
  given: string | readonly string[] | undefined,
): [URL, ...URL[]] {
  const [first, ...others] =
    given === undefined ? service.contract.document.servers.map(({ url }) => url) : [given].flat()
  return [baseUrlOf(service, first ?? ''), ...others.map((url) => baseUrlOf(service, url))]
}

function baseUrlOf({ name }: Service, text: string): URL {
  if (/^https?:[^?#]*$/i.test(text) && URL.canParse(text)) return new URL(text)
  throw new UsageError(
    `Failed to set the base URL of "${name}" to ${JSON.stringify(text)}: ` +
      'give an absolute one without query, such as "https://api.example.com/v1"',
  )
}

/** An address whose variables have their defaults. */
export function defaultUrl({ url, variables = {} }: ServerNode): string {
  return url.replace(/\{(\w+)\}/g, (_, name: string) => variables[name]?.default ?? '')
}

/** @throws UsageError when there is no service, two have one name, or there is none of a name */
export function assertServices(services: readonly Service[], named: readonly string[]): void {
  const odd = services.findIndex((one: unknown) => !isService(one))
  if (odd !== -1 || services.length === 0) {
    const what = odd === -1 ? 'an empty list' : describeValue(services[odd])
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
