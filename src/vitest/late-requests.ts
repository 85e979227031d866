/** Requests that were sent, and uses of mocks, after their test had ended; of all files of a process. */
const late = new Set<string>()

export function recordLateRequest(what: string, title: string): void {
  late.add(`${what}: ${title}`)
}

/** Returns what was recorded since the last call. */
export function takeLateRequests(): string[] {
  const taken = [...late]
  late.clear()
  return taken
}
