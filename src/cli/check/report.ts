import type { CheckedEntry } from '../../conformance/har/har-checker.js'
import { SKIPS, type Skip } from '../../conformance/check/traffic.js'

/** An exchange that was not checked, and why. */
export interface SkippedEntry {
  readonly index: number
  readonly method: string
  readonly url: string
  readonly skip: Skip
}

/** What became of the exchanges of a file. */
export interface FileReport {
  readonly path: string
  readonly entries: readonly (CheckedEntry | SkippedEntry)[]
  readonly lineOf: (index: number) => number
}

type Counts = Readonly<Record<string, number>>

export interface Summary {
  readonly checked: number
  /** How many of them break the contract. */
  readonly broken: number
  /** How often each code was found. */
  readonly violations: Counts
  readonly skipped: Counts
  /** What could not be checked of those that were. */
  readonly unchecked: Counts
  /** Hosts of exchanges that were skipped since no service is there. */
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

/** The summary in lines for people. */
export function summaryLines(files: readonly FileReport[]): string[] {
  return linesOf(summaryOf(files), several(files.map(({ path }) => path)))
}

/** The same of a summary, and where its exchanges are from. */
export function linesOf(summary: Summary, from: string): string[] {
  const { checked, broken, violations, skipped, unchecked, foreignHosts } = summary
  const total = Object.values(violations).reduce((sum, one) => sum + one, 0)
  const found =
    total === 0 ? 'no violations' : `${many(total, 'violation')} in ${String(broken)} of them`
  const codes = Object.entries(violations).sort(([a], [b]) => (a < b ? -1 : 1))
  const skips = Object.entries(skipped).map(([skip, times]) => {
    const hosts = skip === 'foreign' ? ` (${several(foreignHosts)})` : ''
    return `  not checked: ${String(times)} ${SKIPS[skip as Skip]}${hosts}`
  })
  return [
    `Checked ${many(checked, 'exchange')} of ${from}: ${found}`,
    ...codes.map(([code, times]) => `  ${code}: ${String(times)}`),
    ...Object.entries(unchecked).map(([what, times]) => `  ${what}, not checked: ${String(times)}`),
    ...skips,
  ]
}

function many(times: number, what: string): string {
  return `${times === 0 ? 'no' : String(times)} ${what}${times === 1 ? '' : 's'}`
}

const MOST_NAMED = 3

/** Names, of many the first ones. */
export function several(names: readonly string[]): string {
  const rest = names.length - MOST_NAMED
  return names.slice(0, MOST_NAMED).join(', ') + (rest > 0 ? ` and ${String(rest)} more` : '')
}

function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).host || new URL(url).protocol : 'no URL'
}

function count(names: readonly string[]): Counts {
  const counts = new Map<string, number>()
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1)
  return Object.fromEntries(counts)
}
