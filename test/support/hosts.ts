import type { ContractDocument, ServerNode } from '../../src/core/contract/openapi.js'
import type { Service } from '../../src/core/service/service.js'

/** A part of the API that is served at a host of its own. */
export interface OwnHost {
  /** The origin, without a slash at its end. */
  readonly origin: string
  /** What all URLs there begin with, such as `/f/`. */
  readonly start: string
}

/** The vendor's own base URL of a service. */
export function vendorUrl({ contract }: Service): string {
  const [server] = contract.document.servers
  if (!server) throw new Error(`Contract "${contract.name}" has no server`)
  return server.url
}

/** The origins of a path that has servers of its own; none when it is served with all others. */
export function ownOrigins(document: ContractDocument, path: string): string[] {
  return serversOf(document, path).map(({ url, variables = {} }) =>
    url.replace(/\{(\w+)\}/g, (_, name: string) => variables[name]?.default ?? ''),
  )
}

/** Whether a path may be at any host, as the records of a world say. */
export function isAnywhere(document: ContractDocument, path: string): boolean {
  return serversOf(document, path).some(({ variables }) => variables !== undefined)
}

function serversOf(document: ContractDocument, path: string): readonly ServerNode[] {
  return document.paths[path]?.servers ?? []
}

/** Every path of a service that is served at a host of its own. */
export function ownHosts({ contract: { document } }: Service): OwnHost[] {
  return Object.keys(document.paths).flatMap((path) =>
    ownOrigins(document, path).map((origin) => ({ origin, start: path.replace(/\{.*$/s, '') })),
  )
}
