import type { FaultMatch } from './fault.js'

/** What is known of a call before its body is read. */
export interface RequestHead {
  readonly params: Readonly<Record<string, string>>
  /** As sent, with its question mark. */
  readonly search: string
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>
}

/** Whether path, query and headers are those that a fault is for. */
export function matchesHead({ params, query, headers }: FaultMatch, head: RequestHead): boolean {
  const sent = query && new URLSearchParams(head.search)
  return (
    includesAll(params, (name) => [head.params[name]]) &&
    includesAll(query, (name) => sent?.getAll(name) ?? []) &&
    includesAll(headers, (name) => [head.headers[name.toLowerCase()]])
  )
}

// All three are text on the wire: a number in a plan means its digits.
function includesAll(
  wanted: Readonly<Record<string, unknown>> | undefined,
  sent: (name: string) => readonly (string | undefined)[],
): boolean {
  return Object.entries(wanted ?? {}).every(([name, value]) => sent(name).includes(String(value)))
}

/**
 * Whether a value has all that a pattern has: of an object the members that the pattern names, of
 * a list as many items, each like that of the pattern.
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
