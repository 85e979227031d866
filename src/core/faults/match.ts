import type { FaultMatch } from './fault.js'

/** The parts of a request that are known before its body is read. */
export interface RequestHead {
  readonly params: Readonly<Record<string, string>>
  /** The query string as sent, with its question mark. */
  readonly search: string
  /** By lower-case name. */
  readonly headers: Readonly<Record<string, string>>
}

/** Whether the path parameters, the query and the headers of a request match. */
export function matchesHead({ params, query, headers }: FaultMatch, head: RequestHead): boolean {
  const sent = query && new URLSearchParams(head.search)
  return (
    includesAll(params, (name) => [head.params[name]]) &&
    includesAll(query, (name) => sent?.getAll(name) ?? []) &&
    includesAll(headers, (name) => [head.headers[name.toLowerCase()]])
  )
}

// All three are text on the wire, so values are compared as strings.
function includesAll(
  wanted: Readonly<Record<string, unknown>> | undefined,
  sent: (name: string) => readonly (string | undefined)[],
): boolean {
  return Object.entries(wanted ?? {}).every(([name, value]) => sent(name).includes(String(value)))
}

/**
 * Whether a value contains a pattern. An object must have the members of the pattern, and may have
 * more. An array must have the same number of items, each containing that of the pattern.
 *
 * @example
 * contains({ name: 'a', skills: [{ type: 'inline' }] }, { skills: [{}] }) // true
 */
export function contains(value: unknown, pattern: unknown): boolean {
  if (typeof pattern !== 'object' || pattern === null) return Object.is(value, pattern)
  if (typeof value !== 'object' || value === null) return false
  if (Array.isArray(pattern) !== Array.isArray(value)) return false
  if (Array.isArray(pattern) && pattern.length !== (value as unknown[]).length) return false
  return Object.entries(pattern).every(
    ([name, wanted]) =>
      Object.hasOwn(value, name) && contains((value as Record<string, unknown>)[name], wanted),
  )
}
