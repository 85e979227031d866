import { PersistentMap } from '../util/persistent-map.js'
import { SortedList } from '../util/sorted-list.js'
import { compareScalars, type Scalar } from '../util/scalar.js'

export type Direction = 'asc' | 'desc'

/**
 * The positions of records grouped by a value, each group in the table's order.
 *
 * @example
 * index.add('cntr_1', position)
 * for (const { key } of index.group('cntr_1').read(0, 'asc')) console.log(key)
 */
export class SortedIndex {
  readonly #groups: PersistentMap<Group, Scalar>
  // Large groups with this token belong to this index alone. A fork gives both indexes new tokens.
  #owner: object = {}

  /** Only `fork` passes `groups`. */
  constructor(groups = new PersistentMap<Group, Scalar>()) {
    this.#groups = groups
  }

  add(value: Scalar, position: SortPosition): void {
    const group = this.#groups.get(value)
    if (group === undefined) this.#groups.set(value, position)
    else if ('list' in group) this.#writable(value, group).add(position)
    else {
      const items = inserted(itemsOf(group), position)
      const isSmall = items.length <= MAX_SMALL
      this.#groups.set(value, isSmall ? items : { owner: this.#owner, list: sortedList(items) })
    }
  }

  remove(value: Scalar, position: SortPosition): void {
    const group = this.#groups.get(value)
    if (group === undefined) return
    if ('list' in group) {
      const list = this.#writable(value, group)
      list.remove(position)
      if (list.size === 0) this.#groups.delete(value)
      return
    }
    const items = itemsOf(group).filter((one) => comparePositions(one, position) !== 0)
    if (items.length === 0) this.#groups.delete(value)
    else this.#groups.set(value, items.length === 1 ? (items[0] as SortPosition) : items)
  }

  count(value: Scalar): number {
    const group = this.#groups.get(value)
    if (group === undefined) return 0
    return 'list' in group ? group.list.size : itemsOf(group).length
  }

  /** The positions of a group, to be read only. */
  group(value: Scalar): SortedList<SortPosition> {
    const group = this.#groups.get(value) ?? []
    return 'list' in group ? group.list : sortedList(itemsOf(group))
  }

  fork(): SortedIndex {
    this.#owner = {}
    return new SortedIndex(this.#groups.fork())
  }

  #writable(value: Scalar, { owner, list }: LargeGroup): SortedList<SortPosition> {
    if (owner === this.#owner) return list
    const own = list.fork()
    this.#groups.set(value, { owner: this.#owner, list: own })
    return own
  }
}

/** The most positions of a group that a write copies as a whole. */
const MAX_SMALL = 32

// Most groups are small, and a list takes as much memory as a dozen positions.
type Group = SortPosition | readonly SortPosition[] | LargeGroup

interface LargeGroup {
  /** The owner token of the index that may write to the list; other indexes fork it first. */
  readonly owner: object
  readonly list: SortedList<SortPosition>
}

function itemsOf(group: SortPosition | readonly SortPosition[]): readonly SortPosition[] {
  return group instanceof SortPosition ? [group] : group
}

function inserted(items: readonly SortPosition[], position: SortPosition): SortPosition[] {
  const at = items.findLastIndex((one) => comparePositions(one, position) < 0) + 1
  return items.toSpliced(at, 0, position)
}

/** A list of positions in the table's order. */
export function sortedList(items: readonly SortPosition[] = []): SortedList<SortPosition> {
  const list = new SortedList(comparePositions)
  for (const item of items) list.add(item)
  return list
}

/** The position of a record in its table's order. It outlives the record, so that cursors do too. */
export class SortPosition {
  /** `sequence` is the order of insertion and breaks ties of rank. */
  constructor(
    readonly key: string,
    readonly rank: Scalar,
    readonly sequence: number,
  ) {}
}

function comparePositions(a: SortPosition, b: SortPosition): number {
  return a.rank === b.rank ? a.sequence - b.sequence : compareScalars(a.rank, b.rank)
}

/** Where to start and end reading in a group, counted in the direction of reading. */
export interface Bounds {
  /** The position before the first one to read; its record may have been deleted since. */
  readonly after?: SortPosition | undefined
  /** How many positions to skip. */
  readonly offset?: number | undefined
  readonly range?: RankRange | undefined
}

/** A range of the values that a table is sorted by. */
export interface RankRange {
  isBefore(rank: Scalar): boolean
  isBehind(rank: Scalar): boolean
}

/** The positions of a list within bounds; the list must not change during the iteration. */
export function readWithin(
  list: SortedList<SortPosition>,
  direction: Direction,
  { after, offset = 0, range }: Bounds = {},
): Generator<SortPosition, undefined> {
  let start = range ? list.position(({ rank }) => range.isBefore(rank)) : 0
  let end = range ? list.position(({ rank }) => !range.isBehind(rank)) : list.size
  if (direction === 'asc') {
    if (after)
      start = Math.max(
        start,
        list.position((one) => comparePositions(one, after) <= 0),
      )
    start += offset
    return list.read(start, direction, end - start)
  }
  if (after)
    end = Math.min(
      end,
      list.position((one) => comparePositions(one, after) < 0),
    )
  end -= offset
  return list.read(end - 1, direction, end - start)
}
