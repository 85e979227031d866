import type { WorldProblem } from '../service/world-problem.js'
import { isRecord } from '../util/is-record.js'
import { joinPointer } from '../util/json-pointer.js'
import { MAX_DEPTH } from '../util/parse-json.js'
import { readTime } from '../util/time.js'

/** A value as JSON has it, or what it has that JSON has not. */
export interface JsonData {
  readonly value: unknown
  readonly problems: readonly WorldProblem[]
}

/**
 * Returns a value of a program as JSON data: a Date as its text, and without members that are
 * undefined. What does not change is shared. A file can only have too many levels.
 *
 * @example
 * jsonData({ now: new Date(0), ids: undefined }).value // { now: '1970-01-01T00:00:00.000Z' }
 */
export function jsonData(given: unknown): JsonData {
  const problems: WorldProblem[] = []
  return { value: dataOf(given, '', 0, problems), problems }
}

function dataOf(value: unknown, pointer: string, depth: number, problems: WorldProblem[]): unknown {
  if (typeof value === 'string' || typeof value === 'boolean' || value === null) return value
  if (typeof value === 'number') {
    if (!Number.isFinite(value))
      problems.push({ pointer, reason: `must be a number, not ${value}` })
    return value
  }
  if (typeof value !== 'object') {
    problems.push({ pointer, reason: `must be JSON, not a ${typeof value}` })
    return null
  }
  if (problems.at(-1)?.reason.endsWith('a circle')) return null
  // A circle, too, has more levels than that.
  if (depth === MAX_DEPTH) {
    problems.push({ pointer: '', reason: `has more than ${MAX_DEPTH} levels, or is a circle` })
    return null
  }
  const time = Array.isArray(value) || isPlain(value) ? undefined : readTime(value)
  if (time !== undefined) return new Date(time).toISOString()
  if (!Array.isArray(value) && !isPlain(value)) {
    problems.push({ pointer, reason: 'must be JSON, not an object of a class' })
    return null
  }
  return membersOf(value, pointer, depth, problems)
}

function membersOf(
  value: object,
  pointer: string,
  depth: number,
  problems: WorldProblem[],
): unknown {
  const keys = Object.keys(value)
  const members = value as Readonly<Record<string, unknown>>
  let changed: [string, unknown][] | undefined
  for (const [index, key] of keys.entries()) {
    const member = members[key]
    // Its pointer is only made where something is wrong, or deeper.
    const isSimple = typeof member === 'string' || typeof member === 'boolean' || member === null
    const isAbsent = member === undefined && isRecord(value)
    const data =
      isSimple || isAbsent ? member : dataOf(member, joinPointer(pointer, key), depth + 1, problems)
    if (data === member && !isAbsent) {
      changed?.push([key, data])
      continue
    }
    changed ??= keys.slice(0, index).map((one) => [one, members[one]])
    if (!isAbsent) changed.push([key, data])
  }
  if (!changed) return value
  return Array.isArray(value) ? changed.map(([, item]) => item) : Object.fromEntries(changed)
}

/** Whether an object is one of no class, of any realm. */
function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value)
  return prototype === null || Object.getPrototypeOf(prototype) === null
}
