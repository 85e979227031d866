import { isRecord } from '../../core/util/is-record.js'
import { UsageError } from '../../core/util/errors.js'
import type { CheckResult } from './conform.js'
import { isFailure } from './score.js'

/** The deviations of a server that are known: places in responses, by the name of the check. */
export interface Baseline {
  readonly service: string
  readonly deviations: Readonly<Record<string, readonly string[]>>
}

/**
 * Reads a baseline from JSON. `path` names it in errors.
 *
 * @throws UsageError when it is no baseline, or that of another service
 */
export function readBaseline(value: unknown, service: string, path: string): Baseline {
  const fail = (reason: string) => new UsageError(`Failed to read the baseline ${path}: ${reason}`)
  if (!isRecord(value) || !isRecord(value['deviations'])) {
    throw fail('expected {"service": "...", "deviations": {"<check>": ["<place>"]}}')
  }
  if (value['service'] !== service) {
    throw fail(`it is of the service ${JSON.stringify(value['service'])}, not of ${service}`)
  }
  const deviations = Object.entries(value['deviations']).map(([name, places]) => {
    const isList = Array.isArray(places) && places.every((one) => typeof one === 'string')
    if (!isList) throw fail(`/deviations/${name} is not a list of texts`)
    return [name, places] as const
  })
  return { service, deviations: Object.fromEntries(deviations) }
}

/** A check and places of its deviations. */
export interface PlacesOfCheck {
  readonly name: string
  readonly places: readonly string[]
}

/** A run compared with a baseline. */
export interface BaselineDiff {
  /** Failures that the baseline does not have. */
  readonly fresh: readonly PlacesOfCheck[]
  /** Failures that it has. */
  readonly known: readonly PlacesOfCheck[]
  /** What it has and the run did not find, of checks that were made. */
  readonly gone: readonly PlacesOfCheck[]
  /** Names in it that no check has. */
  readonly unknown: readonly string[]
}

/** Compares a run with a baseline. `names` are those of all checks of the service. */
export function compareWithBaseline(
  checks: readonly CheckResult[],
  { deviations }: Baseline,
  names: readonly string[],
): BaselineDiff {
  const pick = (choose: (found: readonly string[], listed: readonly string[]) => string[]) =>
    checks
      .filter(isMade)
      .map((check) => ({
        name: check.name,
        places: choose(placesOf(check), deviations[check.name] ?? []),
      }))
      .filter(({ places }) => places.length > 0)
  return {
    fresh: pick((found, listed) => found.filter((place) => !listed.includes(place))),
    known: pick((found, listed) => found.filter((place) => listed.includes(place))),
    gone: pick((found, listed) => listed.filter((place) => !found.includes(place))),
    unknown: Object.keys(deviations).filter((name) => !names.includes(name)),
  }
}

/** A baseline of the failures of a run. What the old one says of checks that were not made is kept. */
export function updateBaseline(
  service: string,
  checks: readonly CheckResult[],
  old: Baseline | undefined,
  names: readonly string[],
): Baseline {
  const made = new Set(checks.filter(isMade).map(({ name }) => name))
  const kept = Object.entries(old?.deviations ?? {}).filter(
    ([name]) => names.includes(name) && !made.has(name),
  )
  const found = checks
    .filter(isMade)
    .map((check) => [check.name, placesOf(check)] as const)
    .filter(([, places]) => places.length > 0)
  const all = [...kept, ...found].sort(([a], [b]) => (a < b ? -1 : 1))
  return { service, deviations: Object.fromEntries(all) }
}

function isMade({ verdict }: CheckResult): boolean {
  return verdict !== 'skipped'
}

/** The places where a check fails, each once, whatever the items of lists. */
export function placesOf(check: CheckResult): string[] {
  if (!isFailure(check)) return []
  if (check.verdict === 'blocked') return ['blocked']
  const places = check.failures.map(({ at }) => at.replaceAll(/\/\d+(?=\/|$)/g, '/*'))
  return [...new Set(places)]
}
