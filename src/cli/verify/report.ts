import type { Drift } from '../../conformance/verify/drift.js'
import type { CleanUp } from '../../conformance/verify/cleanup.js'
import type { UnverifiableRule } from '../../core/service/verify-steps.js'
import type { Telling } from '../../conformance/verify/step-result.js'
import type { Verified } from '../../conformance/verify/verify.js'

/** What is said of a run, as data. */
export interface Report {
  readonly service: string
  readonly baseUrl: string
  readonly readOnly: boolean
  readonly steps: {
    readonly told: number
    /** Titles of steps that needed what no reply gave. */
    readonly leftOut: readonly string[]
    readonly lost: readonly { readonly step: string; readonly why: string }[]
  }
  readonly made: number
  readonly cleanUp: CleanUp
  readonly stopped: Verified['stopped'] | null
  readonly drift: Drift
  /** Rules that could not be seen, and why. */
  readonly unseen: readonly UnverifiableRule[]
}

interface Ran {
  readonly service: string
  readonly baseUrl: string
  readonly readOnly: boolean
  readonly unseen: readonly UnverifiableRule[]
}

export function reportOf(run: Ran, verified: Verified): Report {
  const { tellings, made, cleanUp, drift, stopped } = verified
  return {
    ...{ service: run.service, baseUrl: run.baseUrl, readOnly: run.readOnly },
    steps: {
      told: tellings.filter(({ outcome }) => outcome.kind === 'reply').length,
      leftOut: tellings.filter(({ outcome }) => outcome.kind === 'untold').map(titleOf),
      lost: tellings.flatMap(({ step, outcome }) =>
        outcome.kind === 'lost' ? [{ step: step.title, why: outcome.why }] : [],
      ),
    },
    ...{ made, cleanUp, stopped: stopped ?? null, drift, unseen: run.unseen },
  }
}

const titleOf = ({ step }: Telling) => step.title
