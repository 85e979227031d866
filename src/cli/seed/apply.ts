import { UsageError } from '../../core/util/errors.js'
import {
  explainProblems,
  formatProblems,
  readWorldFile,
  type WorldFile,
} from '../../node/files/world-file.js'
import { callAdmin, refusalOf, type ServerOptions } from './admin-client.js'
import { findFiles } from '../shared/seed-files.js'

interface ApplyOptions extends ServerOptions {
  readonly to: string
}

/** Adds worlds to that of a running server: all of them, or none when one is wrong. */
export async function applySeeds(
  patterns: readonly string[],
  { to, ...options }: ApplyOptions,
): Promise<void> {
  const files = findFiles(patterns).map((path) => readWorldFile(path))
  const wrong = files.flatMap(({ path, problems }) => formatProblems(path, problems))
  if (wrong.length > 0) throw new UsageError([...wrong, 'Nothing was sent'].join('\n'))
  const body = JSON.stringify(files.map(({ document }) => document))
  const response = await callAdmin(to, '/seed', options, body)
  if (!response.ok) throw await refused(response, files)
  const scope = options.scope === undefined ? '' : `, scope ${options.scope}`
  console.log(`Applied ${files.map(({ path }) => path).join(', ')} to ${to}${scope}`)
}

async function refused(response: Response, files: readonly WorldFile[]): Promise<Error> {
  const { message, problems, index = 0 } = await refusalOf(response)
  const file = files[index]
  if (!problems || !file) return new UsageError(`Failed to apply: ${message}`)
  return new UsageError(explainProblems(file, problems))
}
