import type { Drift } from '../../conformance/verify/drift.js'
import type { CleanUp } from '../../conformance/verify/cleanup.js'
import type { UnobservableRule } from '../../core/service/verify-steps.js'
import type { StepResult } from '../../conformance/verify/step-result.js'
import type { VerifyResult } from '../../conformance/verify/verify.js'

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
  readonly stopped: VerifyResult['stopped'] | null
  readonly drift: Drift
  /** Rules that could not be seen, and why. */
  readonly unseen: readonly UnobservableRule[]
}

interface Ran {
  readonly service: string
  readonly baseUrl: string
  readonly readOnly: boolean
  readonly unseen: readonly UnobservableRule[]
}

export function reportOf(run: Ran, verified: VerifyResult): Report {
  const { results, made, cleanUp, drift, stopped } = verified
  return {
    ...{ service: run.service, baseUrl: run.baseUrl, readOnly: run.readOnly },
    steps: {
      told: results.filter(({ outcome }) => outcome.kind === 'reply').length,
      leftOut: results.filter(({ outcome }) => outcome.kind === 'not-sent').map(titleOf),
      lost: results.flatMap(({ step, outcome }) =>
        outcome.kind === 'lost' ? [{ step: step.title, why: outcome.why }] : [],
      ),
    },
    ...{ made, cleanUp, stopped: stopped ?? null, drift, unseen: run.unseen },
  }
}

const titleOf = ({ step }: StepResult) => step.title
