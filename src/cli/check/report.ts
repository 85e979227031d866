import { SKIPS, type Skip } from '../../conformance/check/traffic.js'
import type { CheckedEntry, SkippedEntry } from '../../conformance/har/har-checker.js'
import { printable } from '../../core/util/printable.js'
import { countText } from '../../core/util/count-text.js'

/** The result of checking an item of a HAR file. */
export type EntryResult = CheckedEntry | SkippedEntry

/** Where an item of a HAR file stands. */
export interface Place {
  readonly path: string
  readonly line: number
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
  /** The first exchanges that cannot be read, or whose check failed: where they are, and why. */
  readonly problems: readonly string[]
}

export function isChecked(entry: EntryResult): entry is CheckedEntry {
  return 'violations' in entry
}

// Names come from recordings, which may have any number of them.
const MAX_DISTINCT = 1000
const MAX_PROBLEMS = 10

/** Counts the results of exchanges as they come, and keeps none of them. */
export class SummaryCounter {
  private checked = 0
  private broken = 0
  private readonly violations = new Map<string, number>()
  private readonly skipped = new Map<string, number>()
  private readonly unchecked = new Map<string, number>()
  private readonly foreignHosts = new Set<string>()
  private readonly problems: string[] = []

  add(entry: EntryResult, { path, line }: Place): void {
    if (isChecked(entry)) {
      this.addChecked(entry)
      return
    }
    const { skip, url, index, reason } = entry
    count(this.skipped, skip)
    if (skip === 'foreign' && this.foreignHosts.size < MAX_DISTINCT) {
      this.foreignHosts.add(hostOf(url))
    }
    if (reason !== undefined && this.problems.length < MAX_PROBLEMS) {
      this.problems.push(`${path}:${String(line)}: log.entries[${String(index)}]: ${reason}`)
    }
  }

  /** Counts an exchange that was checked. */
  addChecked({ violations, unchecked }: Pick<CheckedEntry, 'violations' | 'unchecked'>): void {
    this.checked++
    if (violations.length > 0) this.broken++
    for (const { code } of violations) count(this.violations, code)
    for (const what of unchecked) count(this.unchecked, what)
  }

  /** Counts an exchange that was not checked. */
  addSkipped(skip: Skip): void {
    count(this.skipped, skip)
  }

  get summary(): Summary {
    const { checked, broken, violations, skipped, unchecked, foreignHosts, problems } = this
    return {
      ...{ checked, broken, violations: Object.fromEntries(violations) },
      ...{ skipped: Object.fromEntries(skipped), unchecked: Object.fromEntries(unchecked) },
      ...{ foreignHosts: [...foreignHosts], problems },
    }
  }
}

function count(counts: Map<string, number>, name: string): void {
  const key = counts.has(name) || counts.size < MAX_DISTINCT ? name : 'others'
  counts.set(key, (counts.get(key) ?? 0) + 1)
}

/** The lines of a summary; `source` says where the exchanges are from. */
export function summaryLines(summary: Summary, source: string): string[] {
  const { checked, broken, violations, skipped, unchecked, foreignHosts, problems } = summary
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
    ...problems.map((problem) => `    ${printable(problem)}`),
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
