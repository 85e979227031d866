import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { afterAll } from 'vitest'

export const root = fileURLToPath(new URL('../..', import.meta.url))

/** What a command has written so far, and its end. */
export interface Running {
  readonly child: ChildProcess
  readonly written: { stdout: string; stderr: string }
  readonly exit: Promise<number | NodeJS.Signals | null>
}

const started: Running[] = []

afterAll(async () => {
  for (const { child } of started) child.kill('SIGKILL')
  await Promise.all(started.map(({ exit }) => exit))
})

/** Starts a program in the project; it ends with the test file at the latest. */
export function start(command: string, ...args: string[]): Running {
  const child = spawn(command, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] })
  const written = { stdout: '', stderr: '' }
  child.stdout.setEncoding('utf8').on('data', (text: string) => (written.stdout += text))
  child.stderr.setEncoding('utf8').on('data', (text: string) => (written.stderr += text))
  const exit = once(child, 'close').then(([code, signal]) => (code ?? signal) as number)
  const running = { child, written, exit }
  started.push(running)
  return running
}

/** The command line, bundled from its sources. */
function quayside(...args: string[]): Running {
  return start(process.execPath, 'test/.bundle/cli.js', ...args)
}

/** Runs a command line that ends by itself. */
export async function run(...args: string[]) {
  const { written, exit } = quayside(...args)
  return { code: await exit, ...written }
}

/** The URL that a server says it is ready at. */
export async function urlOf({ written, child, exit }: Running): Promise<string> {
  const isOver = exit.then(() => true)
  for (;;) {
    const url = /https?:\/\/[\w.[\]:]+:\d+/.exec(written.stdout)?.[0]
    if (url !== undefined) return url
    const said = child.stdout && once(child.stdout, 'data').then(() => false)
    if (await Promise.race([isOver, said])) throw new Error(`It ended: ${written.stderr}`)
  }
}

/** Serves on a free port, and gives what answers there. */
export async function serve(...args: string[]): Promise<Running & { url: string }> {
  const running = quayside('serve', '--port', '0', ...args)
  return { ...running, url: await urlOf(running) }
}
