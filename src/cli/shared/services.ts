import { nearest } from '../../core/util/edit-distance.js'
import { UsageError } from '../../core/util/errors.js'
import type { Service } from '../../core/service/service.js'
import { carrierx } from '../../services/carrierx/index.js'
import { locktera } from '../../services/locktera/index.js'
import { openai } from '../../services/openai/index.js'

/** All services of the command line, in the order of its output. */
export const SERVICES: readonly Service[] = [openai, carrierx, locktera]

export const SERVICE_NAMES: readonly string[] = SERVICES.map(({ name }) => name)

/** The services that a command line can name. */
export interface KnownServices {
  readonly all: readonly Service[]
  /** Those that are used unless some are named. */
  readonly usual: readonly Service[]
}

/** The built-in services, and those of the user's modules, which are used alone unless others are named. */
export function knownServices(own: readonly Service[]): KnownServices {
  return { all: [...SERVICES, ...own], usual: own.length > 0 ? own : SERVICES }
}

/** @throws UsageError naming the nearest service if there is none of that name */
export function serviceNamed(name: string, services: readonly Service[] = SERVICES): Service {
  const service = services.find((one) => one.name === name)
  if (service) return service
  const names = services.map((one) => one.name)
  const near = nearest(name, names, 1).join('')
  throw new UsageError(
    `Unknown service "${name}": did you mean "${near}"? Allowed are ${names.join(', ')}.`,
  )
}
