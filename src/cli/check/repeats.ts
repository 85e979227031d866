import type { Violation } from '../../core/violations/violation.js'
import { countText } from '../../core/util/count-text.js'

// Kinds of violations that are told apart, and places that are kept of each.
const MAX_KINDS = 10_000
const MAX_PLACES = 3

interface Repeat {
  readonly title: string
  times: number
  readonly places: string[]
}

/**
 * Joins violations that are equal: of the same operation, with the same code, at the same place, and
 * with the same expectation, whatever the items of arrays. Its memory is bounded.
 */
export class Repeats {
  private readonly kinds = new Map<string, Repeat>()

  /** The violations that were not found before; the others are counted, with their places. */
  firsts(violations: readonly Violation[], place: string): Violation[] {
    return violations.filter((violation) => {
      const key = keyOf(violation)
      const known = this.kinds.get(key)
      if (!known) {
        const title = titleOf(violation)
        if (this.kinds.size < MAX_KINDS) this.kinds.set(key, { title, times: 0, places: [] })
        return true
      }
      known.times++
      const isNew = known.places.at(-1) !== place
      if (isNew && known.places.length < MAX_PLACES) known.places.push(place)
      return false
    })
  }

  /** One line for each kind that was found more than once. */
  lines(): string[] {
    const repeated = [...this.kinds.values()].filter(({ times }) => times > 0)
    return repeated.map(({ title, times, places }) => {
      return `${title}: ${countText(times, 'time')} more, such as at ${places.join(', ')}`
    })
  }
}

function keyOf({ code, service, operation, at, rule, expected }: Violation): string {
  const place = [at.in, withoutIndexes(at.pointer)]
  return JSON.stringify([code, service, operation, ...place, rule, expected])
}

function titleOf({ code, service, operation, at }: Violation): string {
  const name = [service, operation].filter((one) => one !== null).join('/')
  return `${code} ${name || 'no operation'} ${at.in} ${withoutIndexes(at.pointer)}`.trimEnd()
}

function withoutIndexes(pointer: string): string {
  return pointer.replace(/\/\d+(?=\/|$)/g, '/*')
}
