import { InvalidArgumentError, Option } from 'commander'
import type { Service } from '../../core/service/service.js'
import { UsageError } from '../../core/util/errors.js'
import { serviceNamed, type KnownServices } from './services.js'

/** A path prefix of a service on the server. */
export interface BasePath {
  readonly service: string
  readonly path: string
}

/** `--base`: other paths of services on the server. */
export function baseOption({ all }: KnownServices): Option {
  return new Option(
    '--base <service=path>',
    'serve an API under this path instead, such as openai=/openai/v1; may be repeated',
  ).argParser((text: string, previous?: readonly BasePath[]) => basePath(text, previous, all))
}

// Segments that need no escaping, and no dots, which clients resolve.
const PATH = /^(?:\/[A-Za-z0-9_~-][A-Za-z0-9._~-]*)*\/?$/

/** Parses one `--base` and adds it to the previous ones. */
function basePath(
  text: string,
  previous: readonly BasePath[] = [],
  all: readonly Service[],
): readonly BasePath[] {
  const [name = '', path = ''] = text.split(/=(.*)/s)
  const isReserved = /^\/__(?:admin|scope)(?:\/|$)/.test(path)
  if (path === '' || !PATH.test(path) || isReserved) {
    throw new InvalidArgumentError('Expected SERVICE=PATH, such as openai=/openai/v1.')
  }
  try {
    return [...previous, { service: serviceNamed(name, all).name, path: path.replace(/\/$/, '') }]
  } catch (error) {
    throw error instanceof UsageError ? new InvalidArgumentError(error.message) : error
  }
}

/**
 * The services with the paths of `--base` in place of their own.
 *
 * @throws UsageError when `services` lacks one of them
 */
export function servicesAt(
  services: readonly Service[],
  bases: readonly BasePath[] = [],
): readonly Service[] {
  for (const { service, path } of bases) {
    if (services.some(({ name }) => name === service)) continue
    throw new UsageError(`Failed to serve "${service}" at ${path || '/'}: --service excludes it`)
  }
  return services.map((service) => {
    const prefixes = bases.filter((one) => one.service === service.name).map(({ path }) => path)
    return prefixes.length > 0 ? { ...service, prefixes } : service
  })
}
