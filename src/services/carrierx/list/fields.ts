import { queryError } from '../contract/errors.js'
import { namesOf } from '../model/read-input.js'

export interface FieldQuery {
  readonly include_fields?: string
  readonly exclude_fields?: string
  readonly includeFields?: string
  readonly excludeFields?: string
}

/**
 * Returns the names of the fields that the query selects, or undefined for all of them.
 *
 * @throws ApiError 400 naming an unknown field
 */
export function selectedFields(
  query: FieldQuery,
  component: string,
): readonly string[] | undefined {
  const all = namesOf(component)
  const read = (param: keyof FieldQuery) => {
    const names = query[param]?.split(',').map((name) => name.trim())
    const unknown = names?.find((name) => !all.includes(name))
    if (unknown === undefined) return names
    const reason = `there is no attribute ${JSON.stringify(unknown.slice(0, 80))}`
    throw queryError(param, reason, { expected: 'a list of attributes', actual: query[param] })
  }
  // All four are checked, although the snake-case spelling takes precedence.
  const [snake, camel] = [read('include_fields'), read('includeFields')]
  const [excludedSnake, excludedCamel] = [read('exclude_fields'), read('excludeFields')]
  const [included, excluded] = [snake ?? camel, excludedSnake ?? excludedCamel]
  if (!included && !excluded) return undefined
  return all.filter((name) => (included ?? all).includes(name) && !excluded?.includes(name))
}

/** Returns an object with only these fields, or the same object for undefined. */
export function pick<T extends object>(value: T, names: readonly string[] | undefined): T {
  if (!names) return value
  const record = value as Readonly<Record<string, unknown>>
  return Object.fromEntries(names.map((name) => [name, record[name]])) as T
}
