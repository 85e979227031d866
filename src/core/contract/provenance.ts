/** How well a part of a contract or a rule is supported by evidence, strongest first. */
export const GRADES = ['documented', 'published', 'observed', 'assumed'] as const

/**
 * How well a part of a contract, or a rule, is known; strongest first.
 *
 * @example
 * const grade: Grade = 'observed'
 */
export type Grade = (typeof GRADES)[number]

/** The meaning of each grade, for messages and documentation. */
export const GRADE_MEANINGS: Readonly<Record<Grade, string>> = {
  documented: "the vendor's reference page says it",
  published: 'the vendor says it elsewhere, such as in an OpenAPI document, an SDK or a guide',
  observed: 'a third party recorded it from the live service',
  assumed: 'an assumption; no source says or shows it',
}

/** The origin of a fact: its grade, and its source as `"<source key>#<location in the source>"`. */
export interface Provenance {
  readonly provenance: Grade
  readonly source: string
}

/**
 * Whether `grade` is at least as strong as `minimum`.
 *
 * @example
 * isAtLeast('published', 'observed') // true
 */
export function isAtLeast(grade: Grade, minimum: Grade): boolean {
  return GRADES.indexOf(grade) <= GRADES.indexOf(minimum)
}

/** The weakest of several grades; undefined for an empty list. */
export function weakestOf(grades: readonly Grade[]): Grade | undefined {
  return GRADES.findLast((grade) => grades.includes(grade))
}

/** The `x-provenance` and `x-source` of a contract node; undefined if it does not have both. */
export function provenanceOf(node: unknown): Provenance | undefined {
  if (typeof node !== 'object' || node === null) return undefined
  const { 'x-provenance': provenance, 'x-source': source } = node as Record<string, unknown>
  if (typeof provenance !== 'string' || typeof source !== 'string') return undefined
  return { provenance: provenance as Grade, source }
}

/** The mark of one keyword of a contract node: its own in `x-keywords`, else that of the node. */
export function keywordMark(node: unknown, keyword: string): Provenance | undefined {
  if (typeof node !== 'object' || node === null) return undefined
  const { 'x-keywords': marks } = node as { 'x-keywords'?: Readonly<Record<string, unknown>> }
  return provenanceOf(marks?.[keyword]) ?? provenanceOf(node)
}
