import type { BaselineDiff } from '../../conformance/conform/baseline.js'
import type { CheckResult, ConformResult } from '../../conformance/conform/conform.js'
import { scoreOf, scoresBy, type Score } from '../../conformance/conform/score.js'
import type { Grade } from '../../core/contract/provenance.js'

/** The report of a run, as `--format json` prints it. */
export interface ConformReport extends ConformResult {
  readonly service: string
  readonly baseUrl: string
  readonly trust: Grade
  readonly slow: boolean
  readonly score: {
    readonly total: Score
    readonly levels: Readonly<Record<string, Score>>
    readonly operations: Readonly<Record<string, Score>>
  }
  /** The run compared with the baseline; null without one. */
  readonly baseline: BaselineDiff | null
}

type Run = Pick<ConformReport, 'service' | 'baseUrl' | 'trust' | 'slow' | 'baseline'>

export function reportOf(run: Run, result: ConformResult): ConformReport {
  const { checks } = result
  const score = {
    total: scoreOf(checks),
    levels: scoresBy('level', checks),
    operations: scoresBy('operation', checks),
  }
  return { ...run, score, ...result }
}

/** Whether a check fails only in ways that the baseline has. */
export function isKnown({ name }: CheckResult, { baseline }: ConformReport): boolean {
  if (!baseline) return false
  const has = (list: BaselineDiff['known']) => list.some((one) => one.name === name)
  return has(baseline.known) && !has(baseline.fresh)
}

/** A score such as `15 of 16, 93 %`. */
export function scoreText({ checks, passed, percent }: Score): string {
  return percent === null ? 'none' : `${String(passed)} of ${String(checks)}, ${String(percent)} %`
}
