import { isRecord } from '../../core/util/is-record.js'
import { joinPointer } from '../../core/util/json-pointer.js'
import { MASK } from '../../core/journal/redact.js'
import type { Found, Pair } from './difference.js'
import { isSame } from './equivalence.js'
import {
  childLocation,
  declaresMember,
  type SchemaLocation,
} from '../../core/contract/schema-walk.js'

/** The provider's value, then the mock's. */
type Sides = readonly [real: unknown, mock: unknown]

/** Where two bodies differ; of an error all is said of its name, not of the nodes of its schema. */
export function bodyDifferences(
  pair: Pair,
  place: SchemaLocation,
  sides: Sides,
  isError: boolean,
): Found[] {
  return new BodyComparison(pair, isError ? place : undefined).of(place, '', sides)
}

class BodyComparison {
  constructor(
    private readonly pair: Pair,
    private readonly error: SchemaLocation | undefined,
    /** Whether others may have made what is shown: then values say nothing. */
    private readonly isForeign = pair.step.compare !== undefined && error === undefined,
  ) {}

  of(place: SchemaLocation, pointer: string, sides: Sides): Found[] {
    const [real, mock] = sides
    if (this.pair.step.ignore?.includes(pointer)) return []
    if (Array.isArray(real) && Array.isArray(mock)) {
      return this.lists(place, pointer, real, mock)
    }
    if (isRecord(real) && isRecord(mock)) return this.objects(place, pointer, real, mock)
    return this.isAlike(place, pointer, sides) ? [] : [this.found(place, pointer, sides)]
  }

  private objects(
    place: SchemaLocation,
    pointer: string,
    real: Readonly<Record<string, unknown>>,
    mock: Readonly<Record<string, unknown>>,
  ): Found[] {
    const { contract } = this.pair.service
    const names = new Set([...Object.keys(mock), ...Object.keys(real)])
    return [...names].flatMap((name) => {
      const child = childLocation(contract, place, name)
      const at = joinPointer(pointer, name)
      const [isReal, isMock] = [Object.hasOwn(real, name), Object.hasOwn(mock, name)]
      if (isReal && isMock) return this.of(child, at, [real[name], mock[name]])
      // What the contract does not know is told as that.
      if (!isMock && !declaresMember(contract, place, name)) return []
      return isReal
        ? [this.found(child, at, [real[name], undefined], 'real')]
        : [this.found(child, at, [undefined, mock[name]], 'mock')]
    })
  }

  private lists(
    place: SchemaLocation,
    pointer: string,
    real: readonly unknown[],
    mock: readonly unknown[],
  ): Found[] {
    const { step, books, service } = this.pair
    const child = childLocation(service.contract, place, 0)
    if (step.compare === 'shape' && this.isForeign) {
      const isEither = real.length === 0 || mock.length === 0
      return isEither ? [] : this.of(child, joinPointer(pointer, '0'), [real[0], mock[0]])
    }
    const isOwn = step.compare === 'own' && this.isForeign
    const ours = isOwn ? real.filter((one) => books[0].isOwn(one)) : real
    const theirs = isOwn ? mock.filter((one) => books[1].isOwn(one)) : mock
    if (ours.length !== theirs.length) {
      const counts = [countOf(ours), countOf(theirs)] as const
      return [this.found(place, pointer, counts)]
    }
    // What is left is all our own.
    const inner = isOwn ? new BodyComparison(this.pair, this.error, false) : this
    return ours.flatMap((one, index) =>
      inner.of(child, joinPointer(pointer, String(index)), [one, theirs[index]]),
    )
  }

  private isAlike({ volatile }: SchemaLocation, pointer: string, [real, mock]: Sides): boolean {
    const { books, measure } = this.pair
    if (this.isForeign) return isOfOneKind(real, mock)
    // Where an id is first seen its form counts: its name is what this story has given it.
    if (this.isKept(pointer)) return isSame('id', real, mock, measure)
    return isSame(volatile, named(real, books[0]), named(mock, books[1]), measure)
  }

  private isKept(pointer: string): boolean {
    return Object.values(this.pair.step.keep ?? {}).includes(pointer)
  }

  private found(
    place: SchemaLocation,
    pointer: string,
    [real, mock]: Sides,
    only?: 'real' | 'mock',
  ): Found {
    const { books } = this.pair
    const { name, mark } = this.error ?? place
    const say = (value: unknown, side: 0 | 1) =>
      shown(place, this.isKept(pointer) ? value : named(value, books[side]))
    return {
      at: { in: 'body', pointer },
      name,
      mark,
      ...(only !== 'mock' && { real: say(real, 0) }),
      ...(only !== 'real' && { mock: say(mock, 1) }),
    }
  }
}

function named(value: unknown, book: Pair['books'][number]): unknown {
  return typeof value === 'string' ? book.named(value) : value
}

function kindOf(value: unknown): string {
  return Array.isArray(value) ? 'array' : typeof value
}

/** Of a thing that is not there, such as the first of an empty list, nothing can be said. */
function isOfOneKind(real: unknown, mock: unknown): boolean {
  return real === null || mock === null || kindOf(real) === kindOf(mock)
}

function countOf(items: readonly unknown[]): string {
  return `${String(items.length)} items`
}

/** A secret is not told: whether it is masked is. */
function shown({ isSecret }: SchemaLocation, value: unknown): unknown {
  return isSecret && value !== undefined && value !== MASK ? '(a secret)' : value
}
