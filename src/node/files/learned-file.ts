import { readLearned } from '../../core/learned/read.js'
import type { LearnedDocument } from '../../core/learned/document.js'
import type { Service } from '../../core/service/service.js'
import { UsageError } from '../../core/util/errors.js'
import { parseJson } from '../../core/util/parse-json.js'
import { readText } from './text-file.js'

/**
 * Reads a file that `quayside learn` wrote, and checks it against the services.
 *
 * @throws UsageError when it cannot be read, or claims more than its evidence
 * @example
 * const learned = readLearnedFile('quayside.learned.json', [openai])
 * const mock = createMock(openai, { learned })
 */
export function readLearnedFile(path: string, services: readonly Service[]): LearnedDocument {
  const { value, reason } = parseJson(readText(path))
  if (reason !== undefined) throw new UsageError(`Failed to read ${path}: ${reason}`)
  return readLearned(value, services, path)
}
