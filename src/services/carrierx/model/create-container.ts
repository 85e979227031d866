import { uniqueKey } from '../../../core/state/tables.js'
import { uuidV4 } from '../../../core/state/uuid.js'
import { validationError } from '../contract/errors.js'
import type { ReadRule } from '../contract/rules.js'
import { defaultsOf, isReadOnly, namesOf, readInput } from './read-input.js'
import type { Storage } from './storage.js'
import type { ContainerInput, ContainerRecord } from './tables.js'
import { NO_USAGE } from './usage.js'
import { checkContainer } from './validate-container.js'

/** The partner of a container that names none: the one of the sample in the vendor's document. */
const DEFAULT_PARTNER = 'e00430c3-a7d0-4666-ab5c-f7202448382f'

const NAMES = namesOf('Container')
const INPUT_DEFAULTS = defaultsOf('ContainerInput')

/** Returns these fields of a container that was created without any input. */
function defaultValues(names: readonly string[]): Readonly<Record<string, unknown>> {
  const values: Readonly<Record<string, unknown>> = {
    partner_sid: DEFAULT_PARTNER,
    durability_class: 'unassigned',
    ...INPUT_DEFAULTS,
    ...NO_USAGE,
  }
  return Object.fromEntries(names.map((name) => [name, values[name]]))
}

// All fields, in the order of a response.
const DEFAULT_VALUES = defaultValues(NAMES)

/** The read-only fields, which are computed and cannot be set. */
export const COMPUTED: ReadonlySet<string> = new Set(
  NAMES.filter((name) => isReadOnly('Container', name)),
)

/**
 * Creates a container from a request body. Everything is checked before anything is stored.
 *
 * @throws ApiError 422
 */
export function createContainer(model: Storage, body: ContainerInput): ContainerRecord {
  const values = readInput('ContainerInput', body, model.rule)
  const sid = uniqueKey(model.containers, () => uuidV4(model.state.environment))
  const container = withDefaults(model.rule, { ...values, container_sid: sid })
  checkContainer(model, container, undefined)
  checkContainerLimit(model, container)
  return model.addContainer(container)
}

/** Returns a complete container: the given values, and defaults for the other fields. */
export function withDefaults(
  rule: ReadRule,
  values: Readonly<Record<string, unknown>>,
): ContainerRecord {
  const isGiven = 'threshold_action' in values
  const action = isGiven ? values['threshold_action'] : rule('carrierx/threshold-action-default')
  return { ...DEFAULT_VALUES, ...values, threshold_action: action } as unknown as ContainerRecord
}

/** Returns a complete container of a world document, whose computed fields have initial values. */
export function seededContainer(
  rule: ReadRule,
  container_sid: string,
  given: Readonly<Record<string, unknown>>,
): ContainerRecord {
  const container: Record<string, unknown> = { ...DEFAULT_VALUES, container_sid }
  for (const name in given) if (!COMPUTED.has(name)) container[name] = given[name]
  if (!('threshold_action' in given)) {
    container['threshold_action'] = rule('carrierx/threshold-action-default')
  }
  return container as unknown as ContainerRecord
}

function checkContainerLimit(
  { containers, rule }: Storage,
  { type, partner_sid }: ContainerRecord,
): void {
  // External containers are not limited.
  const limit = type === 'internal' ? rule('carrierx/container-limit') : 0
  if (limit === 0) return
  const internal = [...containers.where('partner', partner_sid)].filter(
    (one) => one.type === 'internal',
  )
  if (internal.length < limit) return
  const broken = {
    rule: 'carrierx/container-limit',
    expected: limit,
    actual: internal.length + 1,
  } as const
  throw validationError(
    rule,
    'container_sid',
    `there are ${internal.length} containers already`,
    broken,
  )
}

/** Returns the values to which a PUT resets the writable fields that it does not send. */
export function resetValues(container: ContainerRecord, rule: ReadRule) {
  const kept = { partner_sid: container.partner_sid, encrypted: container.encrypted }
  const action = rule('carrierx/threshold-action-default')
  return { ...INPUT_DEFAULTS, ...kept, threshold_action: action }
}
