import { chmodSync, lstatSync, rmSync } from 'node:fs'
import type { Server } from 'node:http'
import { connect } from 'node:net'
import { UsageError } from '../../core/util/errors.js'

// Whoever may write to it may connect: its owner alone, as the admin API asks for no token there.
const OWNER_ONLY = 0o600

/**
 * Starts to listen on a Unix socket, which replaces that of a server that has been killed. It is removed
 * when the server closes.
 *
 * @throws UsageError when another server listens there, or the path is of another file or folder
 */
export async function startOnSocket(server: Server, path: string): Promise<void> {
  const failed = (reason: string) => new UsageError(`Failed to listen on ${path}: ${reason}`)
  const found = lstatSync(path, { throwIfNoEntry: false })
  if (found) {
    if (!found.isSocket()) throw failed('the file exists and is no socket')
    if (await isAnswered(path)) throw failed('another server listens there')
    rmSync(path)
  }
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error) => reject(failed(error.message)))
    server.listen({ path }, () => {
      // A connection that cannot be accepted, since too many files are open, must not end the process.
      server.on('error', (error) => console.error(`quayside: ${error.message}`))
      if (process.platform !== 'win32') chmodSync(path, OWNER_ONLY)
      resolve()
    })
  })
}

function isAnswered(path: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ path })
    const end = (isThere: boolean) => {
      socket.destroy()
      resolve(isThere)
    }
    socket.once('connect', () => end(true))
    // Refused is what a socket that nobody holds says; whatever else fails may be a server.
    socket.once('error', ({ code }: NodeJS.ErrnoException) => end(code !== 'ECONNREFUSED'))
  })
}
