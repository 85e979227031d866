import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'

/** What a command has written so far, and its end. */
export interface Running {
  readonly child: ChildProcess
  readonly written: { stdout: string; stderr: string }
  readonly exit: Promise<number | NodeJS.Signals | null>
}

/** Starts a program; whoever starts it ends it. */
export function launch(cwd: string, command: string, ...args: string[]): Running {
  const child = spawn(command, args, { cwd, stdio: ['ignore', 'pipe', 'pipe'] })
  const written = { stdout: '', stderr: '' }
  child.stdout.setEncoding('utf8').on('data', (text: string) => (written.stdout += text))
  child.stderr.setEncoding('utf8').on('data', (text: string) => (written.stderr += text))
  const exit = once(child, 'close').then(([code, signal]) => (code ?? signal) as number)
  return { child, written, exit }
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
