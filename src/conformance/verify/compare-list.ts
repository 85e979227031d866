import { childLocation, type SchemaLocation } from '../../core/contract/schema-walk.js'
import type { Contract } from '../../core/contract/contract.js'
import { isRecord } from '../../core/util/is-record.js'
import type { Displacement } from './difference.js'
import type { IdAliases } from './id-aliases.js'

/** The items of a list on one side. */
export interface ListItems {
  readonly items: readonly unknown[]
  readonly aliases: IdAliases
}

/** How the items of two lists correspond. */
export interface ListMatch {
  /** Items that both lists have. */
  readonly pairs: readonly (readonly [real: unknown, mock: unknown])[]
  /** The names of the items of each side, when the lists do not have the same ones. */
  readonly items?: readonly [real: string, mock: string]
  /** The names of the items that both lists have, when their order differs. */
  readonly order?: readonly [real: string, mock: string]
}

/**
 * Matches the items of two lists by their ids, or where they have none by their values. Returns
 * undefined when neither tells which item is which: then they are matched by their positions.
 */
export function matchItems(
  contract: Contract,
  place: SchemaLocation,
  sides: readonly [real: ListItems, mock: ListItems],
  displacement: Displacement,
): ListMatch | undefined {
  const ids = sides.map((side) => namesOf(contract, place, side))
  const hasIds = ids.every(isUnique) && !ids[1]?.some(isOfOthers)
  const [real, mock] = hasIds ? ids : sides.map(valuesOf)
  if (!isUnique(real) || !isUnique(mock)) return undefined
  const isSameSet = real.length === mock.length && real.every((name) => mock.includes(name))
  // An item with another value may be the same one, changed.
  if (!isSameSet && !hasIds) return undefined
  const common = real.filter((name) => mock.includes(name))
  const pairs = mock.flatMap((name, index) => {
    const other = real.indexOf(name)
    return other === -1 ? [] : [[sides[0].items[other], sides[1].items[index]] as const]
  })
  const isOrdered = sameTexts(
    common,
    mock.filter((name) => real.includes(name)),
  )
  return {
    pairs,
    ...(!isSameSet &&
      !isDisplaced(real, mock, displacement) && { items: [list(real), list(mock)] }),
    ...(!isOrdered && { order: [list(common), list(mock.filter((one) => real.includes(one)))] }),
  }
}

/**
 * Whether items of others explain why a page has other items of ours: it starts and ends as many
 * places earlier, at most, as items of others come first.
 */
function isDisplaced(
  real: readonly string[],
  mock: readonly string[],
  { by, sequence }: Displacement,
): boolean {
  if (by === Infinity) return true
  const [first, expected] = [real[0], mock[0]]
  if (first === undefined) return mock.length <= by
  const start = sequence.indexOf(first)
  const end = start + real.length
  const expectedStart = expected === undefined ? sequence.length : sequence.indexOf(expected)
  const isWithin = (moved: number) => moved >= 0 && moved <= by
  return (
    start !== -1 &&
    sameTexts(real, sequence.slice(start, end)) &&
    isWithin(expectedStart - start) &&
    isWithin(expectedStart + mock.length - end)
  )
}

function sameTexts(some: readonly string[], others: readonly string[]): boolean {
  return some.length === others.length && some.every((one, index) => one === others[index])
}

function isUnique(names: readonly (string | undefined)[] | undefined): names is string[] {
  if (!names) return false
  return !names.includes(undefined) && new Set(names).size === names.length
}

/** The names of the ids of items: the first member of each that is an id. */
function namesOf(
  contract: Contract,
  place: SchemaLocation,
  { items, aliases }: ListItems,
): (string | undefined)[] {
  const item = childLocation(contract, place, 0)
  const ids = Object.keys(item.node?.properties ?? {}).filter(
    (name) => childLocation(contract, item, name).volatile === 'id',
  )
  return items.map((one) => {
    const id = isRecord(one) ? ids.map((name) => one[name]).find(isText) : undefined
    return id === undefined ? undefined : nameOf(id, aliases)
  })
}

const OTHERS = 'of others: '

/** The name of an id. One that no step kept is the id of something that others created. */
function nameOf(id: string, aliases: IdAliases): string {
  const name = aliases.replaceIds(id)
  return name === id ? OTHERS + id : name
}

const isOfOthers = (name: string | undefined) => name?.startsWith(OTHERS) === true

const isText = (value: unknown): value is string => typeof value === 'string'

function valuesOf({ items, aliases }: ListItems): string[] {
  return items.map((one) => aliases.replaceIds(JSON.stringify(one)))
}

const MAX_NAMES = 10

function list(names: readonly string[]): string {
  const rest = names.length - MAX_NAMES
  const shown = names.slice(0, MAX_NAMES).join(', ')
  if (names.length === 0) return 'no items'
  return rest > 0 ? `${shown} and ${String(rest)} more` : shown
}

/**
 * How many items of others take places of our own: those before the last one of ours, and on a full
 * page those after it, too.
 */
export function itemsOfOthers({ items, aliases }: ListItems, isFull: boolean): number {
  const isOwn = items.map((one) => aliases.isOwn(one))
  const end = isFull || !isOwn.includes(true) ? items.length : isOwn.lastIndexOf(true)
  return isOwn.slice(0, end).filter((own) => !own).length
}
