import { execFileSync, fork, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { get } from 'node:http'
import { mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs'
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
  /** Bytes in memory now. */
  readonly rss: number
  /** The most bytes that it had in memory since it started. */
  readonly peak: number
}

/** Milliseconds in which a server has to answer for the first time. */
const START_LIMIT = 60_000

/** A server in a process of its own. */
export interface Target {
  readonly port: number
  /** The path below which it has the API. */
  readonly base: string
  /** Makes a bare server send these bytes from now on. */
  answerLike(reply: Received): Promise<void>
  usage(): Promise<Usage>
  /** Bytes in memory of its process and of those that it started. */
  memory(): number
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

/** A server that says where it listens. */
async function start(script: string, args: readonly string[]): Promise<Target> {
  const { child, stop, failed } = launch(script, args)
  const line = once(createInterface(child.stdout!), 'line') as Promise<[string]>
  const { url } = JSON.parse((await Promise.race([line, failed()]))[0]) as { url: string }
  return targetOf(child, Number(new URL(url).port), '/v1', stop)
}

/** A server of which is known only where it will listen, once it answers there. */
export async function startAt(
  port: number,
  base: string,
  script: string,
  args: readonly string[],
  folder: string,
): Promise<Target> {
  const { child, stop, failed } = launch(script, args, folder)
  child.stdout!.resume()
  const url = `http://127.0.0.1:${port}${base}/containers?limit=1`
  const limit = performance.now() + START_LIMIT
  while (child.exitCode === null && performance.now() < limit) {
    if (await answers(url)) return targetOf(child, port, base, stop)
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
  end(child)
  return failed()
}

/** Whether anything answers, whatever it says. */
function answers(url: string): Promise<boolean> {
  return new Promise((resolve) => {
    const headers = { authorization: 'Bearer sk-bench' }
    const request = get(url, { headers, agent: false, timeout: START_LIMIT }, (reply) => {
      reply.resume().on('close', () => resolve(true))
    })
    request.on('timeout', () => request.destroy()).on('error', () => resolve(false))
  })
}

function launch(script: string, args: readonly string[], cwd = process.cwd()) {
  // It is killed at the end, and what it left there goes with the folder.
  const folder = mkdtempSync(join(tmpdir(), 'quayside-bench-'))
  const errors = join(folder, 'errors.txt')
  const child = fork(script, args, {
    execArgv: ['--import', new URL('usage.js', import.meta.url).href],
    ...{ cwd, env: { ...process.env, TMPDIR: folder } },
    stdio: ['ignore', 'pipe', openSync(errors, 'w'), 'ipc'],
    serialization: 'advanced',
    // In a group of its own, which ends with it.
    detached: true,
  })
  const exit = once(child, 'exit')
  const stop = async () => {
    end(child)
    await exit
    rmSync(folder, { recursive: true, force: true })
  }
  /** Throws, once the process has ended, with what it said last. */
  const failed = async (): Promise<never> => {
    await exit
    const said = readFileSync(errors, 'utf8').trim().slice(-500)
    await stop()
    throw new Error(`Failed to start ${script}: ${said}`)
  }
  return { child, stop, failed }
}

/** Ends a process and those that it started. */
function end(child: ChildProcess): void {
  try {
    process.kill(-child.pid!, 'SIGKILL')
  } catch {
    // None of them runs any more.
  }
}

function targetOf(
  child: ChildProcess,
  port: number,
  base: string,
  stop: () => Promise<void>,
): Target {
  return {
    ...{ port, base, stop },
    answerLike: async ({ status, head, body }) => {
      await ask(child, { status, headers: headersOf(head), body })
    },
    usage: async () => (await ask(child, 'usage')) as Usage,
    memory: () => memoryOf(child.pid!),
  }
}

function memoryOf(group: number): number {
  const lines = execFileSync('ps', ['-A', '-o', 'pgid=,rss=']).toString().trim().split('\n')
  const processes = lines.map((line) => line.trim().split(/ +/).map(Number))
  const kilobytes = processes.map(([pgid, rss = 0]) => (pgid === group ? rss : 0))
  return kilobytes.reduce((sum, rss) => sum + rss, 0) * 1024
}

async function ask(child: ChildProcess, question: string | object): Promise<unknown> {
  const over = new AbortController()
  const { signal } = over
  const answer = once(child, 'message', { signal })
  const exit = once(child, 'exit', { signal }).then(() => {
    throw new Error(`${child.spawnargs.join(' ')} ended`)
  })
  child.send(question)
  try {
    return ((await Promise.race([answer, exit])) as unknown[])[0]
  } finally {
    over.abort()
  }
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
