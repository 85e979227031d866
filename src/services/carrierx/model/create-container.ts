import { uniqueKey } from '../../../core/state/tables.js'
import { checkContainer } from './validate-container.js'
import { NOTHING } from './usage.js'
import { invalid, type Reader } from '../contract/errors.js'
import { newSid, PARTNER } from './ids.js'
import { defaultsOf, isReadOnly, namesOf, readInput } from './read-input.js'
import type { Storage } from './storage.js'
import type { ContainerInput, ContainerRecord } from './tables.js'

const NAMES = namesOf('Container')
const DEFAULTS = defaultsOf('ContainerInput')

/** These members of what nobody said anything of. */
function unsaid(names: readonly string[]): Readonly<Record<string, unknown>> {
  const known: Readonly<Record<string, unknown>> = {
    partner_sid: PARTNER,
    durability_class: 'unassigned',
    ...DEFAULTS,
    ...NOTHING,
  }
  return Object.fromEntries(names.map((name) => [name, known[name]]))
}

// All of them, in the order in which they are sent.
const UNSAID = unsaid(NAMES)

/** What a container is not told, since it comes with its files. */
export const UNTOLD = unsaid(NAMES.filter((name) => isReadOnly('Container', name)))

/** Makes a container as a client asked for it; refuses before anything is stored. */
export function newContainer(model: Storage, body: ContainerInput): ContainerRecord {
  const values = readInput('ContainerInput', body, model.rule)
  const sid = uniqueKey(model.containers, () => newSid(model.world.environment))
  const container = completed(model.rule, { ...values, container_sid: sid })
  checkContainer(model, container, undefined)
  checkLimit(model, container)
  return model.addContainer(container)
}

/** A container with what nobody said of it. */
export function completed(
  rule: Reader,
  values: Readonly<Record<string, unknown>>,
): ContainerRecord {
  const isSaid = 'threshold_action' in values
  const action = isSaid ? values['threshold_action'] : rule('carrierx/threshold-action-default')
  return { ...UNSAID, ...values, threshold_action: action } as unknown as ContainerRecord
}

function checkLimit({ containers, rule }: Storage, { type, partner_sid }: ContainerRecord): void {
  // Of external containers the number is not checked.
  const most = type === 'internal' ? rule('carrierx/container-limit') : 0
  if (most === 0) return
  const internal = [...containers.where('partner', partner_sid)].filter(
    (one) => one.type === 'internal',
  )
  if (internal.length < most) return
  const broken = {
    rule: 'carrierx/container-limit',
    expected: most,
    actual: internal.length + 1,
  } as const
  throw invalid(rule, 'container_sid', `there are ${internal.length} containers already`, broken)
}

/** The writable members that a PUT sets back where it does not send them. */
export function resetMembers(container: ContainerRecord, rule: Reader) {
  const kept = { partner_sid: container.partner_sid, encrypted: container.encrypted }
  const action = rule('carrierx/threshold-action-default')
  return { ...DEFAULTS, ...kept, threshold_action: action }
}
