import { fork, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import type { Received } from './load.js'

/** What a process used since it was asked last. */
export interface Usage {
  /** Processor time of all its threads, in seconds. */
  readonly cpu: number
  /** The share of the time in which its event loop did not wait. */
  readonly busy: number
}

/** A server in a process of its own. */
export interface Target {
  readonly port: number
  /** Makes a bare server send these bytes from now on. */
  answerLike(reply: Received): Promise<void>
  usage(): Promise<Usage>
  stop(): Promise<void>
}

const file = (path: string) => fileURLToPath(new URL(path, import.meta.url))

/** The built command line, as a user starts it. */
export function startOurs(options: readonly string[] = []): Promise<Target> {
  return start(file('../../dist/cli.js'), [
    ...['serve', '--port', '0', '--log-format', 'json', ...options],
  ])
}

export function startBare(): Promise<Target> {
  return start(file('bare.js'), [])
}

async function start(script: string, args: readonly string[]): Promise<Target> {
  // It is killed at the end, and what it left there goes with the folder.
  const folder = mkdtempSync(join(tmpdir(), 'quayside-bench-'))
  const child = fork(script, args, {
    execArgv: ['--import', new URL('usage.js', import.meta.url).href],
    env: { ...process.env, TMPDIR: folder },
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
    serialization: 'advanced',
  })
  const [line] = (await once(createInterface(child.stdout!), 'line')) as [string]
  const { url } = JSON.parse(line) as { url: string }
  return {
    port: Number(new URL(url).port),
    answerLike: async ({ status, head, body }) => {
      await ask(child, { status, headers: headersOf(head), body })
    },
    usage: async () => (await ask(child, 'usage')) as Usage,
    stop: async () => {
      const exit = once(child, 'exit')
      child.kill('SIGKILL')
      await exit
      rmSync(folder, { recursive: true })
    },
  }
}

async function ask(child: ChildProcess, question: string | object): Promise<unknown> {
  const answer = once(child, 'message')
  child.send(question)
  return (await answer)[0]
}

// Node adds these by itself, to our replies as to the bare ones.
const ADDED = new Set(['connection', 'keep-alive'])

function headersOf(head: string): Record<string, string> {
  const headers = head
    .split('\r\n')
    .slice(1)
    .map((line) => {
      const colon = line.indexOf(':')
      return [line.slice(0, colon), line.slice(colon + 2)] as const
    })
  return Object.fromEntries(headers.filter(([name]) => !ADDED.has(name.toLowerCase())))
}
