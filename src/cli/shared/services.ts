import { nearest } from '../../core/util/edit-distance.js'
import { UsageError } from '../../core/util/errors.js'
import type { Service } from '../../core/service/service.js'
import { carrierx } from '../../services/carrierx/index.js'
import { locktera } from '../../services/locktera/index.js'
import { openai } from '../../services/openai/index.js'

/** All services of the command line, in the order of its output. */
export const SERVICES: readonly Service[] = [openai, carrierx, locktera]

export const SERVICE_NAMES: readonly string[] = SERVICES.map(({ name }) => name)

/** @throws UsageError naming the nearest service if there is none of that name */
export function serviceNamed(name: string): Service {
  const service = SERVICES.find((one) => one.name === name)
  if (service) return service
  const near = nearest(name, SERVICE_NAMES, 1).join('')
  throw new UsageError(
    `Unknown service "${name}": did you mean "${near}"? Allowed are ${SERVICE_NAMES.join(', ')}.`,
  )
}
