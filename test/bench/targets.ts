import { fork, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
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
  stop(): void
}

const file = (path: string) => fileURLToPath(new URL(path, import.meta.url))

/** The built command line, as a user starts it. */
export function startOurs(world: string): Promise<Target> {
  const args = ['serve', '--port', '0', '--log-format', 'json', '--seed', world]
  return start(file('../../dist/cli.js'), args)
}

export function startBare(): Promise<Target> {
  return start(file('bare.js'), [])
}

async function start(script: string, args: readonly string[]): Promise<Target> {
  const child = fork(script, args, {
    execArgv: ['--import', new URL('usage.js', import.meta.url).href],
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  })
  const [line] = (await once(createInterface(child.stdout!), 'line')) as [string]
  const { url } = JSON.parse(line) as { url: string }
  return {
    port: Number(new URL(url).port),
    answerLike: async ({ head, body }) => {
      await ask(child, { ...headOf(head), body: body.toString('base64') })
    },
    usage: async () => (await ask(child, 'usage')) as Usage,
    stop: () => child.kill('SIGKILL'),
  }
}

async function ask(child: ChildProcess, question: string | object): Promise<unknown> {
  const answer = once(child, 'message')
  child.send(question)
  return (await answer)[0]
}

// Node adds these by itself, to our replies as to the bare ones.
const ADDED = new Set(['connection', 'keep-alive'])

function headOf(head: string): { status: number; headers: Record<string, string> } {
  const [status = '', ...lines] = head.split('\r\n')
  const headers = lines.map((line) => {
    const colon = line.indexOf(':')
    return [line.slice(0, colon), line.slice(colon + 2)] as const
  })
  return {
    status: Number(status.split(' ')[1]),
    headers: Object.fromEntries(headers.filter(([name]) => !ADDED.has(name.toLowerCase()))),
  }
}
