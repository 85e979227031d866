import { UsageError } from '../../core/util/errors.js'
import { nearest } from '../../core/util/edit-distance.js'
import type { Service } from '../../core/service/service.js'
import { carrierx } from '../../services/carrierx/index.js'
import { locktera } from '../../services/locktera/index.js'
import { openai } from '../../services/openai/index.js'

/** Every service there is. */
const SERVICES: readonly Service[] = [openai, carrierx, locktera]

/**
 * The services by their names, all of them when none is named.
 *
 * @throws UsageError naming the nearest one when a name is not known
 */
export function pickServices(names: readonly string[] | undefined): readonly Service[] {
  if (!names) return SERVICES
  return names.map((name) => {
    const service = SERVICES.find((one) => one.name === name)
    if (service) return service
    const known = SERVICES.map((one) => one.name)
    const near = nearest(name, known, 1).join('')
    throw new UsageError(
      `Failed to find service "${name}": did you mean "${near}"? There are ${known.join(', ')}`,
    )
  })
}
