import { UsageError } from '../../core/util/errors.js'
import type { FileAccess } from '../../node/files/inside.js'
import {
  explainProblems,
  formatProblems,
  readWorldFile,
  type WorldFile,
} from '../../node/files/world-file.js'
import { findFiles } from '../shared/seed-files.js'
import { callAdmin, readRefusal, type ServerOptions } from './admin-client.js'

interface ApplyOptions extends ServerOptions, FileAccess {
  /** The base URL of the server. */
  readonly to: string
}

/** Adds worlds to the state of a running server: all of them or, on a mistake, none. */
export async function applySeeds(
  patterns: readonly string[],
  { to, maxFile, allowOutside, ...options }: ApplyOptions,
): Promise<void> {
  const files = findFiles(patterns).map((path) => readWorldFile(path, { maxFile, allowOutside }))
  const mistakes = files.flatMap(({ path, problems }) => formatProblems(path, problems))
  if (mistakes.length > 0) throw new UsageError([...mistakes, 'Nothing was sent'].join('\n'))
  const body = JSON.stringify(files.map(({ document }) => document))
  const response = await callAdmin(to, '/seed', options, body)
  if (!response.ok) throw await refusalError(response, files)
  const scope = options.scope === undefined ? '' : `, scope ${options.scope}`
  console.log(`Applied ${files.map(({ path }) => path).join(', ')} to ${to}${scope}`)
}

/** The problems of a refused world, with their places in its file. */
async function refusalError(response: Response, files: readonly WorldFile[]): Promise<UsageError> {
  const { message, problems, index = 0 } = await readRefusal(response)
  const file = files[index]
  if (!problems || !file) return new UsageError(`Failed to apply: ${message}`)
  return new UsageError(explainProblems(file, problems))
}
