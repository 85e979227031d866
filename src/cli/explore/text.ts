import { findingText, reportText } from '../../conformance/explore/report.js'
import { printableLines } from '../../core/util/printable.js'
import { causeOf, type CommandFinding, type CommandReport } from './report.js'

/** The report as text. */
export function commandText(report: CommandReport): string {
  const text = reportText(report, textOf)
  // The others are a table.
  const rules = report.findings.filter(({ rule }) => rule).map(ruleText)
  return printableLines([text, ...rules].join('\n\n'))
}

/** The first line of the text. */
export function summaryText(report: CommandReport): string {
  const [line = ''] = reportText(report, () => '').split('\n')
  return line
}

/** A finding as lines, with what the command printed. */
export function textOf(finding: CommandFinding): string {
  return [findingText(finding, 'command'), ...outputLines(finding)].join('\n')
}

function ruleText(finding: CommandFinding): string {
  return [causeOf(finding), `  reproduce  ${finding.reproduce}`, ...outputLines(finding)].join('\n')
}

function outputLines({ output }: CommandFinding): string[] {
  if (output === undefined) return []
  if (output === '') return ['  printed    nothing']
  return ['  printed', ...output.split('\n').map((line) => `    | ${line}`)]
}
