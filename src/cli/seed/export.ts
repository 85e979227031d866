import { UsageError } from '../../core/errors.js'
import { writeText } from '../../node/text-file.js'
import { callAdmin, refusalOf, type ServerOptions } from './admin.js'

interface ExportOptions extends ServerOptions {
  readonly from: string
  readonly output?: string
}

/** Prints the whole state of a running server as a world, or writes it to a file. */
export async function exportSeed({ from, output, ...options }: ExportOptions): Promise<void> {
  const response = await callAdmin(from, '/state', options)
  if (!response.ok) {
    throw new UsageError(`Failed to export: ${(await refusalOf(response)).message}`)
  }
  const text = `${JSON.stringify(await response.json(), null, 2)}\n`
  if (output === undefined) process.stdout.write(text)
  else writeText(output, text)
}
