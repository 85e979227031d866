import type { Rule } from '../../core/contract/rules.js'
import type { Service } from '../../core/service/service.js'
import { attribute, type Trial } from './attribution.js'
import { compare } from './compare.js'
import { brokenBy, unknownIn } from './contract-drift.js'
import type { Difference } from './difference.js'
import { Live, type LiveOptions, type Stopped } from './live-run.js'
import type { CleanUp, Makings } from './cleanup.js'
import { driftOf, type Drift } from './drift.js'
import type { Step, VerifySteps } from '../../core/service/verify-steps.js'
import type { Telling } from './step-result.js'
import { tellTwin, type NewMock, type Rules } from './mock-run.js'

export interface VerifyOptions extends LiveOptions {
  readonly newMock: NewMock
  /** Handed the things that will be made, before the first one is. */
  readonly onStart?: ((makings: Makings) => void) | undefined
  /** Asks only for what is there: no step that writes is told. */
  readonly readOnly?: boolean | undefined
  /** Tells what takes minutes, too. */
  readonly slow?: boolean | undefined
}

/** What was found out about a provider. */
export interface Verified {
  readonly tellings: readonly Telling[]
  readonly made: number
  readonly cleanUp: CleanUp
  readonly drift: Drift
  /** Why the story was not told to its end. */
  readonly stopped: Stopped | undefined
}

/** The steps that are told: all of them, or those that only read. */
export function stepsOf(
  { contract }: Service,
  story: VerifySteps,
  { readOnly = false, slow = false }: Pick<VerifyOptions, 'readOnly' | 'slow'>,
): readonly Step[] {
  return story.steps.filter((step) => {
    const { method } = contract.operation(step.operation)
    return (slow || !step.slow) && !(readOnly && method !== 'GET')
  })
}

/**
 * Tells a story to a provider and to the mock, and says where they differ, and where the provider
 * breaks the contract. What the story made is put away, also when it fails half-way.
 */
export async function verify(
  service: Service,
  story: VerifySteps,
  options: VerifyOptions,
): Promise<Verified> {
  const live = new Live(service, options)
  options.onStart?.(live.makings)
  let cleanUp: CleanUp
  try {
    await live.tell(stepsOf(service, story, options))
  } finally {
    cleanUp = await live.makings.cleanUp()
  }
  const drift = await driftIn(service, live, options)
  const { tellings, makings } = live
  const stopped = live.whyStopped()
  return { tellings, made: makings.count, cleanUp, drift, stopped }
}

async function driftIn(service: Service, live: Live, options: VerifyOptions): Promise<Drift> {
  const { tellings, book } = live
  const ahead = aheadOf(tellings)
  const twin = { newMock: options.newMock, target: options.target, nonce: options.nonce, ahead }
  const measure = { tolerance: 1500 + live.slowest, ahead }
  const attempt = async (rules: Rules): Promise<Trial> => {
    const mock = await tellTwin(service, tellings, twin, rules)
    const differences = compare({ service, measure }, { tellings, book }, mock)
    return { tellings: mock.tellings, differences }
  }
  const ledger = service.rules as Readonly<Record<string, Rule>>
  const usual = await attempt({})
  const attributed = await attribute(usual, ledger, attempt, numbersIn)
  const broken = await brokenBy(service, tellings)
  return driftOf({ ledger, usual, ...attributed, broken, unknown: unknownIn(service, tellings) })
}

/** Numbers in what was seen instead: a limit is told in the refusal of what is beyond it. */
function numbersIn(differences: readonly Difference[]): number[] {
  const texts = differences.map(({ real }) => JSON.stringify(real ?? ''))
  const found = texts.flatMap((text) => text.match(/(?<![\w.-])\d{1,12}(?![\w.-])/g) ?? [])
  return [...new Set(found)].map(Number).slice(0, MOST_NUMBERS)
}

const MOST_NUMBERS = 8

// Under two seconds it is the second to which the header is rounded.
const ROUNDING = 2000

/** What the provider's clock is ahead of ours, in ms, as its replies say. */
function aheadOf(tellings: readonly Telling[]): number {
  for (const { sentAt, outcome } of tellings) {
    const date = outcome.kind === 'reply' ? Date.parse(outcome.reply.headers['date'] ?? '') : NaN
    if (!Number.isNaN(date)) return Math.abs(date - sentAt) < ROUNDING ? 0 : date - sentAt
  }
  return 0
}
