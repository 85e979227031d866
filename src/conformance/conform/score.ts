import { CONFORM_LEVELS } from '../../core/service/conform-checks.js'
import type { CheckResult } from './conform.js'

/** How many of some checks were passed. */
export interface Score {
  /** Checks that can fail a server, without those that were skipped. */
  readonly checks: number
  readonly passed: number
  /** From 0 to 100, in whole numbers: 100 only if all are passed. Null without any check. */
  readonly percent: number | null
  /** Checks of what is not known as well as is trusted: how many were made, and how many deviate. */
  readonly unsure: number
  readonly noted: number
}

export function scoreOf(checks: readonly CheckResult[]): Score {
  const made = checks.filter(({ verdict }) => verdict !== 'skipped')
  const counted = made.filter(({ counts, verdict }) => counts || verdict === 'failed')
  const passed = counted.filter(isMet).length
  const unsure = made.filter((check) => !counted.includes(check))
  return {
    checks: counted.length,
    passed,
    percent: counted.length === 0 ? null : Math.floor((100 * passed) / counted.length),
    unsure: unsure.length,
    noted: made.filter(({ verdict }) => verdict === 'noted').length,
  }
}

function isMet({ verdict }: CheckResult): boolean {
  return verdict === 'passed' || verdict === 'noted'
}

/** Whether a check fails the server: it deviates, or what it needs does not succeed. */
export function isFailure({ verdict, counts }: CheckResult): boolean {
  return verdict === 'failed' || (verdict === 'blocked' && counts)
}

/** The scores by level or by operation, in the order of levels and of checks. */
export function scoresBy(
  key: 'level' | 'operation',
  checks: readonly CheckResult[],
): Readonly<Record<string, Score>> {
  const found = new Set(checks.map((check) => check[key]))
  const names = key === 'level' ? CONFORM_LEVELS.filter((one) => found.has(one)) : [...found].sort()
  return Object.fromEntries(
    names.map((name) => [name, scoreOf(checks.filter((check) => check[key] === name))]),
  )
}
