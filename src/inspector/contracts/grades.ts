import type { Grade, RuleView } from '../api/types.js'
import { partsOf, type ContractParts, type Part } from './part.js'

/** Strongest first. */
export const GRADES = ['documented', 'published', 'observed', 'assumed'] as const

export type GradeNumbers = Readonly<Record<Grade, number>>

/** The kinds of things of which each has a grade. */
export const GRADED = [
  'operations',
  'parameters',
  'replies',
  'headers',
  'fields',
  'errors',
  'rules',
] as const

export type Graded = (typeof GRADED)[number]

/**
 * Returns how many parts of a contract have which grade. What several operations share, such as the
 * schema of a resource or a header of all replies, is counted once.
 */
export function gradeNumbers(
  { operations, errors }: ContractParts,
  rules: readonly RuleView[],
): Readonly<Record<Graded, GradeNumbers>> {
  const parts = operations.flatMap((operation) => [...partsOf(operation)])
  const of = (...kinds: Part['kind'][]) => parts.filter(({ kind }) => kinds.includes(kind))
  const headers = new Map(of('header').map((part) => [`${part.name} ${part.source}`, part]))
  return {
    operations: count(operations),
    parameters: count(of('parameter')),
    replies: count(of('reply')),
    headers: count([...headers.values()]),
    fields: count(distinct(of('field'))),
    errors: count(errors),
    rules: count(rules),
  }
}

function distinct(parts: readonly Part[]): Part[] {
  return [...new Map(parts.map((part) => [part.node, part])).values()]
}

function count(items: readonly { readonly grade: Grade | null }[]): GradeNumbers {
  const numbers = { documented: 0, published: 0, observed: 0, assumed: 0 }
  for (const { grade } of items) if (grade !== null) numbers[grade]++
  return numbers
}

/** The sum of the numbers by grade. */
export function totalOf(numbers: GradeNumbers): number {
  return GRADES.reduce((sum, grade) => sum + numbers[grade], 0)
}
