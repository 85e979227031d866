import type { TestRun } from './test-run.js'

/** What tests did when they were over; of all files that share a process. */
const late = new Set<string>()

export function noteLate(what: string, { title }: Pick<TestRun, 'title'>): void {
  late.add(`${what}: ${title}`)
}

/** Tells what was done late since it was last asked. */
export function takeLate(): string[] {
  const taken = [...late]
  late.clear()
  return taken
}
