import { incompatibility } from '../../core/faults/compatibility.js'
import type { Fault, FaultAction } from '../../core/faults/fault.js'
import type { Duration } from '../../core/util/duration.js'
import type { RuleValue } from '../../core/contract/rules.js'
import { operationOf, type RecordedCall } from './calls.js'

/** What `explore` can let happen to a call, by the name that option `faults` has for it. */
export const FAULT_NAMES = [
  ...(['lose', '500', '503', '429', 'reset-before-reply', 'gone', 'stale'] as const),
  ...(['truncate', 'reset-during-reply', 'reset-during-request'] as const),
  ...(['status-during-request', 'stall-during-request', 'late'] as const),
  ...(['409', '404', '401'] as const),
] as const

/**
 * The name of something that may happen to a call.
 *
 * @example
 * const faults: FaultName[] = ['lose', '503']
 */
export type FaultName = (typeof FAULT_NAMES)[number]

/** What happens to a call. */
export interface TriedFault {
  readonly name: FaultName
  readonly call: RecordedCall
  /** As `mock.faults.add` takes it. */
  readonly fault: Fault
}

/** What one run is under. */
export interface Variant {
  readonly faults: readonly TriedFault[]
  readonly rules: Readonly<Record<string, RuleValue>>
}

/** How long replies are late and clients are to wait. */
export interface VariantTimes {
  /** The time-out of the client in ms: replies are late by more, in real time. */
  readonly clientTimeout?: number | undefined
}

interface FaultKind {
  /** Whether trying again heals it. */
  readonly heals?: true
  /** What `do` of the fault is for this call; undefined if it does not fit. */
  action(call: RecordedCall, context: Context): FaultAction | undefined
}

interface Context extends VariantTimes {
  /** The calls before this one. */
  readonly before: readonly RecordedCall[]
}

// How late a reply is by the mock's clock: later than clients wait, sooner than things expire.
const LATE: Duration = { minutes: 2 }
// More than a timer is late on a busy machine.
const MARGIN_MS = 250

const errorStatus = (status: number, heals?: true): FaultKind => ({
  ...(heals && { heals }),
  action: ({ service, operation }) => {
    const isDeclared = service.contract.response(operation, status) !== undefined
    if (!isDeclared) return undefined
    return status === 429 ? { status, headers: { 'Retry-After': '1' } } : { status }
  },
})

const same = (action: FaultAction, heals?: true): FaultKind => ({
  ...(heals && { heals }),
  action: () => action,
})

const lateLatency = ({ clientTimeout }: VariantTimes) =>
  clientTimeout === undefined
    ? ({ fixed: LATE, clock: 'mock' } as const)
    : clientTimeout + MARGIN_MS

/** A kind that acts while an upload arrives. */
const duringUpload = (actionOf: FaultKind['action']): FaultKind => ({
  heals: true,
  action: (call, context) =>
    call.operation.mediaTypes.includes('multipart/form-data') ? actionOf(call, context) : undefined,
})

// One row for each kind. A row for a new `do` needs no more than this.
const KINDS: Readonly<Record<FaultName, FaultKind>> = {
  lose: same({ lose: true }, true),
  '500': errorStatus(500, true),
  '503': errorStatus(503, true),
  '429': errorStatus(429, true),
  'reset-before-reply': same({ reset: 'before-reply' }, true),
  // Instead of a mere 404, where it can be: a client may rely on it that nothing is there then.
  gone: same({ gone: true }),
  stale: {
    action: ({ service, operation }, { before }) => {
      const deletes = service.faults?.stale?.[operation.id] ?? []
      const isLate = before.some(
        (one) => one.service === service && deletes.includes(one.operation.id),
      )
      return isLate ? { stale: true } : undefined
    },
  },
  truncate: same({ truncate: true }, true),
  'reset-during-reply': same({ reset: 'during-reply' }, true),
  'reset-during-request': duringUpload(() => ({ reset: 'during-request' })),
  'status-during-request': duringUpload(({ service, operation }) => {
    const status = [503, 500].find((one) => service.contract.response(operation, one))
    return status === undefined ? undefined : { status, afterBytes: 1 }
  }),
  'stall-during-request': duringUpload((_call, { clientTimeout }) =>
    clientTimeout === undefined
      ? { stall: { afterBytes: 1, for: LATE, clock: 'mock' } }
      : { stall: { afterBytes: 1, for: clientTimeout + MARGIN_MS } },
  ),
  late: { heals: true, action: (_call, times) => ({ latency: lateLatency(times) }) },
  '409': errorStatus(409),
  '404': {
    action: (call, context) =>
      fits(call, { gone: true }) ? undefined : errorStatus(404).action(call, context),
  },
  '401': errorStatus(401),
}

/** Whether a client could heal this by trying again. */
export function isTransient(name: FaultName): boolean {
  return KINDS[name].heals ?? false
}

function fits({ service, operation }: RecordedCall, action: FaultAction): boolean {
  return incompatibility(service, operation, action) === undefined
}

/**
 * All that may happen to the calls of a run, one at a time: by call, and for each call in the order
 * of FAULT_NAMES.
 */
export function singleFaults(
  calls: readonly RecordedCall[],
  names: readonly FaultName[],
  times: VariantTimes,
): TriedFault[] {
  return calls.flatMap((call, index) =>
    FAULT_NAMES.filter((name) => names.includes(name)).flatMap((name) => {
      const action = KINDS[name].action(call, { ...times, before: calls.slice(0, index) })
      if (!action || !fits(call, action)) return []
      return [{ name, call, fault: { operation: operationOf(call), nth: call.nth, do: action } }]
    }),
  )
}

/**
 * Two faults at a time, the likely ones first: a call that fails twice, then those whose names stand
 * early in FAULT_NAMES. Each is taken when it is asked for: there are very many.
 */
export function* faultPairs(singles: readonly TriedFault[]): Generator<readonly TriedFault[]> {
  for (const one of singles) {
    if (isTransient(one.name)) yield [{ ...one, fault: { ...one.fault, times: 2 } }]
  }
  const rankOf = ({ name }: TriedFault) => FAULT_NAMES.indexOf(name)
  for (let sum = 0; sum <= 2 * (FAULT_NAMES.length - 1); sum++) {
    for (const [index, first] of singles.entries()) {
      for (const second of singles.slice(index + 1)) {
        if (second.call !== first.call && rankOf(first) + rankOf(second) === sum)
          yield [first, second]
      }
    }
  }
}
