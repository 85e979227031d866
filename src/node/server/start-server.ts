import type { Server } from 'node:http'
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

/** Starts to listen. @throws UsageError when the port is taken or the host is not of this machine */
export function startServer(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const Failure = error.code === 'EADDRINUSE' ? PortTaken : UsageError
      reject(new Failure(`Failed to listen on ${host}:${String(port)}: ${listenErrorText(error)}`))
    })
    server.listen({ port, host, backlog: BACKLOG }, () => {
      // A connection that cannot be accepted, since too many files are open, must not end the process.
      server.on('error', (error) => console.error(`quayside: ${error.message}`))
      resolve()
    })
  })
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
