import { UsageError } from '../util/errors.js'
import { isRecord } from '../util/is-record.js'
import { nearest } from '../util/edit-distance.js'

/** What is covered of a service, one kind each. */
export const COVERAGE_KINDS = [
  'operations',
  'replies',
  'requestFields',
  'replyFields',
  'transitions',
  'faults',
] as const

/**
 * What coverage is counted of.
 *
 * @example
 * const kind: CoverageKind = 'operations'
 */
export type CoverageKind = (typeof COVERAGE_KINDS)[number]

/**
 * What no test has exercised yet, and one line that would.
 *
 * @example
 * const hints = mock.coverage()['openai']?.replies.uncovered.map(({ hint }) => hint)
 */
export interface Uncovered {
  readonly item: string
  readonly hint: string
}

/** What tests have exercised of one kind, by name, and what they have not. */
export interface CoverageLists {
  readonly covered: readonly string[]
  readonly uncovered: readonly Uncovered[]
}

export type ByKind<T> = Readonly<Record<CoverageKind, T>>

/**
 * Coverage as it is kept in files and put together from several of them.
 *
 * @example
 * const file: CoverageFile = readCoverage('coverage/quayside')
 */
export interface CoverageFile {
  readonly format: 'quayside-coverage'
  readonly version: 1
  readonly services: Readonly<Record<string, ByKind<CoverageLists>>>
}

/**
 * What tests have exercised of one kind.
 *
 * @example
 * const operations: KindCoverage | undefined = mock.coverage()['openai']?.operations
 */
export interface KindCoverage {
  readonly covered: number
  readonly total: number
  readonly uncovered: readonly Uncovered[]
}

/**
 * By service and kind: what tests have exercised.
 *
 * @example
 * const report: CoverageReport = mock.coverage()
 */
export type CoverageReport = Readonly<Record<string, ByKind<KindCoverage>>>

export function coverageFile(services: CoverageFile['services']): CoverageFile {
  return { format: 'quayside-coverage', version: 1, services }
}

/**
 * Puts coverage together: of several workers, processes or suites. What one of them has covered is
 * covered.
 *
 * @throws UsageError when one is not coverage of this version
 * @example
 * const whole = mergeCoverage([readCoverage('coverage/unit'), readCoverage('coverage/browser')])
 */
export function mergeCoverage(files: readonly unknown[]): CoverageFile {
  const all = files.map(assertCoverage)
  const names = [...new Set(all.flatMap(({ services }) => Object.keys(services)))].sort()
  const services = names.map((name) => {
    const own = all.flatMap(({ services }) => services[name] ?? [])
    return [name, byKind((kind) => mergeLists(own.map((one) => one[kind])))] as const
  })
  return coverageFile(Object.fromEntries(services))
}

/** The numbers of it. */
export function reportOf({ services }: CoverageFile): CoverageReport {
  const entries = Object.entries(services).map(([name, kinds]) => [
    name,
    byKind((kind): KindCoverage => {
      const { covered, uncovered } = kinds[kind]
      const total = covered.length + uncovered.length
      return { covered: covered.length, total, uncovered }
    }),
  ])
  return Object.fromEntries(entries) as CoverageReport
}

/** Something for each kind. */
export function byKind<T>(make: (kind: CoverageKind) => T): ByKind<T> {
  return Object.fromEntries(COVERAGE_KINDS.map((kind) => [kind, make(kind)])) as ByKind<T>
}

/** In percent; all of nothing is all. Less than all never looks like all. */
export function percentOf({ covered, total }: Pick<KindCoverage, 'covered' | 'total'>): number {
  return total === 0 ? 100 : Math.floor((1000 * covered) / total) / 10
}

/** @throws UsageError naming the nearest kind */
export function assertKind(name: string): CoverageKind {
  const kind = COVERAGE_KINDS.find((one) => one === name)
  if (kind) return kind
  const near = nearest(name, COVERAGE_KINDS, 1).join('')
  throw new UsageError(
    `Failed to read a threshold: there is no coverage of "${name}". Did you mean "${near}"? ` +
      `There are ${COVERAGE_KINDS.join(', ')}`,
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
  const { format, version, services } = file as Partial<Record<keyof CoverageFile, unknown>>
  if (format !== 'quayside-coverage') throw bad('it has no "format": "quayside-coverage"')
  if (version !== 1) throw bad(`it is of version ${String(version)}; this package reads 1`)
  if (!isRecord(services)) throw bad('/services is not an object')
  for (const [name, kinds] of Object.entries(services)) {
    for (const kind of COVERAGE_KINDS) {
      const at = `/services/${name}/${kind}`
      if (!isRecord(kinds) || !areLists(kinds[kind])) {
        throw bad(`${at} has to be { "covered": [names], "uncovered": [{ "item", "hint" }] }`)
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
