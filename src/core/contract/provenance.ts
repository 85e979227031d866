/** How well a part of a contract, or a rule, is known; strongest first. */
export const GRADES = ['documented', 'published', 'observed', 'assumed'] as const

/**
 * How well a part of a contract, or a rule, is known; strongest first.
 *
 * @example
 * const grade: Grade = 'observed'
 */
export type Grade = (typeof GRADES)[number]

/** What each grade means, in the words of who reads one. */
export const GRADE_MEANINGS: Readonly<Record<Grade, string>> = {
  documented: 'a document of the vendor that comes with the contract says so',
  published: 'the vendor says so elsewhere',
  observed: 'somebody else recorded it from the live service',
  assumed: 'it is ours, nobody has said or shown it',
}

/** Where a fact comes from: its grade and `"<source key>#<place in it>"`. */
export interface Provenance {
  readonly provenance: Grade
  readonly source: string
}

/**
 * Tells whether `grade` is at least as strong as `floor`.
 *
 * @example
 * isAtLeast('published', 'observed') // true
 */
export function isAtLeast(grade: Grade, floor: Grade): boolean {
  return GRADES.indexOf(grade) <= GRADES.indexOf(floor)
}

/** The weakest of some grades; undefined if there are none. */
export function weakestOf(grades: readonly Grade[]): Grade | undefined {
  return GRADES.findLast((grade) => grades.includes(grade))
}

/** Reads the mark that stands on a node of a contract, if one does. */
export function provenanceOf(node: unknown): Provenance | undefined {
  if (typeof node !== 'object' || node === null) return undefined
  const { 'x-provenance': provenance, 'x-source': source } = node as Record<string, unknown>
  if (typeof provenance !== 'string' || typeof source !== 'string') return undefined
  return { provenance: provenance as Grade, source }
}
