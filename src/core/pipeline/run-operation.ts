import { expireDownloaded, withoutCoverage } from './apply-fault.js'
import type { ResponseDraft } from './outcome.js'
import type { RequestContext } from './request-context.js'
import type { Call, Service } from '../service/service.js'
import type { World } from '../world/world.js'

/** Step 7: synchronous on the tables, therefore atomic. */
export function runOperation(context: RequestContext, service: Service): ResponseDraft {
  const { operation, decision } = context
  const behaviour = operation && service.operations[operation.id]
  if (!behaviour) throw new Error(`No function for ${String(operation?.id)}`)
  const world = decision?.past?.fork() ?? context.world
  world.reads = context.rules
  const deleted = context.world.faults.beforeDelete({ service, operation }, context.world)
  const { status, headers, body } = withoutCoverage(context, () =>
    behaviour(callOf(context, service, world)),
  )
  deleted?.()
  expireDownloaded(context, service)
  return { status, headers: headers ?? {}, body }
}

function callOf(context: RequestContext, service: Service, world: World): Call {
  const { request } = context
  return {
    params: context.params,
    query: context.query,
    body: context.body as undefined,
    // A range is for GET alone: RFC 9110, section 14.2.
    base: request.base,
    path: request.path,
    served: request.served,
    isHead: context.isHead,
    headers: context.isHead ? { ...request.headers, range: '' } : request.headers,
    model: world.model(service),
    rule: world.rule,
  }
}
