import {
  childLocation,
  declaresMember,
  type SchemaLocation,
} from '../../core/contract/schema-walk.js'
import { MASK } from '../../core/journal/redact.js'
import { isRecord } from '../../core/util/is-record.js'
import { joinPointer } from '../../core/util/json-pointer.js'
import { itemsOfOthers, matchItems, type ListItems } from './compare-list.js'
import type { Displacement, FoundDifference, StepComparison } from './difference.js'
import { isEquivalent } from './equivalence.js'
import type { IdAliases } from './id-aliases.js'

type Values = readonly [real: unknown, mock: unknown]
type Members = Readonly<Record<string, unknown>>

interface ComparedItems {
  readonly sides: readonly [real: ListItems, mock: ListItems]
  readonly displacement: Displacement
}

/**
 * Differences between two JSON bodies. In an error, all differences are attributed to the error of
 * the contract, not to the nodes of its schema.
 */
export function bodyDifferences(
  pair: StepComparison,
  place: SchemaLocation,
  values: Values,
  isError: boolean,
): FoundDifference[] {
  return new BodyComparison(pair, isError ? place : undefined).compare(place, '', values)
}

class BodyComparison {
  constructor(
    private readonly pair: StepComparison,
    private readonly error: SchemaLocation | undefined,
    /** Whether the body may show data that others created: then values are not compared. */
    private readonly isShared = pair.scope !== undefined && error === undefined,
  ) {}

  compare(place: SchemaLocation, pointer: string, values: Values): FoundDifference[] {
    const [real, mock] = values
    if (this.pair.step.ignore?.includes(pointer)) return []
    if (Array.isArray(real) && Array.isArray(mock)) {
      return this.compareArrays(place, pointer, real, mock)
    }
    if (isRecord(real) && isRecord(mock)) return this.compareObjects(place, pointer, real, mock)
    return this.compareValues(place, pointer, values)
  }

  private compareObjects(
    place: SchemaLocation,
    pointer: string,
    real: Members,
    mock: Members,
  ): FoundDifference[] {
    const names = new Set([...Object.keys(mock), ...Object.keys(real)])
    const lists = [...names].filter((name) => Array.isArray(real[name]))
    const inLists = lists.flatMap((name) => this.compareMember(place, pointer, name, real, mock))
    // Members beside a list describe its page. They differ with its items, and ids with its order.
    if (inLists.some(({ aspect }) => aspect === 'items')) return inLists
    const isReordered = inLists.some(({ aspect }) => aspect === 'order')
    const others = [...names].filter((name) => {
      if (lists.includes(name)) return false
      return !(isReordered && this.child(place, name).volatile === 'id')
    })
    return [
      ...inLists,
      ...others.flatMap((name) => this.compareMember(place, pointer, name, real, mock)),
    ]
  }

  private compareMember(
    place: SchemaLocation,
    pointer: string,
    name: string,
    real: Members,
    mock: Members,
  ): FoundDifference[] {
    const child = this.child(place, name)
    const at = joinPointer(pointer, name)
    const [isReal, isMock] = [Object.hasOwn(real, name), Object.hasOwn(mock, name)]
    if (isReal && isMock) return this.compare(child, at, [real[name], mock[name]])
    // Members that the contract does not declare are reported as such, not as differences.
    if (!isMock && !declaresMember(this.pair.service.contract, place, name)) return []
    return isReal
      ? [this.difference(child, at, [real[name], undefined], 'real')]
      : [this.difference(child, at, [undefined, mock[name]], 'mock')]
  }

  private child(place: SchemaLocation, key: string | number): SchemaLocation {
    return childLocation(this.pair.service.contract, place, key)
  }

  private compareArrays(
    place: SchemaLocation,
    pointer: string,
    real: readonly unknown[],
    mock: readonly unknown[],
  ): FoundDifference[] {
    const { scope, aliases } = this.pair
    if (scope === 'shape' && this.isShared) {
      const isEmpty = real.length === 0 || mock.length === 0
      if (isEmpty) return []
      return this.compare(this.child(place, 0), joinPointer(pointer, '0'), [real[0], mock[0]])
    }
    const isOwnOnly = scope === 'own' && this.isShared
    const sides = [
      { items: isOwnOnly ? ownItems(real, aliases[0]) : real, aliases: aliases[0] },
      { items: isOwnOnly ? ownItems(mock, aliases[1]) : mock, aliases: aliases[1] },
    ] as const
    const isFull = real.length === mock.length
    const others = itemsOfOthers({ items: real, aliases: aliases[0] }, isFull)
    const { by, sequence } = this.pair.displacement
    const displacement = { by: isOwnOnly ? Math.max(others, by) : 0, sequence }
    // The remaining items are our own, so their values are compared.
    const inner = isOwnOnly ? new BodyComparison(this.pair, this.error, false) : this
    return inner.compareItems(place, pointer, real, { sides, displacement })
  }

