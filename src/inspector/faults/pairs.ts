import { isRecord } from '../../core/util/is-record.js'

/** A name with a value, as a row of fields. */
export type Pair = readonly [name: string, value: string]

export function pairsOf(value: unknown): Pair[] {
  if (!isRecord(value)) return []
  return Object.entries(value).map(([name, one]) => [
    name,
    typeof one === 'string' ? one : JSON.stringify(one),
  ])
}

/** The object of some pairs; undefined if none has a name. */
export function objectOf(pairs: readonly Pair[]): Readonly<Record<string, string>> | undefined {
  const named = pairs.filter(([name]) => name !== '')
  return named.length === 0 ? undefined : Object.fromEntries(named)
}

/** Whether rows still say what the value is, so that a row without a name yet may stay. */
export function isSamePairs(pairs: readonly Pair[], value: unknown): boolean {
  const text = (one: readonly Pair[]) => JSON.stringify(Object.entries(objectOf(one) ?? {}))
  return text(pairs) === text(pairsOf(value))
}
