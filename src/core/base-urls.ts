import type { ServerNode } from './contract-document.js'
import { UsageError } from './errors.js'
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
