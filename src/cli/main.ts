#!/usr/bin/env node
import { program, withDefaultCommand } from './program.js'
import { tolerateClosedOutput } from './shared/closed-output.js'
import { reportError } from './shared/report-error.js'

tolerateClosedOutput()
try {
  await program().parseAsync(withDefaultCommand(process.argv.slice(2)), { from: 'user' })
} catch (error) {
  reportError(error)
}
