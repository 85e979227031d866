import { fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import type { Job, Outcome } from './generator.js'
import type { Sample } from './operations.js'

export type { Outcome, Received } from './generator.js'

/** The load generator, which is a process of its own: one job at a time. */
export class Load {
  private readonly child = fork(fileURLToPath(new URL('generator.ts', import.meta.url)), {
    execArgv: ['--import', 'tsx'],
    serialization: 'advanced',
  })

  private readonly exit = once(this.child, 'exit')

  async run(job: Job): Promise<Outcome> {
    const answer = once(this.child, 'message') as Promise<[{ outcome?: Outcome; error?: string }]>
    this.child.send(job)
    const ended = this.exit.then(() => [{ error: 'The load generator ended' }] as const)
    const [{ outcome, error }] = await Promise.race<
      readonly [{ outcome?: Outcome; error?: string }]
    >([answer, ended])
    if (!outcome) throw new Error(error)
    return outcome
  }

  stop(): void {
    this.child.kill('SIGKILL')
  }
}

/** The bytes of a request, below a base path such as `/v1`. */
export function message(base: string, { method, path, contentType, body }: Sample): Buffer {
  const head = [
    `${method} ${base}${path} HTTP/1.1`,
    'Host: 127.0.0.1',
    'Authorization: Bearer sk-bench',
    'Accept: application/json',
    'User-Agent: bench',
    ...(contentType === undefined ? [] : [`Content-Type: ${contentType}`]),
    ...(body === undefined ? [] : [`Content-Length: ${String(body.length)}`]),
  ]
  return Buffer.concat([Buffer.from(`${head.join('\r\n')}\r\n\r\n`), body ?? Buffer.alloc(0)])
}