  private compareItems(
    place: SchemaLocation,
    pointer: string,
    /** The list of the live service with the items that are not compared. */
    whole: readonly unknown[],
    { sides, displacement }: ComparedItems,
  ): FoundDifference[] {
    const [{ items: real }, { items: mock }] = sides
    const match = matchItems(this.pair.service.contract, place, sides, displacement)
    if (!match && real.length !== mock.length) {
      return [this.difference(place, pointer, [itemCount(real), itemCount(mock)])]
    }
    const pairs = match?.pairs ?? real.map((one, index) => [one, mock[index]] as const)
    const found = (['items', 'order'] as const).flatMap((aspect) => {
      const texts = match?.[aspect]
      if (texts) return [this.listDifference(place, pointer, aspect, texts)]
      if (match && pairs.length > 1) this.agree(`${aspect} of ${place.name}`, pointer)
      return []
    })
    const child = this.child(place, 0)
    return [
      ...found,
      ...pairs.flatMap((pair) =>
        this.compare(child, joinPointer(pointer, String(whole.indexOf(pair[0]))), pair),
      ),
    ]
  }

  private listDifference(
    { name, mark }: SchemaLocation,
    pointer: string,
    aspect: 'items' | 'order',
    [real, mock]: readonly [string, string],
  ): FoundDifference {
    return { at: { in: 'body', pointer }, name: `${aspect} of ${name}`, mark, aspect, real, mock }
  }

  private compareValues(place: SchemaLocation, pointer: string, values: Values): FoundDifference[] {
    if (this.isSame(place, pointer, values)) {
      if (!this.isShared) this.agree((this.error ?? place).name, pointer)
      const isHere = originOf(values[0]) === this.pair.origin
      if (isHere && place.volatile === 'path') this.agree(ORIGIN, pointer)
      return []
    }
    const [real, mock] = values
    const origin = place.volatile === 'path' ? originOf(real) : undefined
    if (origin === undefined || originOf(mock) !== this.pair.origin) {
      return [this.difference(place, pointer, values)]
    }
    const moved = this.pair.origin + String(real).slice(origin.length)
    if (!this.isSame(place, pointer, [moved, mock]))
      return [this.difference(place, pointer, values)]
    const at = { in: 'body', pointer } as const
    const sides = { real: origin, mock: this.pair.origin }
    return [{ at, name: ORIGIN, mark: undefined, aspect: 'origin', ...sides }]
  }

  private agree(name: string, pointer: string): void {
    this.pair.agree({ name, at: { in: 'body', pointer } })
  }

  private isSame({ volatile }: SchemaLocation, pointer: string, [real, mock]: Values): boolean {
    const { aliases, timeTolerance } = this.pair
    if (this.isShared) return isSameType(real, mock)
    // An id that this step keeps has a name on both sides already, so its form is compared.
    if (this.isKept(pointer)) return isEquivalent('id', real, mock, timeTolerance)
    const [a, b] = [withNames(real, aliases[0]), withNames(mock, aliases[1])]
    return isEquivalent(volatile, a, b, timeTolerance)
  }

  /** Whether the step keeps an id that is at this pointer. */
  private isKept(pointer: string): boolean {
    return Object.values(this.pair.step.keep ?? {}).includes(pointer)
  }

  private difference(
    place: SchemaLocation,
    pointer: string,
    [real, mock]: Values,
    only?: 'real' | 'mock',
  ): FoundDifference {
    const { aliases } = this.pair
    const { name, mark } = this.error ?? place
    const valueOf = (value: unknown, side: 0 | 1) =>
      withoutSecret(place, this.isKept(pointer) ? value : withNames(value, aliases[side]))
    return {
      at: { in: 'body', pointer },
      name,
      mark,
      ...(only !== 'mock' && { real: valueOf(real, 0) }),
      ...(only !== 'real' && { mock: valueOf(mock, 1) }),
    }
  }
}

/** The name under which the origins of all URLs are compared. */
const ORIGIN = 'origin of URLs'

function originOf(url: unknown): string | undefined {
  return typeof url === 'string' ? /^https?:\/\/[^/?#]+/i.exec(url)?.[0] : undefined
}

function ownItems(items: readonly unknown[], aliases: IdAliases): readonly unknown[] {
  return items.filter((one) => aliases.isOwn(one))
}

function withNames(value: unknown, aliases: IdAliases): unknown {
  return typeof value === 'string' ? aliases.replaceIds(value) : value
}

/** Whether two values have one JSON type; null stands for any type. */
function isSameType(real: unknown, mock: unknown): boolean {
  return real === null || mock === null || typeName(real) === typeName(mock)
}

function typeName(value: unknown): string {
  return Array.isArray(value) ? 'array' : typeof value
}

function itemCount(items: readonly unknown[]): string {
  return `${String(items.length)} items`
}

/** The value, or `(a secret)` for a secret that the sender did not mask. */
function withoutSecret({ isSecret }: SchemaLocation, value: unknown): unknown {
  return isSecret && value !== undefined && value !== MASK ? '(a secret)' : value
}
