import { Option } from 'commander'
import { PortTaken } from '../../node/server/start-server.js'
import { httpUrl, integer } from './options.js'

/** The port of `serve`: QUAY on the keys of a telephone. Other mocks have 4010, 8080 and 1080. */
export const SERVE_PORT = 7829

/** The port of `proxy`. */
export const PROXY_PORT = 7830

// Tried from the default one on.
const MAX_PORTS = 20

/** `--port`: undefined unless it was given, so that a default port that is taken can be replaced. */
export function portOption(usual: number): Option {
  const description = 'port to listen on, 0 for any free one'
  return new Option(
    '--port <number>',
    `${description} (default: ${usual} or, if it is taken, the next free one)`,
  ).argParser(integer(0, 65_535))
}

/** `--url`: the origin of a server, or the start of the URLs of a scope. */
export function urlOption(): Option {
  return new Option('--url <url>', 'URL of the server')
    .argParser(httpUrl)
    .default(`http://127.0.0.1:${SERVE_PORT}`)
}

/**
 * Starts a server on the port that was asked for or, if none was, on the first free one from the
 * default one on.
 *
 * @throws UsageError when the port is taken
 */
export async function startOnPort<T>(
  asked: number | undefined,
  usual: number,
  start: (port: number) => Promise<T>,
): Promise<T> {
  if (asked !== undefined) return start(asked)
  for (let port = usual; ; port++) {
    try {
      return await start(port)
    } catch (error) {
      if (!(error instanceof PortTaken) || port + 1 === usual + MAX_PORTS) throw error
    }
  }
}
