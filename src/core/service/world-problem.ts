import type { Problem } from '../contract/problem.js'
import { quoted } from '../util/errors.js'
import { likely } from '../util/edit-distance.js'
import { pointerKeys } from '../util/json-pointer.js'

/**
 * One mistake in a world document.
 *
 * @example
 * if (error instanceof InvalidWorld) {
 *   for (const { pointer, reason } of error.problems) console.log(pointer, reason)
 * }
 */
export interface WorldProblem {
  /** The JSON pointer of the wrong value. */
  readonly pointer: string
  /** A phrase that completes "<pointer> ...", such as `must be string, not 5`. */
  readonly reason: string
}

/** Converts a failed schema check to a mistake in a world document. */
export function worldProblem(problem: Problem): WorldProblem {
  const isUnknown = problem.keyword === 'additionalProperties'
  return {
    pointer: problem.at.pointer,
    reason: isUnknown
      ? `is unknown${suggestion(problem)}`
      : `${requirementOf(problem)}${actualText(problem)}`,
  }
}

function suggestion({ at, declared = [] }: Problem): string {
  const [near] = likely(pointerKeys(at.pointer).at(-1) ?? '', declared)
  return near === undefined ? '' : `; did you mean "${near}"?`
}

/** The message of a problem without the pointer that it starts with. */
export function requirementOf({ at, message }: Problem): string {
  const subject = `${at.pointer || 'the value'} `
  return message.startsWith(subject) ? message.slice(subject.length) : message
}

/** The actual value as the end of a message, cut to 80 characters; empty if there is none. */
export function actualText({ actual }: Problem): string {
  return givenText(actual)
}

/** A wrong value as the end of a message, cut to 80 characters; empty if there is none. */
export function givenText(value: unknown): string {
  return value === undefined ? '' : `, not ${quoted(value).slice(0, 80)}`
}

/** The same problems for a value at `pointer` of a larger document. */
export function atPointer(pointer: string, problems: readonly WorldProblem[]): WorldProblem[] {
  return problems.map((one) => ({ pointer: pointer + one.pointer, reason: one.reason }))
}
