import { pointerKeys } from '../../core/util/json-pointer.js'
import { partsOf, type OperationPart, type Part, type Place } from './part.js'
import { EACH } from './schema-parts.js'

/**
 * Returns the parts at a place that a violation names: several where a value has several forms. What
 * the contract does not declare leads to the nearest part above it; without any the list is empty.
 *
 * @example
 * findParts(createContainer, { side: 'request', in: 'body', pointer: '/skills/0/type' })
 */
export function findParts(operation: OperationPart, place: Place): Part[] {
  const within = [...partsOf(operation)].filter((part) => isIn(part, place))
  const wanted = keysOf(place)
  const ranked = within.map((part) => ({ part, depth: sharedDepth(keysOf(part.place), wanted) }))
  const deepest = Math.max(-1, ...ranked.map(({ depth }) => depth))
  const found = ranked.filter(({ depth }) => depth === deepest).map(({ part }) => part)
  // A form has the place of the value that it is a form of.
  const whole = found.filter(({ kind }) => kind !== 'branch')
  return deepest < 0 ? [] : whole
}

/** Whether a part is in the same message, and in the same part of it. */
function isIn({ place, kind }: Part, wanted: Place): boolean {
  if (place.side !== wanted.side) return false
  if (wanted.status !== undefined && place.status !== wanted.status) return false
  if (wanted.in === undefined || wanted.in === 'status') return kind === 'reply'
  return place.in === wanted.in
}

function keysOf({ in: location, pointer = '' }: Place): string[] {
  // Of a header there may be the name alone.
  const keys = pointer.startsWith('/') || pointer === '' ? pointerKeys(pointer) : [pointer]
  return location === 'header' ? keys.map((key) => key.toLowerCase()) : keys
}

/** How many keys lead to a part; -1 if it is not on the way to what is wanted. */
function sharedDepth(keys: readonly string[], wanted: readonly string[]): number {
  const isOnWay = keys.every((key, depth) => {
    const other = wanted[depth]
    return other !== undefined && (key === other || key === EACH)
  })
  return isOnWay ? keys.length : -1
}

/** Reads a place from the query of an address; undefined if it has none. */
export function placeOf(query: URLSearchParams): Place | undefined {
  const [location, pointer, status] = ['in', 'pointer', 'status'].map((name) => query.get(name))
  if (location === null && status === null) return undefined
  // A path or a method as a whole is the operation.
  if ((location === 'path' || location === 'method') && !pointer) return undefined
  const code = Number(status)
  return {
    side: status !== null || query.get('side') === 'reply' ? 'reply' : 'request',
    ...(status !== null && Number.isInteger(code) && { status: code }),
    ...(location !== null && { in: location as NonNullable<Place['in']> }),
    ...(pointer !== null && { pointer }),
  }
}
