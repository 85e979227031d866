import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { hostname } from 'node:os'

/** Matches a mark. */
export const MARK = String.raw`[0-9a-f]{8}-\d+-\d+`

let own: string | undefined

/**
 * Returns what tells this process from all others, also from former ones with the same id: its
 * machine, its id and, where the system tells it, its start time. It fits into the name of a file.
 */
export function processMark(): string {
  return (own ??= [machine(), process.pid, startTime(process.pid) ?? 0].join('-'))
}

/** Whether a mark is of a process of this machine that has ended. False if that is unknown. */
export function hasEnded(mark: string): boolean {
  const [host, id, start] = mark.split('-')
  const pid = Number(id)
  if (host !== machine()) return false
  if (!isRunning(pid)) return true
  const current = startTime(pid)
  return current !== undefined && start !== '0' && String(current) !== start
}

// Ids mean nothing on other machines and in other containers, which may share a folder.
function machine(): string {
  return createHash('sha256').update(hostname()).digest('hex').slice(0, 8)
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
  } catch (error) {
    // EPERM: it belongs to somebody else.
    return (error as NodeJS.ErrnoException).code !== 'ESRCH'
  }
  return !/^[ZX]/.test(linuxStatus(pid) ?? '')
}

/** When a process was started, in ticks since the system was; undefined where that is unknown. */
function startTime(pid: number): number | undefined {
  const text = linuxStatus(pid)?.split(' ')[19]
  return text === undefined ? undefined : Number(text)
}

/** The fields of `/proc/PID/stat` after the name of the program, which may contain anything. */
function linuxStatus(pid: number): string | undefined {
  if (process.platform !== 'linux') return undefined
  try {
    const text = readFileSync(`/proc/${String(pid)}/stat`, 'utf8')
    return text.slice(text.lastIndexOf(')') + 2)
  } catch {
    return undefined
  }
}
