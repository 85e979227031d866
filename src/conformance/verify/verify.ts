import type { Rule } from '../../core/contract/rules.js'
import type { Service } from '../../core/service/service.js'
import type { Step, VerifySteps } from '../../core/service/verify-steps.js'
import { readHttpDate } from '../../core/util/time.js'
import { attributeDifferences, type MockTrial } from './attribution.js'
import type { CleanUp, CreatedResources } from './cleanup.js'
import { compare } from './compare.js'
import { contractDrift } from './contract-drift.js'
import { keyOf, type Difference } from './difference.js'
import { driftOf, type Drift } from './drift.js'
import { LiveRun, type LiveOptions, type StopReason } from './live-run.js'
import { NO_DEVIATIONS, runMock, type Deviations, type NewMock } from './mock-run.js'
import type { StepResult } from './step-result.js'
import { undeclaredHeaders, undeclaredMembers } from './undeclared.js'

export interface VerifyOptions extends LiveOptions {
  readonly newMock: NewMock
  /** Called with the list of created resources before the first request. */
  readonly onStart?: ((created: CreatedResources) => void) | undefined
  /** Sends only requests with the method GET. */
  readonly readOnly?: boolean | undefined
  /** Sends slow steps, too, which take minutes. */
  readonly slow?: boolean | undefined
}

/** The result of verifying a live service. */
export interface VerifyResult {
  readonly results: readonly StepResult[]
  /** How many resources were created. */
  readonly made: number
  readonly cleanUp: CleanUp
  readonly drift: Drift
  /** Why not all steps were sent; undefined when they were. */
  readonly stopped: StopReason | undefined
}

/**
 * Sends the steps to a live service and to the mock. Returns where the two differ, and where the
 * service breaks the contract. What the steps created is deleted, also when one fails.
 */
export async function verify(
  service: Service,
  verifySteps: VerifySteps,
  options: VerifyOptions,
): Promise<VerifyResult> {
  const live = new LiveRun(service, options)
  options.onStart?.(live.created)
  let cleanUp: CleanUp
  try {
    await live.run(stepsOf(service, verifySteps, options))
  } finally {
    cleanUp = await live.created.cleanUp()
  }
  const drift = await findDrift(service, live, options)
  const { results, created } = live
  return { results, made: created.count, cleanUp, drift, stopped: live.stopReason() }
}

/** The steps that the options select. */
export function stepsOf(
  { contract }: Service,
  { steps }: VerifySteps,
  { readOnly = false, slow = false }: Pick<VerifyOptions, 'readOnly' | 'slow'>,
): readonly Step[] {
  return steps.filter((step) => {
    const { method } = contract.operation(step.operation)
    return (slow || !step.slow) && !(readOnly && method !== 'GET')
  })
}

// Times of the two sides may differ by this, and by how long the slowest response took.
const TIME_TOLERANCE_MS = 1500

async function findDrift(
  service: Service,
  { results, aliases, slowest }: LiveRun,
  { newMock, target, nonce }: VerifyOptions,
): Promise<Drift> {
  const runOptions = { newMock, target, nonce, clockOffset: clockOffsetOf(results) }
  const { origin } = new URL(target.baseUrl)
  const comparison = { service, timeTolerance: TIME_TOLERANCE_MS + slowest, origin }
  const broken = await contractDrift(service, results)
  const brokenKeys = new Set(broken.map(keyOf))
  const tryMock = async (deviations: Deviations): Promise<MockTrial> => {
    const mock = await runMock(service, results, runOptions, deviations)
    const { differences, agreed } = compare(comparison, { results, aliases }, mock)
    // No mock breaks the contract, so no rule can explain where the service does.
    const kept = differences.filter((one) => !brokenKeys.has(keyOf(one)))
    return { results: mock.results, differences: kept, agreed }
  }
  const ledger = service.rules as Readonly<Record<string, Rule>>
  const attribution = await attributeDifferences(await tryMock(NO_DEVIATIONS), {
    ...{ service, ledger, live: results, tryMock, numbersIn },
  })
  const unknown = [...undeclaredHeaders(service, results), ...undeclaredMembers(service, results)]
  return driftOf({ service, ledger, attribution, broken, unknown })
}

const MAX_NUMBERS = 8

/** Numbers in what the service sent: an error about a limit often names the limit. */
export function numbersIn(differences: readonly Difference[]): number[] {
  const texts = differences.map(({ real }) => JSON.stringify(real ?? ''))
  const found = texts.flatMap((text) => text.match(/(?<![\w.-])\d{1,12}(?![\w.-])/g) ?? [])
  return [...new Set(found)].map(Number).slice(0, MAX_NUMBERS)
}

// The `Date` header has whole seconds, so a smaller offset is no evidence of one.
const MIN_OFFSET_MS = 2000

/** How many ms the clock of the service is ahead of ours, by its first `Date` header. */
function clockOffsetOf(results: readonly StepResult[]): number {
  for (const { sentAt, outcome } of results) {
    const date = outcome.kind === 'reply' ? readHttpDate(outcome.reply.headers['date']) : undefined
    if (date !== undefined) return Math.abs(date - sentAt) < MIN_OFFSET_MS ? 0 : date - sentAt
  }
  return 0
}
