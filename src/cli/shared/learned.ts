import { withLearned } from '../../core/learned/apply.js'
import type { Service } from '../../core/service/service.js'
import { readLearnedFile } from '../../node/files/learned-file.js'

/**
 * The services with what a file of `learn` says of them; as they are without a file.
 *
 * @throws UsageError when the file cannot be read, or claims more than its evidence
 */
export function learnedServices(
  services: readonly Service[],
  path: string | undefined,
): readonly Service[] {
  if (path === undefined) return services
  return withLearned(services, readLearnedFile(path, services), path)
}
