import type { Effect } from './effects.js'
import { recordCountText } from '../../core/views/words.js'

/** In what way a world differs from the expected one. */
export type DifferenceKind = 'more' | 'new' | 'fewer' | 'other'

/** One difference between two worlds, told in the words of their services. */
export interface WorldDifference {
  readonly kind: DifferenceKind
  readonly text: string
}

/**
 * In what two runs differ that started in the same world, up to ids, times and the order of creation.
 * The fields of records count only where the numbers of records agree: they often follow from these.
 */
export function compareEffects(
  expected: readonly Effect[],
  actual: readonly Effect[],
): WorldDifference[] {
  const numbers = compareNumbers(expected, actual)
  if (numbers.length > 0) return numbers
  return byGroup(expected, actual).flatMap(
    (pair) => changedOnOneSide(pair) ?? fieldDifference(pair) ?? [],
  )
}

/** Only the differences in numbers of records. */
export function compareNumbers(
  expected: readonly Effect[],
  actual: readonly Effect[],
): WorldDifference[] {
  return byGroup(expected, actual).flatMap((pair) => numberDifference(pair) ?? [])
}

interface Pair {
  readonly expected: readonly Effect[]
  readonly actual: readonly Effect[]
}

function byGroup(expected: readonly Effect[], actual: readonly Effect[]): Pair[] {
  const groups = new Map<string, { expected: Effect[]; actual: Effect[] }>()
  for (const [side, effects] of Object.entries({ expected, actual })) {
    for (const effect of effects) {
      const pair = groups.get(effect.group) ?? { expected: [], actual: [] }
      pair[side as keyof Pair].push(effect)
      groups.set(effect.group, pair)
    }
  }
  // Sorted, as records are created in another order when one of them is created again.
  return [...groups].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, pair]) => pair)
}

function numberDifference({ expected, actual }: Pair): WorldDifference | undefined {
  const [one] = [...actual, ...expected]
  if (!one || one.kind === 'changed' || expected.length === actual.length) return undefined
  const { kind, title } = one
  if (kind === 'deleted') {
    return actual.length > 0
      ? { kind: 'fewer', text: `the ${title} was deleted` }
      : { kind: 'new', text: `the ${title} is still there` }
  }
  const count = expected.length === 0 ? 'none' : String(expected.length)
  return {
    kind: actual.length < expected.length ? 'fewer' : expected.length > 0 ? 'more' : 'new',
    text: `${recordCountText(actual.length, title)}, expected ${count}`,
  }
}

function changedOnOneSide({ expected, actual }: Pair): WorldDifference | undefined {
  const [one] = [...actual, ...expected]
  if (one?.kind !== 'changed' || expected.length === actual.length) return undefined
  const { title, fields } = one
  const names = Object.keys(fields).join(', ')
  const text = actual.length > 0 ? `${names} was changed` : `${names} was not changed`
  return { kind: 'other', text: `the ${title} differs: ${text}` }
}

function fieldDifference({ expected, actual }: Pair): WorldDifference | undefined {
  const [wanted, found] = [withoutEqual(expected, actual)[0], withoutEqual(actual, expected)[0]]
  if (!wanted || !found) return undefined
  const names = [...new Set([...Object.keys(wanted.fields), ...Object.keys(found.fields)])].sort()
  const lines = names.flatMap((name) => {
    const [was, is] = [wanted, found].map(({ fields }) => JSON.stringify(fields[name] ?? null))
    return was === is ? [] : [`${name} is ${short(is)}, expected ${short(was)}`]
  })
  return { kind: 'other', text: `the ${found.title} differs: ${lines.join('; ')}` }
}

/** The effects that the other list has no equal one of. */
function withoutEqual(all: readonly Effect[], others: readonly Effect[]): Effect[] {
  const left = others.map(({ form }) => form)
  return all.filter(({ form }) => {
    const index = left.indexOf(form)
    if (index === -1) return true
    left.splice(index, 1)
    return false
  })
}

const MAX_VALUE = 120

function short(value = ''): string {
  return value.length <= MAX_VALUE ? value : `${value.slice(0, MAX_VALUE)}...`
}
