import { execFile } from 'node:child_process'
import { promisify } from 'node:util'

const execute = promisify(execFile)

/** Where a command runs, and after how many milliseconds it is ended. */
interface Options {
  readonly cwd: string
  readonly timeout?: number
}

/** Runs a command to its end and gives what it prints; a failure shows all that it said. */
export async function run(
  where: string | Options,
  command: string,
  ...args: string[]
): Promise<string> {
  const options = typeof where === 'string' ? { cwd: where } : where
  try {
    return (await execute(command, args, { ...options, maxBuffer: 2 ** 26 })).stdout
  } catch (error) {
    // tsc, for one, says what is wrong on stdout, which the error's own message leaves out.
    const { stdout, stderr, killed } = error as { stdout: string; stderr: string; killed: boolean }
    const late = killed ? ', which did not end in time' : ''
    throw new Error(`Failed to run ${[command, ...args].join(' ')}${late}:\n${stdout}${stderr}`)
  }
}
