#!/usr/bin/env node
import { program, withDefaultCommand } from './program.js'
import { reportError } from './shared/report-error.js'

try {
  await program().parseAsync(withDefaultCommand(process.argv.slice(2)), { from: 'user' })
} catch (error) {
  reportError(error)
}
