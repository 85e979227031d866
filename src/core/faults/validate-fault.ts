import { Validator } from '../contract/validator.js'
import type { ContractDocument } from '../contract/openapi.js'
import { UsageError } from '../util/errors.js'
import { worldProblem, type WorldProblem } from '../service/world-problem.js'
import type { Service } from '../service/service.js'
import { actionsOf, type Fault, type FaultAction } from './fault.js'
import { conflict, incompatibility } from './compatibility.js'
import { FAULT_SCHEMA } from './schema.js'
import { latencyProblem } from './latency.js'
import { targetsOf, type FaultTarget } from './targets.js'

/** A fault was refused; nothing was planned. */
export class InvalidFault extends UsageError {
  override readonly name = 'InvalidFault'

  constructor(readonly problems: readonly WorldProblem[]) {
    const all = problems.map(({ pointer, reason }) => `${pointer || 'it'} ${reason}`)
    super(`Failed to add a fault: ${all.join('; ')}`)
  }
}

// Compiled with the first fault: most runs have none.
let checker: Validator | undefined

/** What is wrong with a fault, all of it; it may come from anywhere. */
export function faultProblems(services: readonly Service[], fault: unknown): WorldProblem[] {
  checker ??= new Validator({ 'x-world': FAULT_SCHEMA } as unknown as ContractDocument)
  const wrong = checker.check('/x-world', 'closed', fault, 'body').map(worldProblem)
  return wrong.length > 0 ? wrong : semanticProblems(services, fault as Fault)
}

function semanticProblems(services: readonly Service[], fault: Fault): WorldProblem[] {
  const targets = targetsOf(services, fault.operation)
  const problems: WorldProblem[] =
    typeof targets === 'string' ? [{ pointer: '/operation', reason: targets }] : []
  if (fault.nth !== undefined && typeof fault.after === 'number') {
    problems.push({ pointer: '/nth', reason: 'cannot be together with after: both count calls' })
  }
  const isList = Array.isArray(fault.do)
  for (const [index, action] of actionsOf(fault).entries()) {
    const place = isList ? `/do/${String(index)}` : '/do'
    const found = actionProblem(typeof targets === 'string' ? [] : targets, action)
    if (found) problems.push({ ...found, pointer: place + found.pointer })
  }
  return problems
}

/** What no operation that a fault is for can have done to it. */
function actionProblem(
  targets: readonly FaultTarget[],
  action: FaultAction,
): WorldProblem | undefined {
  const framing = Object.keys(action.headers ?? {}).find((name) => FRAMING.has(name.toLowerCase()))
  if (framing !== undefined) {
    return { pointer: `/headers/${framing}`, reason: 'frames the reply; truncate cuts one short' }
  }
  const late = action.latency === undefined ? undefined : latencyProblem(action.latency)
  if (late !== undefined) return { pointer: '/latency', reason: late }
  const wrong = conflict(action)
  if (wrong) return wrong
  const misfits = targets.map(({ service, operation }) =>
    incompatibility(service, operation, action),
  )
  return misfits.every((one) => one !== undefined) ? misfits[0] : undefined
}

const FRAMING = new Set(['content-length', 'transfer-encoding', 'connection'])
