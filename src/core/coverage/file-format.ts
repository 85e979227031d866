import type { Service, Unchecked } from '../service/service.js'
import { UsageError } from '../util/errors.js'
import { isRecord } from '../util/is-record.js'
import { nearest } from '../util/edit-distance.js'

/** The kinds of things that tests can cover of a service. */
export const COVERAGE_KINDS = [
  'operations',
  'replies',
  'requestFields',
  'replyFields',
  'transitions',
  'faults',
] as const

/**
 * A kind of thing that tests can cover.
 *
 * @example
 * const kind: CoverageKind = 'operations'
 */
export type CoverageKind = (typeof COVERAGE_KINDS)[number]

/**
 * An item that no test covers, and one line of a test that would.
 *
 * @example
 * const hints = mock.coverage()['openai']?.replies.uncovered.map(({ hint }) => hint)
 */
export interface Uncovered {
  readonly item: string
  readonly hint: string
}

/** The covered and uncovered items of one kind. */
export interface CoverageLists {
  readonly covered: readonly string[]
  readonly uncovered: readonly Uncovered[]
}

export type ByKind<T> = Readonly<Record<CoverageKind, T>>

/**
 * Coverage as it is written to files and merged from several of them.
 *
 * @example
 * const file: CoverageFile = readCoverage('coverage/quayside')
 */
export interface CoverageFile {
  readonly format: 'quayside-coverage'
  readonly version: 1
  readonly services: Readonly<Record<string, ByKind<CoverageLists>>>
  /**
   * How many exchanges relied on a rule, a status or an error, by the name that `trust` has for it, such
   * as `openai/limit-zero`. Absent in files of earlier versions.
   */
  readonly relied?: Readonly<Record<string, number>>
}

/**
 * How many items of one kind tests have covered.
 *
 * @example
 * const operations: KindCoverage | undefined = mock.coverage()['openai']?.operations
 */
export interface KindCoverage {
  readonly covered: number
  readonly total: number
  /** The names of the covered items. */
  readonly coveredItems: readonly string[]
  readonly uncovered: readonly Uncovered[]
}

/**
 * What tests have covered, by service and kind.
 *
 * @example
 * const report: CoverageReport = mock.coverage()
 */
export type CoverageReport<S extends Service = Unchecked> = Readonly<
  Record<S['name'], ByKind<KindCoverage>>
>

export function coverageFile(
  services: CoverageFile['services'],
  relied: Readonly<Record<string, number>>,
): CoverageFile {
  return { format: 'quayside-coverage', version: 1, services, relied }
}

/**
 * Merges coverage of several workers, processes or suites. An item is covered if one of them covers it.
 *
 * @throws UsageError when one is not coverage of version 1
 * @example
 * const whole = mergeCoverage([readCoverage('coverage/unit'), readCoverage('coverage/browser')])
 */
export function mergeCoverage(files: readonly unknown[]): CoverageFile {
  const all = files.map(assertCoverage)
  const names = [...new Set(all.flatMap(({ services }) => Object.keys(services)))].sort()
  const services = names.map((name) => {
    const found = all.flatMap(({ services }) => services[name] ?? [])
    return [name, byKind((kind) => mergeLists(found.map((one) => one[kind])))] as const
  })
  const relied: Record<string, number> = {}
  for (const [name, count] of all.flatMap((one) => Object.entries(one.relied ?? {}))) {
    relied[name] = (relied[name] ?? 0) + count
  }
  return coverageFile(Object.fromEntries(services), relied)
}

/** Returns the numbers of covered and of all items, and which they are. */
export function reportOf({ services }: CoverageFile): CoverageReport {
  const entries = Object.entries(services).map(([name, kinds]) => [
    name,
    byKind((kind): KindCoverage => {
      const { covered, uncovered } = kinds[kind]
      const total = covered.length + uncovered.length
      return { covered: covered.length, total, coveredItems: covered, uncovered }
    }),
  ])
  return Object.fromEntries(entries) as CoverageReport
}

/** Calls `make` for each kind. */
export function byKind<T>(make: (kind: CoverageKind) => T): ByKind<T> {
  return Object.fromEntries(COVERAGE_KINDS.map((kind) => [kind, make(kind)])) as ByKind<T>
}

/** In percent, rounded down, so that less than all is never 100. Nothing to cover is 100. */
export function percentOf({ covered, total }: Pick<KindCoverage, 'covered' | 'total'>): number {
  return total === 0 ? 100 : Math.floor((1000 * covered) / total) / 10
}

/** @throws UsageError naming the nearest kind */
export function assertKind(name: string): CoverageKind {
  const kind = COVERAGE_KINDS.find((one) => one === name)
  if (kind) return kind
  const near = nearest(name, COVERAGE_KINDS, 1).join('')
  throw new UsageError(
    `Failed to read a threshold: unknown kind of coverage "${name}". Did you mean "${near}"? ` +
      `The kinds are ${COVERAGE_KINDS.join(', ')}`,
  )
}

function mergeLists(lists: readonly CoverageLists[]): CoverageLists {
  const covered = new Set(lists.flatMap((list) => list.covered))
  const uncovered = new Map<string, Uncovered>()
  for (const one of lists.flatMap((list) => list.uncovered)) {
    if (!covered.has(one.item)) uncovered.set(one.item, one)
  }
  return { covered: [...covered], uncovered: [...uncovered.values()] }
}

function assertCoverage(file: unknown): CoverageFile {
  const bad = (why: string) => new UsageError(`Failed to read coverage: ${why}`)
  if (typeof file !== 'object' || file === null) throw bad('it is not an object')
  const {
    format,
    version,
    services,
    relied = {},
  } = file as Partial<Record<keyof CoverageFile, unknown>>
  if (format !== 'quayside-coverage') throw bad('expected "format": "quayside-coverage"')
  if (version !== 1) throw bad(`unsupported version ${String(version)}, expected 1`)
  if (!isRecord(services)) throw bad('/services is not an object')
  if (!isRecord(relied) || !Object.values(relied).every((one) => typeof one === 'number')) {
    throw bad('/relied must be an object of numbers')
  }
  for (const [name, kinds] of Object.entries(services)) {
    for (const kind of COVERAGE_KINDS) {
      const at = `/services/${name}/${kind}`
      if (!isRecord(kinds) || !areLists(kinds[kind])) {
        throw bad(`${at} must be { "covered": [names], "uncovered": [{ "item", "hint" }] }`)
      }
    }
  }
  return file as CoverageFile
}

function areLists(value: unknown): boolean {
  if (!isRecord(value)) return false
  const { covered, uncovered } = value
  const isUncovered = (one: unknown) =>
    isRecord(one) && typeof one['item'] === 'string' && typeof one['hint'] === 'string'
  return (
    Array.isArray(covered) &&
    covered.every((one) => typeof one === 'string') &&
    Array.isArray(uncovered) &&
    uncovered.every(isUncovered)
  )
}
