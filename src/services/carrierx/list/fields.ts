import { invalidQuery } from '../contract/errors.js'
import { namesOf } from '../model/read-input.js'

export interface FieldQuery {
  readonly include_fields?: string
  readonly exclude_fields?: string
  readonly includeFields?: string
  readonly excludeFields?: string
}

/**
 * What the query wants to see of each object: undefined for all of it.
 *
 * @throws ApiError 400 naming a field that there is not
 */
export function chosenFields(query: FieldQuery, component: string): readonly string[] | undefined {
  const all = namesOf(component)
  const read = (param: keyof FieldQuery) => {
    const names = query[param]?.split(',').map((name) => name.trim())
    const stranger = names?.find((name) => !all.includes(name))
    if (stranger === undefined) return names
    const reason = `there is no attribute ${JSON.stringify(stranger.slice(0, 80))}`
    throw invalidQuery(param, reason, { expected: 'a list of attributes', actual: query[param] })
  }
  // Each is looked at, also the one that the other spelling takes the place of.
  const [snake, camel] = [read('include_fields'), read('includeFields')]
  const [notSnake, notCamel] = [read('exclude_fields'), read('excludeFields')]
  const [included, excluded] = [snake ?? camel, notSnake ?? notCamel]
  if (!included && !excluded) return undefined
  return all.filter((name) => (included ?? all).includes(name) && !excluded?.includes(name))
}

/** An object with these members alone. */
export function pick<T extends object>(value: T, names: readonly string[] | undefined): T {
  if (!names) return value
  const record = value as Readonly<Record<string, unknown>>
  return Object.fromEntries(names.map((name) => [name, record[name]])) as T
}
