import { chaosFault } from '../../core/faults/chaos.js'
import type { Fault, PlannedFault } from '../../core/faults/fault.js'
import type { LifecyclePolicy } from '../../core/service/lifecycle-policy.js'
import { UsageError } from '../../core/util/errors.js'
import { isRecord } from '../../core/util/is-record.js'
import { faultTargets } from '../../core/views/fault-targets.js'
import { maskFault } from '../../core/views/mask-fault.js'
import { ruleViews } from '../../core/views/rule-views.js'
import { lifecycleKinds } from '../../core/world/validate-lifecycle.js'
import type { Actions, AdminCall } from './action.js'

/** Actions on planned faults, lifecycles and rules. */
export const behaviourActions = {
  ListFaults: (call) => ({ faults: call.scope.faults.list().map((one) => shownFault(call, one)) }),
  AddFault: (call) => shownFault(call, call.scope.faults.add(call.body as Fault)),
  ClearFaults: ({ scope }) => scope.faults.clear(),
  DeleteFault: ({ inner, params }) => {
    inner.world.faults.remove(String(params['id']))
    inner.noteChange()
  },
  ListFaultTargets: ({ mock }) => ({ operations: faultTargets(mock.engine.services) }),
  StartChaos: startChaos,
  GetLifecycle: ({ scope, mock }) => ({
    lifecycle: scope.lifecycle.list(),
    kinds: lifecycleKinds(mock.engine.services),
  }),
  SetLifecycle: ({ scope, body }) => scope.lifecycle.set(body as Record<string, LifecyclePolicy>),
  ListRules: ({ inner }) => ({ rules: ruleViews(inner) }),
  SetRules: ({ inner, body }) => {
    if (!isRecord(body)) {
      throw new UsageError('Failed to set rules: expected an object of values by rule id')
    }
    inner.world.rules = inner.world.rules.with(body)
    inner.noteChange()
    return { rules: ruleViews(inner) }
  },
} satisfies Actions

/** A fault as pages may see it. */
function shownFault({ inner: { world, journal } }: AdminCall, fault: PlannedFault): PlannedFault {
  return journal.maskSecrets(maskFault(world.services, fault))
}

/** Plans the random faults of option `chaos`, in the place of those that are planned. */
function startChaos({ mock, scope, inner, body }: AdminCall): unknown {
  const { rate, seed, ...rest } = isRecord(body) ? body : {}
  const isSeed = seed === undefined || typeof seed === 'string' || typeof seed === 'number'
  if (typeof rate !== 'number' || !(rate > 0 && rate <= 1) || !isSeed || Object.keys(rest).length) {
    throw new UsageError(
      'Failed to start chaos: expected { "rate": 0.1 }, above 0 up to 1, and perhaps a "seed"',
    )
  }
  const { faults } = inner.world
  const { id = '', ...fault } = chaosFault(mock.engine.services, {
    rate,
    ...(seed !== undefined && { seed }),
  })
  if (faults.list().some((one) => one.id === id)) faults.remove(id)
  return scope.faults.add({ id, ...fault })
}
