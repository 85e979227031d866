import { conductOf } from '../../core/conduct/conduct.js'
import type { Finding } from '../../core/conduct/finding.js'
import type { RawExchange } from '../../core/journal/exchange.js'
import type { Scope, Scopes } from '../../core/scopes/scopes.js'
import { violationCode } from '../../core/violations/violation.js'
import type { World } from '../../core/world/world.js'
import { applyVariant } from './run-in-scope.js'
import type { Run } from './run.js'
import type { Variant } from './variants.js'

/** A scope for one run of a command, which may reset it, replace its world and clear its journal. */
export interface VariantScope {
  readonly scope: Scope
  /** What the run did in the scope until now. */
  readonly seen: () => Pick<Run, 'exchanges' | 'conduct' | 'dropped' | 'start' | 'end'>
}

/**
 * Opens a scope in a world that starts as `start` is, its clock included. Whatever the run does with
 * its world, it stays under the variant.
 */
export function openVariantScope(
  scopes: Scopes,
  name: string,
  start: World,
  variant: Variant,
): VariantScope {
  const exchanges: RawExchange[] = []
  const now = start.environment.now()
  // In real time, the clock of a fork would be later with each run.
  const copy = () => {
    const world = start.fork()
    world.environment.startAt(now)
    return world
  }
  let planned: World['faults']['plans'] | undefined
  const onWorld = (world: World) => {
    if (planned) {
      const others = world.faults.plans.filter((plan) => !planned?.includes(plan))
      world.faults.plans = [...planned, ...others]
      world.rules = world.rules.with(variant.rules)
      return
    }
    const before = world.faults.plans
    applyVariant(world, variant)
    planned = world.faults.plans.filter((plan) => !before.includes(plan))
  }
  const hooks = { onWorld, onExchange: (one: RawExchange) => void exchanges.push(one) }
  const scope = scopes.open(name, copy, hooks)
  return {
    scope,
    seen: () => ({
      exchanges,
      conduct: timelessConduct(exchanges),
      dropped: 0,
      start: copy(),
      end: scope.world,
    }),
  }
}

// What depends on the pauses between calls. A command pauses in real time, of which no two runs take
// as long.
const TIMED = (['early-retry', 'immediate-retry', 'fast-polling'] as const).map((problem) =>
  violationCode('conduct', problem),
)

/** How a client behaved, as far as it does not depend on how fast it was. */
function timelessConduct(exchanges: readonly RawExchange[]): Finding[] {
  const numbered = exchanges.map((exchange, index) => ({ sequence: index + 1, exchange }))
  return conductOf(numbered, { clockRuns: true }).filter(({ code }) => !TIMED.includes(code))
}
