import { UsageError } from '../../core/util/errors.js'
import { writeText } from '../../node/files/text-file.js'
import { callAdmin, readRefusal, type ServerOptions } from './admin-client.js'

interface ExportOptions extends ServerOptions {
  /** The base URL of the server. */
  readonly from: string
  readonly output?: string
}

/**
 * Prints the state of a running server as a world, or writes it to a file that only its owner can
 * read. An existing file is replaced in one step.
 */
export async function exportSeed({ from, output, ...options }: ExportOptions): Promise<void> {
  const response = await callAdmin(from, '/state', options)
  if (!response.ok) {
    throw new UsageError(`Failed to export: ${(await readRefusal(response)).message}`)
  }
  const text = `${JSON.stringify(await response.json(), null, 2)}\n`
  if (output === undefined) process.stdout.write(text)
  // A world also holds keys.
  else writeText(output, text, 0o600)
}
