import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { UsageError } from '../../core/util/errors.js'

// Captured at import: tests may install fake timers later.
const { clearTimeout, setTimeout } = globalThis

// How many connections may wait to be accepted. The default of Node is 511; the system has a limit of
// its own, such as `net.core.somaxconn`, to which it reduces this.
const BACKLOG = 65_535

// How long responses in progress may take after the server was told to close.
const GRACE_MS = 1000

/** Another program listens on the port. */
export class PortTaken extends UsageError {}

/** The host is no address of this machine. */
class UnknownAddress extends UsageError {}

const FAILURES: Readonly<Record<string, typeof UsageError>> = {
  ...{ EADDRINUSE: PortTaken, EADDRNOTAVAIL: UnknownAddress, EAFNOSUPPORT: UnknownAddress },
}

/** Starts to listen. @throws UsageError when the port is taken or the host is not of this machine */
export function startServer(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const Failure = FAILURES[error.code ?? ''] ?? UsageError
      reject(new Failure(`Failed to listen on ${host}:${String(port)}: ${listenErrorText(error)}`))
    })
    server.listen({ port, host, backlog: BACKLOG }, () => {
      // A connection that cannot be accepted, since too many files are open, must not end the process.
      server.on('error', (error) => console.error(`quayside: ${error.message}`))
      resolve()
    })
  })
}

/** Where a server listens: on a host, where `localhost` has an address of IPv4 and one of IPv6. */
interface Hosts {
  readonly port: number
  readonly host: string
}

// A free port of one address may be taken on the other one.
const MAX_ATTEMPTS = 10

/**
 * Starts a server for each address of a host, all on the same port; returns those servers.
 *
 * @throws UsageError as `startServer` does
 */
export async function startServers(create: () => Server, { port, host }: Hosts): Promise<Server[]> {
  if (host.toLowerCase() !== 'localhost') {
    const server = create()
    await startServer(server, port, host)
    return [server]
  }
  for (let attempt = 1; ; attempt++) {
    const first = create()
    await startServer(first, port, '127.0.0.1')
    try {
      const second = await startOnIpv6(create(), portOf(first))
      return second ? [first, second] : [first]
    } catch (error) {
      await stopServer(first)
      if (port !== 0 || !(error instanceof PortTaken) || attempt === MAX_ATTEMPTS) throw error
    }
  }
}

/** Undefined where this machine has no IPv6. */
async function startOnIpv6(server: Server, port: number): Promise<Server | undefined> {
  try {
    await startServer(server, port, '::1')
    return server
  } catch (error) {
    if (error instanceof UnknownAddress) return undefined
    throw error
  }
}

/** The port that a server listens on. */
export function portOf(server: Server): number {
  return (server.address() as AddressInfo).port
}

/** Stops listening; responses in progress get a second, then their connections are closed. */
export function stopServer(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const force = setTimeout(() => server.closeAllConnections(), GRACE_MS)
    server.close(() => {
      clearTimeout(force)
      resolve()
    })
    server.closeIdleConnections()
  })
}

function listenErrorText(error: NodeJS.ErrnoException): string {
  if (error.code === 'EADDRINUSE') return 'the port is taken; choose another, or 0 for a free one'
  if (error.code === 'EACCES') return 'the port requires more privileges; choose one from 1024'
  return error.message
}
