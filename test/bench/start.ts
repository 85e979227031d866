import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { get, type IncomingMessage } from 'node:http'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import type { Figure } from './report.js'
import { median } from './rounds.js'

const ROUNDS = 15

const root = fileURLToPath(new URL('../..', import.meta.url))
const options = ['--port', '0', '--log-format', 'json']

/** Goals are seconds to the line that says where it listens. */
const COMMANDS = [
  { what: 'npm start', goal: 0.6, argv: ['npm', '--silent', 'start', '--', ...options] },
  {
    ...{ what: 'the built command', goal: 0.25 },
    argv: [process.execPath, 'dist/cli.js', 'serve', ...options],
  },
  { what: 'a bare node:http server', argv: [process.execPath, 'test/bench/bare.js'] },
]

/** Seconds from the start of a process. */
interface Times {
  readonly ready: number
  readonly answered: number
}

export async function benchStart(): Promise<Figure[]> {
  const times = COMMANDS.map(() => [] as Times[])
  for (let round = 0; round < ROUNDS; round++) {
    for (const [n, { argv }] of COMMANDS.entries()) times[n]!.push(await start(argv))
  }
  const of = (n: number, key: keyof Times) => median(times[n]!.map((time) => time[key]))
  const [bare] = COMMANDS.map((_, n) => of(n, 'ready')).slice(-1)
  return COMMANDS.flatMap(({ what, goal }, n) => {
    if (goal === undefined) return []
    const note = `first answer ${of(n, 'answered').toFixed(2)} s; a bare server is ready after ${bare!.toFixed(2)} s`
    return [
      { what, value: of(n, 'ready'), goal, isBetter: 'lower' as const, unit: 's' as const, note },
    ]
  })
}

async function start([command, ...args]: readonly string[]): Promise<Times> {
  const before = performance.now()
  const seconds = () => (performance.now() - before) / 1000
  // A group of its own, since npm starts the server as another process.
  const child = spawn(command!, args, {
    ...{ cwd: root, detached: true },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  try {
    const [line] = (await once(createInterface(child.stdout), 'line')) as [string]
    const ready = seconds()
    const { url } = JSON.parse(line) as { url: string }
    const headers = { authorization: 'Bearer sk-bench' }
    const request = get(`${url}/v1/containers`, { headers, agent: false })
    const [reply] = (await once(request, 'response')) as [IncomingMessage]
    if (reply.statusCode !== 200) throw new Error(`${url} answered ${String(reply.statusCode)}`)
    reply.resume()
    await once(reply, 'end')
    return { ready, answered: seconds() }
  } finally {
    process.kill(-child.pid!, 'SIGKILL')
  }
}
