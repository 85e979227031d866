import { valueAt } from '../../core/util/json-pointer.js'
import type { Draft } from './draft.js'

export interface Problem {
  readonly pointer: string
  readonly reason: string
}

/** What the server refused, and why. */
export interface Refusal {
  readonly draft: Draft
  readonly message: string
  readonly problems: readonly Problem[]
}

/** The problems of a refused draft that still stand: what was changed since may be right now. */
export function standing(refusal: Refusal | undefined, draft: Draft): readonly Problem[] {
  if (!refusal) return []
  const isSame = (pointer: string) =>
    JSON.stringify(valueAt(refusal.draft, pointer)) === JSON.stringify(valueAt(draft, pointer))
  return refusal.problems.filter(({ pointer }) => isSame(pointer))
}

/** The reasons at a pointer, as one text; `below` adds those of all places within. */
export function reasonAt(
  problems: readonly Problem[],
  pointer: string,
  { below = false } = {},
): string | undefined {
  const found = problems.filter(
    (one) => one.pointer === pointer || (below && one.pointer.startsWith(`${pointer}/`)),
  )
  return found.length === 0 ? undefined : found.map(({ reason }) => sentence(reason)).join(' ')
}

/** A reason as the server gives it, as a sentence. */
function sentence(reason: string): string {
  const text = reason.charAt(0).toUpperCase() + reason.slice(1)
  return /[.?!]$/.test(text) ? text : `${text}.`
}
