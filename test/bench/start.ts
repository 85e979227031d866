import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { get } from 'node:http'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import type { Figure } from './report.js'
import { median, takeTurns, timed } from './rounds.js'

const ROUNDS = 15
const GOAL = 0.45

const file = (path: string) => fileURLToPath(new URL(path, import.meta.url))

export async function benchStart(): Promise<Figure[]> {
  const ours = [file('../../dist/cli.js'), 'serve', '--port', '0', '--log-format', 'json']
  const { ours: times, theirs: bare } = await takeTurns(
    ROUNDS,
    () => timed(() => firstAnswer(ours)),
    () => timed(() => firstAnswer([file('bare.js')])),
  )
  const seconds = (all: readonly number[]) => `${median(all).toFixed(2)} s`
  const note =
    `fastest ${Math.min(...times).toFixed(2)} s; ` +
    `a bare node:http server ${seconds(bare)}, fastest ${Math.min(...bare).toFixed(2)} s`
  const value = median(times)
  return [{ what: 'first answer', value, goal: GOAL, isBetter: 'lower', unit: 's', note }]
}

async function firstAnswer(script: readonly string[]): Promise<void> {
  const child = spawn(process.execPath, script, { stdio: ['ignore', 'pipe', 'inherit'] })
  const [line] = (await once(createInterface(child.stdout), 'line')) as [string]
  const { url } = JSON.parse(line) as { url: string }
  const headers = { authorization: 'Bearer sk-bench' }
  const request = get(`${url}/v1/containers`, { headers, agent: false })
  const [reply] = (await once(request, 'response')) as [import('node:http').IncomingMessage]
  if (reply.statusCode !== 200) throw new Error(`${url} answered ${String(reply.statusCode)}`)
  reply.resume()
  await once(reply, 'end')
  child.kill('SIGKILL')
}
