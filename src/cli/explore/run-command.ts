import { spawn, type ChildProcessByStdio } from 'node:child_process'
import { once } from 'node:events'
import type { Readable } from 'node:stream'
import { setTimeout as sleep } from 'node:timers/promises'
import type { BodyOutcome } from '../../conformance/explore/run.js'
import { UsageError } from '../../core/util/errors.js'
import { atExit } from '../../node/process/at-exit.js'

type Child = ChildProcessByStdio<null, Readable, Readable>

/** A command that has ended, with all that it had started. */
export interface EndedCommand {
  readonly outcome: BodyOutcome
  /** The end of what it printed. */
  readonly output: string
}

/** A command that is running. */
export interface RunningCommand {
  /** Rejects with a UsageError if it cannot be started. */
  readonly ended: Promise<EndedCommand>
  /** Ends it as one that hangs, with its whole process group. */
  readonly stop: (why: string) => void
}

// How long a process may take to end by itself once it is asked to.
const GRACE_MS = 2_000
// Output may still be on its way when a process has ended.
const OUTPUT_MS = 1_000
const OUTPUT_LINES = 20
const OUTPUT_CHARACTERS = 8_000

/** Runs a command in a process group of its own, for at most that many seconds. */
export function runCommand(
  [file = '', ...args]: readonly string[],
  env: NodeJS.ProcessEnv,
  timeout: number,
): RunningCommand {
  const child = spawn(file, args, { env, detached: true, stdio: ['ignore', 'pipe', 'pipe'] })
  const killNow = () => endGroup(child, 'SIGKILL')
  const cancelAtExit = atExit(killNow)
  let hung: string | undefined
  let grace: NodeJS.Timeout | undefined
  const stop = (why: string) => {
    // It has ended by itself, and only its output is waited for.
    if (child.exitCode !== null || child.signalCode !== null) return
    hung ??= why
    endGroup(child, 'SIGTERM')
    grace ??= setTimeout(killNow, GRACE_MS)
  }
  const timer = setTimeout(
    () => stop(`did not end within ${String(timeout)} s`),
    // Node fires at once what is too far off.
    Math.min(timeout * 1000, 2 ** 31 - 1),
  )
  const ended = endOf(child, file)
    .then(({ outcome, output }) => ({
      outcome: hung === undefined ? outcome : ({ kind: 'hung', why: hung } as const),
      output,
    }))
    .finally(() => {
      clearTimeout(timer)
      clearTimeout(grace)
      cancelAtExit()
    })
  return { ended, stop }
}

async function endOf(child: Child, file: string): Promise<EndedCommand> {
  let output = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      output = (output + text).slice(-OUTPUT_CHARACTERS)
    })
  }
  const closed = new Promise((resolve) => child.once('close', resolve))
  const [code, signal] = (await once(child, 'exit').catch((error: unknown) => {
    throw startError(file, error)
  })) as [number | null, NodeJS.Signals | null]
  // What it has started and left running.
  endGroup(child, 'SIGKILL')
  const waiting = new AbortController()
  // A process that has left the group may keep the streams open.
  await Promise.race([closed, sleep(OUTPUT_MS, undefined, waiting).catch(() => undefined)])
  waiting.abort()
  child.stdout.destroy()
  child.stderr.destroy()
  return { outcome: outcomeOf(code, signal), output: lastLines(output) }
}

function outcomeOf(code: number | null, signal: NodeJS.Signals | null): BodyOutcome {
  if (code === 0) return { kind: 'passed' }
  const how = code === null ? `was ended by ${String(signal)}` : `exited with ${String(code)}`
  return { kind: 'failed', error: `the command ${how}` }
}

function startError(file: string, error: unknown): UsageError {
  const { code, message } = error as NodeJS.ErrnoException
  const why = code === 'ENOENT' ? 'the command was not found' : message
  return new UsageError(`Failed to run ${file}: ${why}`)
}

function lastLines(text: string): string {
  return text.trimEnd().split(/\r?\n/).slice(-OUTPUT_LINES).join('\n')
}

/** Sends a signal to a child and to what it has started; to nothing if all of it has ended. */
function endGroup(child: Child, signal: NodeJS.Signals): void {
  if (child.pid === undefined) return
  try {
    process.kill(-child.pid, signal)
  } catch {
    // Windows has no process groups.
    child.kill(signal)
  }
}
