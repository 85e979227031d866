import { expire, unnoted } from './apply-fault.js'
import type { Draft } from './outcome.js'
import type { Run } from './request-context.js'
import type { Call, Service } from '../service/service.js'
import type { World } from '../world/world.js'

/** Step 7: synchronous on the tables, therefore atomic. */
export function behave(run: Run, service: Service): Draft {
  const { operation, strike } = run
  const behaviour = operation && service.operations[operation.id]
  if (!behaviour) throw new Error(`No function for ${String(operation?.id)}`)
  const world = strike?.past?.fork() ?? run.world
  world.reads = run.rules
  const deleted = run.world.faults.beforeDelete({ service, operation }, run.world)
  const { status, headers, body } = unnoted(run, () => behaviour(callOf(run, service, world)))
  deleted?.()
  expire(run, service)
  return { status, headers: headers ?? {}, body }
}

function callOf(run: Run, service: Service, world: World): Call {
  const { incoming } = run
  return {
    params: run.params,
    query: run.query,
    body: run.body as undefined,
    // A range is for GET alone: RFC 9110, section 14.2.
    base: incoming.base,
    path: incoming.path,
    served: incoming.served,
    isHead: run.isHead,
    headers: run.isHead ? { ...incoming.headers, range: '' } : incoming.headers,
    model: world.model(service),
    rule: world.rule,
  }
}
