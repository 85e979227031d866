import { fileURLToPath } from 'node:url'
import { afterAll } from 'vitest'
import { launch, urlOf, type Running } from './running.js'

export { urlOf, type Running }

export const root = fileURLToPath(new URL('../..', import.meta.url))

const started: Running[] = []

afterAll(async () => {
  for (const { child } of started) child.kill('SIGKILL')
  await Promise.all(started.map(({ exit }) => exit))
})

/** Starts a program in the project; it ends with the test file at the latest. */
export function start(command: string, ...args: string[]): Running {
  const running = launch(root, command, ...args)
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

/** Serves on a free port, and gives what answers there. */
export async function serve(...args: string[]): Promise<Running & { url: string }> {
  const running = quayside('serve', '--port', '0', ...args)
  return { ...running, url: await urlOf(running) }
}
