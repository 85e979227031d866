#!/usr/bin/env node
import { program, withDefaultCommand } from './program.js'
import { tolerateClosedOutput } from './shared/closed-output.js'
import { reportError } from './shared/report-error.js'
import { loadServiceModules } from './shared/service-modules.js'

tolerateClosedOutput()
try {
  const args = withDefaultCommand(process.argv.slice(2))
  await program(await loadServiceModules(args)).parseAsync(args, { from: 'user' })
} catch (error) {
  reportError(error)
}
