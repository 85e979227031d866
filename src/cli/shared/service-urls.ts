import { UsageError } from '../../core/util/errors.js'
import type { Service } from '../../core/service/service.js'
import { pickServices } from './services.js'

/** The addresses of each service: those of its vendor, and those that were named. */
export function mappedUrls(
  pairs: readonly string[],
  services: readonly Service[],
): Readonly<Record<string, readonly string[]>> {
  const urls: Record<string, string[]> = {}
  for (const pair of pairs) {
    const end = pair.lastIndexOf('=')
    const [url, name] = [pair.slice(0, end), pair.slice(end + 1)]
    if (end === -1 || !/^https?:\/\//i.test(url) || !URL.canParse(url)) {
      throw new UsageError(
        `Failed to map ${JSON.stringify(pair)}: give an address and a service, ` +
          'such as https://staging.example/api=openai',
      )
    }
    const [service] = pickServices([name])
    if (!service || !services.includes(service)) {
      throw new UsageError(`Failed to map ${url} to "${name}": --service leaves it out`)
    }
    const own = service.contract.document.servers.map((server) => server.url)
    urls[name] = [...(urls[name] ?? own), url]
  }
  return urls
}
