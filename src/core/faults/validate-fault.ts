import { generated } from '../contract/generated.js'
import { Validator } from '../contract/validator.js'
import type { Service } from '../service/service.js'
import { worldProblem, type WorldProblem } from '../service/world-problem.js'
import { UsageError } from '../util/errors.js'
import { printable } from '../util/printable.js'
import { conflict, incompatibility } from './compatibility.js'
import { actionsOf, type Fault, type FaultAction } from './fault.js'
import { inBodyMember } from './in-body.js'
import { latencyProblem } from './latency.js'
import { FAULT_DOCUMENT } from './schema.js'
import { targetsOf, type FaultTarget } from './targets.js'
import { validators } from './validators.gen.js'

/** A fault is invalid and was not added. */
export class InvalidFault extends UsageError {
  override readonly name = 'InvalidFault'

  constructor(readonly problems: readonly WorldProblem[]) {
    const all = problems.map(({ pointer, reason }) =>
      printable(`${pointer || 'the fault'} ${reason}`),
    )
    super(`Failed to add a fault: ${all.join('; ')}`)
  }
}

const validator = new Validator(FAULT_DOCUMENT, generated(validators))

/** All problems of a fault: those of its schema or, if it has none, those of its meaning. */
export function faultProblems(services: readonly Service[], fault: unknown): WorldProblem[] {
  const problems = validator
    .check('/components/schemas/fault', 'closed', fault, 'body')
    .map(worldProblem)
  return problems.length > 0 ? problems : semanticProblems(services, fault as Fault)
}

function semanticProblems(services: readonly Service[], fault: Fault): WorldProblem[] {
  const targets = targetsOf(services, fault)
  const problems = Array.isArray(targets) ? [] : [targets]
  if (fault.nth !== undefined && typeof fault.after === 'number') {
    problems.push({ pointer: '/nth', reason: 'cannot be combined with after: both count calls' })
  }
  const isList = Array.isArray(fault.do)
  for (const [index, action] of actionsOf(fault).entries()) {
    const pointer = isList ? `/do/${String(index)}` : '/do'
    const found = actionProblem(Array.isArray(targets) ? targets : [], action)
    if (found) problems.push({ ...found, pointer: pointer + found.pointer })
    const member = fault.match?.body === undefined ? undefined : inBodyMember(action)
    if (member) {
      const reason = 'cannot be combined with match.body: it acts before the body is read'
      problems.push({ pointer: `${pointer}/${member}`, reason })
    }
  }
  return problems
}

/** Why an action is invalid, or incompatible with every target of its fault. */
function actionProblem(
  targets: readonly FaultTarget[],
  action: FaultAction,
): WorldProblem | undefined {
  const framing = Object.keys(action.headers ?? {}).find((name) => FRAMING.has(name.toLowerCase()))
  if (framing !== undefined) {
    const reason = 'cannot be set: it frames the response; use truncate to cut a response short'
    return { pointer: `/headers/${framing}`, reason }
  }
  const reason = action.latency === undefined ? undefined : latencyProblem(action.latency)
  if (reason !== undefined) return { pointer: '/latency', reason }
  const contradiction = conflict(action)
  if (contradiction) return contradiction
  const incompatible = targets.map(({ service, operation }) =>
    incompatibility(service, operation, action),
  )
  return incompatible.every((one) => one !== undefined) ? incompatible[0] : undefined
}

/** Headers that determine where a response ends. */
const FRAMING = new Set(['content-length', 'transfer-encoding', 'connection'])
