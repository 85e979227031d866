import { isRecord } from '../util/is-record.js'
import { EXCEPT, FIELDS, plainName } from './words.js'

/** Whether a query parameter chooses members of records. */
export function isSelection(name: string): boolean {
  return FIELDS.has(plainName(name)) || EXCEPT.has(plainName(name))
}

/**
 * What a query chooses of the records of a reply, which are where `path` leads to; undefined if the whole
 * ones.
 */
export function selection(
  query: Readonly<Record<string, unknown>>,
  path: readonly string[],
): ((body: unknown) => unknown) | undefined {
  const chosen = Object.entries(query).filter(([name]) => isSelection(name))
  if (chosen.length === 0) return undefined
  const namesOf = (known: ReadonlySet<string>) =>
    chosen
      .filter(([name]) => known.has(plainName(name)))
      .flatMap(([, value]) => [value].flat().flatMap((one) => String(one).split(/[, ]+/)))
  const [only, except] = [namesOf(FIELDS), namesOf(EXCEPT)]
  const isShown = (name: string) =>
    (only.length === 0 || only.includes(name)) && !except.includes(name)
  const choose = (value: unknown, [key, ...rest]: readonly string[]): unknown => {
    if (Array.isArray(value)) return value.map((one) => choose(one, []))
    if (!isRecord(value)) return value
    if (key !== undefined) return { ...value, [key]: choose(value[key], rest) }
    return Object.fromEntries(Object.entries(value).filter(([name]) => isShown(name)))
  }
  return (body) => choose(body, path)
}
