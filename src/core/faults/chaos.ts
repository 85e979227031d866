import type { Service } from '../service/service.js'
import type { Fault, FaultAction } from './fault.js'
import { incompatibility } from './compatibility.js'

/**
 * Faults by chance in every operation: the same ones on every run with the same seed.
 *
 * @example
 * const chaos: Chaos = { rate: 0.1, seed: 'ci' }
 * const mock = createMock(openai, { chaos })
 */
export interface Chaos {
  /** How likely each call is to fail, above 0 up to 1. */
  readonly rate: number
  /** What may happen. Default: errors, late replies, lost replies and connections. */
  readonly do?: readonly FaultAction[]
  /** Default: `chaos`. */
  readonly seed?: string | number
}

const USUAL: readonly FaultAction[] = [
  { status: 429 },
  { status: 500 },
  { status: 503 },
  { latency: { min: 50, max: 500 } },
  { lose: true },
  { reset: 'before-reply' },
]

/** The fault that makes chaos; what an operation cannot suffer passes it by. */
export function chaosFault(services: readonly Service[], chaos: Chaos): Fault {
  const { rate, seed = 'chaos', do: actions = usualFor(services) } = chaos
  return { id: 'chaos', operation: '*', probability: rate, seed, do: actions }
}

// Not every service has words for every status.
function usualFor(services: readonly Service[]): readonly FaultAction[] {
  return USUAL.filter((action) =>
    services.some((service) =>
      [...service.contract.operations.values()].some(
        (one) => !incompatibility(service, one, action),
      ),
    ),
  )
}
