import { GRADES, type Grade } from '../../core/contract/provenance.js'
import type { Rules } from '../../core/contract/rules.js'
import type { Service } from '../../core/service/service.js'

/**
 * How many parts of the contract of a service, and of its rules, have each grade; strongest first, and
 * without those that none has.
 */
export function gradeCounts({ contract, rules }: Service): (readonly [Grade, number])[] {
  const counts = new Map<unknown, number>()
  const count = (grade: unknown) => counts.set(grade, (counts.get(grade) ?? 0) + 1)
  countMarks(contract.document, count)
  for (const { grade } of Object.values(rules as Rules)) count(grade)
  return GRADES.map((grade) => [grade, counts.get(grade) ?? 0] as const).filter(([, n]) => n > 0)
}

function countMarks(node: unknown, count: (grade: unknown) => void): void {
  if (typeof node !== 'object' || node === null) return
  for (const [key, value] of Object.entries(node)) {
    if (key === 'x-provenance') count(value)
    else countMarks(value, count)
  }
}
