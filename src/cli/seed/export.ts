import { statSync } from 'node:fs'
import { UsageError } from '../../core/util/errors.js'
import { writeFileAtomic } from '../../node/files/atomic-file.js'
import { writeText } from '../../node/files/text-file.js'
import { callAdmin, refusalOf, type ServerOptions } from './admin-client.js'

interface ExportOptions extends ServerOptions {
  readonly from: string
  readonly output?: string
}

/**
 * Prints the whole state of a running server as a world, or writes it to a file, for its owner alone:
 * in one step, so that what was there before stays whole until then.
 */
export async function exportSeed({ from, output, ...options }: ExportOptions): Promise<void> {
  const response = await callAdmin(from, '/state', options)
  if (!response.ok) {
    throw new UsageError(`Failed to export: ${(await refusalOf(response)).message}`)
  }
  const text = `${JSON.stringify(await response.json(), null, 2)}\n`
  if (output === undefined) process.stdout.write(text)
  else write(output, text)
}

function write(output: string, text: string): void {
  // Nothing takes the place of a pipe or a device.
  const isFile = statSync(output, { throwIfNoEntry: false })?.isFile() ?? true
  if (isFile) writeFileAtomic(output, text)
  else writeText(output, text)
}
