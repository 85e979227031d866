#!/usr/bin/env node
import { program } from './program.js'
import { report } from './report.js'

try {
  await program().parseAsync()
} catch (error) {
  report(error)
}
