import { SKIPS, type Skip } from '../../conformance/check/traffic.js'
import type { CheckedEntry } from '../../conformance/har/har-checker.js'
import { printable } from '../../core/util/printable.js'
import { countText } from '../shared/count-text.js'

/** An exchange that was not checked, and why. */
export interface SkippedEntry {
  readonly index: number
  readonly method: string
  readonly url: string
  readonly skip: Skip
}

/** The results of the exchanges of one file, in its order. */
export interface FileReport {
  readonly path: string
  readonly entries: readonly (CheckedEntry | SkippedEntry)[]
  /** The line of the exchange with this index. */
  readonly lineOf: (index: number) => number
}

type Counts = Readonly<Record<string, number>>

export interface Summary {
  readonly checked: number
  /** How many of the checked exchanges have violations. */
  readonly broken: number
  /** The number of violations by code. */
  readonly violations: Counts
  /** The number of exchanges that were not checked, by reason. */
  readonly skipped: Counts
  /** The number of checked exchanges of which a part, such as the body, could not be checked. */
  readonly unchecked: Counts
  /** Hosts of exchanges that were skipped because no service has that base URL. */
  readonly foreignHosts: readonly string[]
}

export function isChecked(entry: CheckedEntry | SkippedEntry): entry is CheckedEntry {
  return 'violations' in entry
}

export function summaryOf(files: readonly FileReport[]): Summary {
  const entries = files.flatMap((file) => file.entries)
  const checked = entries.filter(isChecked)
  const skipped = entries.filter((entry) => !isChecked(entry)) as SkippedEntry[]
  const hosts = skipped.filter(({ skip }) => skip === 'foreign').map(({ url }) => hostOf(url))
  return {
    checked: checked.length,
    broken: checked.filter(({ violations }) => violations.length > 0).length,
    violations: count(checked.flatMap(({ violations }) => violations.map(({ code }) => code))),
    skipped: count(skipped.map(({ skip }) => skip)),
    unchecked: count(checked.flatMap(({ unchecked }) => unchecked)),
    foreignHosts: [...new Set(hosts)],
  }
}

/** The lines of a summary of some files. */
export function fileSummaryLines(files: readonly FileReport[]): string[] {
  return summaryLines(summaryOf(files), firstNames(files.map(({ path }) => path)))
}

/** The lines of a summary; `source` says where the exchanges are from. */
export function summaryLines(summary: Summary, source: string): string[] {
  const { checked, broken, violations, skipped, unchecked, foreignHosts } = summary
  const total = Object.values(violations).reduce((sum, one) => sum + one, 0)
  const found =
    total === 0 ? 'no violations' : `${countText(total, 'violation')} in ${String(broken)} of them`
  const codes = Object.entries(violations).sort(([a], [b]) => (a < b ? -1 : 1))
  const skips = Object.entries(skipped).map(([skip, times]) => {
    const hosts = skip === 'foreign' ? ` (${printable(firstNames(foreignHosts))})` : ''
    return `  not checked: ${String(times)} ${SKIPS[skip as Skip]}${hosts}`
  })
  return [
    `Checked ${checked === 0 ? 'no exchanges' : countText(checked, 'exchange')} of ${source}: ${found}`,
    ...codes.map(([code, times]) => `  ${code}: ${String(times)}`),
    ...Object.entries(unchecked).map(([what, times]) => `  ${what}, not checked: ${String(times)}`),
    ...skips,
  ]
}

const MAX_NAMES = 3

/** The first three names, and the number of the others. */
export function firstNames(names: readonly string[]): string {
  const rest = names.length - MAX_NAMES
  return names.slice(0, MAX_NAMES).join(', ') + (rest > 0 ? ` and ${String(rest)} more` : '')
}

function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).host || new URL(url).protocol : 'no URL'
}

function count(names: readonly string[]): Counts {
  const counts = new Map<string, number>()
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1)
  return Object.fromEntries(counts)
}
