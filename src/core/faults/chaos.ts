import type { Service, Unchecked } from '../service/service.js'
import type { ErrorName } from '../service/typed.js'
import { incompatibility } from './compatibility.js'
import type { Fault, FaultAction } from './fault.js'

/**
 * Random faults in every operation. The same seed gives the same faults in every run.
 *
 * @example
 * const chaos: Chaos = { rate: 0.1, seed: 'ci' }
 * const mock = createMock(openai, { chaos })
 */
export interface Chaos<S extends Service = Unchecked> {
  /** The probability that a call fails, above 0 up to 1. */
  readonly rate: number
  /**
   * The possible faults. Default: error responses, latency, lost responses and reset connections.
   */
  readonly do?: readonly FaultAction<ErrorName<S, '*'>>[]
  /** Default: `chaos`. */
  readonly seed?: string | number
}

const DEFAULT_ACTIONS: readonly FaultAction[] = [
  { status: 429 },
  { status: 500 },
  { status: 503 },
  { latency: { min: 50, max: 500 } },
  { lose: true },
  { reset: 'before-reply' },
]

/**
 * The fault for `chaos`. On each operation only the actions that are compatible with it are used.
 */
export function chaosFault(services: readonly Service[], chaos: Chaos): Fault {
  const { rate, seed = 'chaos', do: actions = defaultActions(services) } = chaos
  return { id: 'chaos', operation: '*', probability: rate, seed, do: actions }
}

// Not every service has an error for every status.
function defaultActions(services: readonly Service[]): readonly FaultAction[] {
  return DEFAULT_ACTIONS.filter((action) =>
    services.some((service) =>
      [...service.contract.operations.values()].some(
        (one) => !incompatibility(service, one, action),
      ),
    ),
  )
}
