import { Option, type Command } from 'commander'
import { UsageError } from '../../core/util/errors.js'
import { isBearerToken } from '../../node/admin/access.js'
import { assertWritable } from '../../node/files/atomic-file.js'
import { readText, writeText } from '../../node/files/text-file.js'
import { listen, type Listening, type ListenOptions } from '../../node/listen.js'
import type { MockCore } from '../../mock/mock.js'
import { portOption, SERVE_PORT, startOnPort } from '../shared/default-port.js'

/** Where a server listens, and how clients speak to it. */
export interface DoorOptions {
  readonly port?: number
  readonly host: string
  readonly unix?: string
  readonly tls?: boolean
  readonly tlsCa?: string
  /** Paths. */
  readonly cert?: string
  readonly key?: string
}

/** Adds the options of `DoorOptions`. */
export function addDoorOptions(command: Command): void {
  const ca = new Option(
    '--tls-ca <file>',
    'write the authority to trust to this file; implies --tls',
  )
  const cert = new Option('--cert <file>', 'certificate for TLS, as PEM, with those that signed it')
  const key = new Option('--key <file>', 'private key of --cert, as PEM')
  const unix = new Option('--unix <path>', 'listen on a Unix socket instead of a port')
  command
    .addOption(portOption(SERVE_PORT))
    .option('--host <address>', 'address to listen on; localhost is 127.0.0.1 and ::1', '127.0.0.1')
    .addOption(unix.conflicts(['port', 'host']))
    .option('--tls', 'speak HTTP/2 and HTTP/1.1 over TLS, with a certificate made at the start')
    .addOption(ca.conflicts(['cert', 'key']))
    .addOption(cert.conflicts('tls'))
    .addOption(key.conflicts('tls'))
}

/**
 * Serves a mock as the options say.
 *
 * @throws UsageError when a file cannot be used, or the address is taken
 */
export async function openDoors(
  mock: MockCore,
  options: DoorOptions,
  others: Pick<ListenOptions, 'requestTimeout' | 'save' | 'onRequest'>,
): Promise<Listening> {
  const { tlsCa, unix, host } = options
  if (tlsCa !== undefined) assertWritable(tlsCa)
  const tls = tlsOf(options)
  const server =
    unix === undefined
      ? await startOnPort(options.port, SERVE_PORT, (port) =>
          listen(mock, { ...others, ...tokenOf(process.env), port, host, tls }),
        )
      : await listen(mock, { ...others, unix, tls })
  // Anyone may read it: it is what clients need.
  if (tlsCa !== undefined && server.ca !== null) writeText(tlsCa, server.ca, 0o644)
  return server
}

/** The token of the admin API that the environment gives, for servers whose output nobody can read. */
function tokenOf({ QUAYSIDE_ADMIN_TOKEN: adminToken }: NodeJS.ProcessEnv) {
  // CI systems set a variable that they have no value for to the empty text.
  if (!adminToken) return {}
  if (isBearerToken(adminToken)) return { adminToken }
  const cause = 'QUAYSIDE_ADMIN_TOKEN must be of visible ASCII characters without spaces'
  throw new UsageError(`Failed to serve: ${cause}`)
}

function tlsOf({ tls = false, tlsCa, cert, key }: DoorOptions): ListenOptions['tls'] & {} {
  if (cert === undefined && key === undefined) return tls || tlsCa !== undefined
  if (cert !== undefined && key !== undefined) return { cert: readText(cert), key: readText(key) }
  const [given, missing] = cert === undefined ? ['--key', '--cert'] : ['--cert', '--key']
  throw new UsageError(`Failed to serve over TLS: ${given} requires ${missing}`)
}
