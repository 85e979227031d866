import { readCode } from '../../core/violations/violation.js'
import { xml } from '../shared/xml.js'
import { causeOf, type CommandFinding, type CommandReport } from './report.js'
import { textOf } from './text.js'

/** JUnit XML with a test case for each call of the first run. */
export function exploreJunit({ calls, findings, command }: CommandReport): string {
  const cases = calls.map(({ operation, nth, place }) => {
    const own = findings.filter(({ call }) => call.place === place)
    const head = `<testcase name="${xml(`${operation} #${String(nth)}`)}" classname="${xml(operation.replace('/', '.'))}" time="0"`
    return own.length === 0 ? `    ${head}/>\n` : `    ${head}>${failureOf(own)}</testcase>\n`
  })
  const failures = cases.filter((one) => one.includes('<failure ')).length
  const counts = `tests="${String(cases.length)}" failures="${String(failures)}" errors="0" skipped="0"`
  const suite = `  <testsuite name="${xml(command.join(' '))}" ${counts} time="0">\n${cases.join('')}  </testsuite>\n`
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="quayside explore">\n${suite}</testsuites>`
}

/** What hurts at one call. */
function failureOf(findings: readonly CommandFinding[]): string {
  const [first] = findings
  if (!first) return ''
  const problem = readCode(first.code)?.problem ?? first.code
  const more = findings.length > 1 ? ` and ${String(findings.length - 1)} more` : ''
  const message = `${problem} under ${causeOf(first)}: ${first.message}${more}`
  const text = findings.map(textOf).join('\n\n')
  return `<failure type="${first.code}" message="${xml(message)}">${xml(text)}</failure>`
}
