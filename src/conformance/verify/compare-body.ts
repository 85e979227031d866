import {
  childLocation,
  declaresMember,
  type SchemaLocation,
} from '../../core/contract/schema-walk.js'
import { MASK } from '../../core/journal/redact.js'
import { isRecord } from '../../core/util/is-record.js'
import { joinPointer } from '../../core/util/json-pointer.js'
import type { FoundDifference, StepComparison } from './difference.js'
import { isEquivalent } from './equivalence.js'
import type { IdAliases } from './id-aliases.js'

type Values = readonly [real: unknown, mock: unknown]
type Members = Readonly<Record<string, unknown>>

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
    private readonly isShared = pair.step.compare !== undefined && error === undefined,
  ) {}

  compare(place: SchemaLocation, pointer: string, values: Values): FoundDifference[] {
    const [real, mock] = values
    if (this.pair.step.ignore?.includes(pointer)) return []
    if (Array.isArray(real) && Array.isArray(mock)) {
      return this.compareArrays(place, pointer, real, mock)
    }
    if (isRecord(real) && isRecord(mock)) return this.compareObjects(place, pointer, real, mock)
    return this.isSame(place, pointer, values) ? [] : [this.difference(place, pointer, values)]
  }

  private compareObjects(
    place: SchemaLocation,
    pointer: string,
    real: Members,
    mock: Members,
  ): FoundDifference[] {
    const { contract } = this.pair.service
    const names = new Set([...Object.keys(mock), ...Object.keys(real)])
    return [...names].flatMap((name) => {
      const child = childLocation(contract, place, name)
      const at = joinPointer(pointer, name)
      const [isReal, isMock] = [Object.hasOwn(real, name), Object.hasOwn(mock, name)]
      if (isReal && isMock) return this.compare(child, at, [real[name], mock[name]])
      // Members that the contract does not declare are reported as such, not as differences.
      if (!isMock && !declaresMember(contract, place, name)) return []
      return isReal
        ? [this.difference(child, at, [real[name], undefined], 'real')]
        : [this.difference(child, at, [undefined, mock[name]], 'mock')]
    })
  }

  private compareArrays(
    place: SchemaLocation,
    pointer: string,
    real: readonly unknown[],
    mock: readonly unknown[],
  ): FoundDifference[] {
    const { step, aliases, service } = this.pair
    const child = childLocation(service.contract, place, 0)
    if (step.compare === 'shape' && this.isShared) {
      const isEmpty = real.length === 0 || mock.length === 0
      return isEmpty ? [] : this.compare(child, joinPointer(pointer, '0'), [real[0], mock[0]])
    }
    const isOwnOnly = step.compare === 'own' && this.isShared
    const a = isOwnOnly ? real.filter((one) => aliases[0].isOwn(one)) : real
    const b = isOwnOnly ? mock.filter((one) => aliases[1].isOwn(one)) : mock
    if (a.length !== b.length) {
      return [this.difference(place, pointer, [itemCount(a), itemCount(b)])]
    }
    // The remaining items are our own, so their values are compared.
    const inner = isOwnOnly ? new BodyComparison(this.pair, this.error, false) : this
    return a.flatMap((one, index) =>
      inner.compare(child, joinPointer(pointer, String(index)), [one, b[index]]),
    )
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
