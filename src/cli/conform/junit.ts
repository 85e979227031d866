import type { CheckResult } from '../../conformance/conform/conform.js'
import { isFailure } from '../../conformance/conform/score.js'
import { xml } from '../shared/xml.js'
import { isKnown, type ConformReport } from './report.js'
import { checkText } from './text.js'

/** JUnit XML with a suite for each level and a test case for each check. */
export function conformJunit(report: ConformReport): string {
  const suites = Object.keys(report.score.levels).map((level) => {
    const checks = report.checks.filter((check) => check.level === level)
    const cases = checks.map((check) => caseOf(check, report))
    const failures = cases.filter((one) => one.includes('<failure ')).length
    const skipped = cases.filter((one) => one.includes('<skipped ')).length
    const counts = `tests="${String(cases.length)}" failures="${String(failures)}" errors="0" skipped="${String(skipped)}"`
    return `  <testsuite name="${level}" ${counts} time="0">\n${cases.join('')}  </testsuite>\n`
  })
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="quayside conform">\n${suites.join('')}</testsuites>`
}

function caseOf(check: CheckResult, report: ConformReport): string {
  const head = `<testcase name="${xml(check.name)}" classname="${xml(`${report.service}.${check.operation}`)}" time="0"`
  const outcome = outcomeOf(check, report)
  return outcome === '' ? `    ${head}/>\n` : `    ${head}>${outcome}</testcase>\n`
}

/** The child element of a test case; empty for a passed one. */
function outcomeOf(check: CheckResult, report: ConformReport): string {
  const { verdict, why, failures, requires, notes } = check
  if (isFailure(check)) {
    if (isKnown(check, report)) return '<skipped message="a known deviation"/>'
    const type = failures[0]?.code ?? verdict
    return `<failure type="${xml(type)}" message="${xml(requires)}">${xml(checkText(check))}</failure>`
  }
  if (why !== undefined) return `<skipped message="${xml(why)}"/>`
  const lines = notes.map(
    (one) => `${one.provenance}: ${one.at}: ${one.actual}, not ${one.expected}`,
  )
  return lines.length > 0 ? `<system-out>${xml(lines.join('\n'))}</system-out>` : ''
}
