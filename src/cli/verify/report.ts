import type { Drift } from '../../conformance/verify/drift.js'
import type { CleanUp } from '../../conformance/verify/cleanup.js'
import type { UnobservableRule } from '../../core/service/verify-steps.js'
import type { StepResult } from '../../conformance/verify/step-result.js'
import type { VerifyResult } from '../../conformance/verify/verify.js'

/** The report of a run, as `--format json` prints it. */
export interface Report {
  readonly service: string
  readonly baseUrl: string
  readonly readOnly: boolean
  readonly steps: {
    /** The number of steps that got a reply. */
    readonly told: number
    /** Titles of steps that were not sent, as they need a value that no reply had. */
    readonly leftOut: readonly string[]
    /** Steps without a reply, and why. */
    readonly lost: readonly { readonly step: string; readonly why: string }[]
  }
  /** The number of resources that were created. */
  readonly made: number
  readonly cleanUp: CleanUp
  readonly stopped: VerifyResult['stopped'] | null
  readonly drift: Drift
  /** Rules that the run could not observe, and why. */
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
