import { execFile } from 'node:child_process'
import { promisify } from 'node:util'

const execute = promisify(execFile)

/** Runs a command to its end and gives what it prints; a failure shows all that it said. */
export async function run(cwd: string, command: string, ...args: string[]): Promise<string> {
  try {
    return (await execute(command, args, { cwd, maxBuffer: 2 ** 26 })).stdout
  } catch (error) {
    // tsc, for one, says what is wrong on stdout, which the error's own message leaves out.
    const { stdout, stderr } = error as { stdout: string; stderr: string }
    throw new Error(`Failed to run ${[command, ...args].join(' ')}:\n${stdout}${stderr}`)
  }
}
