import type { Server } from 'node:http'
import { UsageError } from '../../core/util/errors.js'

// As they are now: a test may put fakes in their place.
const { clearTimeout, setTimeout } = globalThis

// How long replies under way may take once the server is told to close.
const GRACE_MS = 1000

/** @throws UsageError when the port is taken or the host is not this machine's */
export function startServer(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      reject(new UsageError(`Failed to listen on ${host}:${String(port)}: ${reasonOf(error)}`))
    })
    server.listen(port, host, resolve)
  })
}

/** Stops listening, and waits a moment for what is under way. */
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

export function reasonOf(error: NodeJS.ErrnoException): string {
  if (error.code === 'EADDRINUSE') return 'the port is taken; choose another, or 0 for a free one'
  if (error.code === 'EACCES') return 'the port needs more rights; choose one from 1024'
  return error.message
}
