import { UsageError } from '../../core/util/errors.js'
import type { Service } from '../../core/service/service.js'
import type { ServiceUrl } from './options.js'

/**
 * The base URLs of each mapped service: those of its vendor, then those of `--map`.
 *
 * @throws UsageError when `services` lacks a mapped service
 */
export function baseUrlsOf(
  mapped: readonly ServiceUrl[],
  services: readonly Service[],
): Readonly<Record<string, readonly string[]>> {
  const urls: Record<string, string[]> = {}
  for (const { url, service } of mapped) {
    const { name, contract } = service
    if (!services.includes(service)) {
      throw new UsageError(`Failed to map ${url} to "${name}": --service excludes it`)
    }
    urls[name] = [...(urls[name] ?? contract.document.servers.map((server) => server.url)), url]
  }
  return urls
}
