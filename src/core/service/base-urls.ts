import type { ServerNode } from '../contract/openapi.js'
import { nearest } from '../util/edit-distance.js'
import { UsageError } from '../util/errors.js'
import { isRecord } from '../util/is-record.js'
import { describeValue } from '../util/options.js'
import type { Service } from './service.js'

/**
 * The base URLs of a service: `chosen` or, if undefined, those of its contract.
 *
 * @throws UsageError when one is not an absolute http(s) URL, or has a query or a fragment
 */
export function baseUrlsOf(
  service: Service,
  chosen: string | readonly string[] | undefined,
): [URL, ...URL[]] {
  const [first, ...others] =
    chosen === undefined ? service.contract.document.servers.map(({ url }) => url) : [chosen].flat()
  return [parseBaseUrl(service, first ?? ''), ...others.map((url) => parseBaseUrl(service, url))]
}

function parseBaseUrl({ name }: Service, text: string): URL {
  if (/^https?:[^?#]*$/i.test(text) && URL.canParse(text)) return new URL(text)
  throw new UsageError(
    `Failed to set the base URL of "${name}" to ${JSON.stringify(text)}: ` +
      'expected an absolute URL without a query, such as "https://api.example.com/v1"',
  )
}

/** The URL of a server, with its variables replaced by their defaults. */
export function defaultUrl({ url, variables = {} }: ServerNode): string {
  return url.replace(/\{(\w+)\}/g, (_, name: string) => variables[name]?.default ?? '')
}

/**
 * Checks the services of a mock, and the names that option `baseUrls` has.
 *
 * @throws UsageError when there is no service, a name is not unique, or `named` has an unknown name
 */
export function assertServices(services: readonly Service[], named: readonly string[]): void {
  const invalid = services.findIndex((one: unknown) => !isService(one))
  if (invalid !== -1 || services.length === 0) {
    const actual = invalid === -1 ? 'an empty array' : describeValue(services[invalid])
    throw new UsageError(
      'Failed to make a mock: expected a service, such as openai from quayside/openai, or an array ' +
        `of services, not ${actual}`,
    )
  }
  const known = services.map(({ name }) => name)
  const duplicate = known.find((name, index) => known.indexOf(name) < index)
  if (duplicate !== undefined) {
    throw new UsageError(`Failed to make a mock: two services have the name "${duplicate}"`)
  }
  const unknown = named.find((name) => !known.includes(name))
  if (unknown === undefined) return
  const near = nearest(unknown, known, 1).join('')
  throw new UsageError(
    `Failed to set the base URL of "${unknown}": unknown service. Did you mean "${near}"?`,
  )
}

// Checks the shape, not the class: the service may come from another copy of this package.
function isService(value: unknown): boolean {
  return isRecord(value) && isRecord(value['contract']) && typeof value['name'] === 'string'
}
