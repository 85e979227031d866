import { vi } from 'vitest'
import { program, withDefaultCommand } from '../../src/cli/program.js'
import { loadServiceModules } from '../../src/cli/shared/service-modules.js'
import { reportError } from '../../src/cli/shared/report-error.js'

/** Runs a command line that ends by itself in this process, which is faster than one of its own. */
export async function runHere(...args: string[]) {
  let [stdout, stderr] = ['', '']
  const spies = [
    vi.spyOn(console, 'log').mockImplementation((text) => void (stdout += `${String(text)}\n`)),
    vi.spyOn(console, 'error').mockImplementation((text) => void (stderr += `${String(text)}\n`)),
    vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
      stdout += String(text)
      return true
    }),
  ]
  const before = process.exitCode
  process.exitCode = 0
  try {
    const whole = withDefaultCommand(args)
    await program(await loadServiceModules(whole)).parseAsync(whole, { from: 'user' })
  } catch (error) {
    reportError(error)
  }
  const code = process.exitCode
  process.exitCode = before
  for (const spy of spies) spy.mockRestore()
  return { code, stdout, stderr }
}
