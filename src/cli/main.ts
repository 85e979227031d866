#!/usr/bin/env node
import { program, withVerb } from './program.js'
import { report } from './shared/report-error.js'

try {
  await program().parseAsync(withVerb(process.argv.slice(2)), { from: 'user' })
} catch (error) {
  report(error)
}
