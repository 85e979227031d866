/** What tests did when they were over; of all files that share a process. */
const late = new Set<string>()

export function noteLate(what: string, title: string): void {
  late.add(`${what}: ${title}`)
}

/** Tells what was done late since it was last asked. */
export function takeLate(): string[] {
  const taken = [...late]
  late.clear()
  return taken
}
