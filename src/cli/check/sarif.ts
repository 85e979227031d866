import type { CheckedEntry } from '../../conformance/har/har-checker.js'
import { VERSION } from '../../core/util/version.js'
import { violationText } from '../../core/violations/format-violation.js'
import type { Violation } from '../../core/violations/violation.js'
import { artifactUri, codeRule } from '../shared/sarif.js'
import type { ReportFormat, Write } from './format.js'
import { isChecked, type Place } from './report.js'

const START = `{
  "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
  "version": "2.1.0",
  "runs": [
    {
      "columnKind": "utf16CodeUnits",
      "results": [
`

/** SARIF 2.1.0 with one result for each violation; the rules are in the order of their first use. */
export function sarifReport(write: Write): ReportFormat {
  const codes: string[] = []
  let separator = ''
  let start = START
  return {
    async add(entry, place) {
      if (!isChecked(entry)) return
      await write(start)
      start = ''
      for (const violation of entry.violations) {
        if (!codes.includes(violation.code)) codes.push(violation.code)
        const result = resultOf(entry, place, violation, codes.indexOf(violation.code))
        await write(`${separator}        ${JSON.stringify(result)}`)
        separator = ',\n'
      }
    },
    async end() {
      const driver = { name: 'Quayside', version: VERSION, rules: codes.map(codeRule) }
      await write(`\n      ],\n      "tool": ${JSON.stringify({ driver })}\n    }\n  ]\n}\n`)
    },
  }
}

function resultOf(entry: CheckedEntry, place: Place, violation: Violation, ruleIndex: number) {
  const { code: ruleId, kind, operation, at } = violation
  const message = { text: violationText(violation) }
  const locations = [locationOf(entry, place)]
  const properties = { kind, operation, at }
  return { ruleId, ruleIndex, level: 'error', message, locations, properties }
}

function locationOf({ index, method, url }: CheckedEntry, { path, line }: Place) {
  return {
    physicalLocation: { artifactLocation: { uri: artifactUri(path) }, region: { startLine: line } },
    logicalLocations: [
      { name: `${method} ${url}`, fullyQualifiedName: `log.entries[${String(index)}]` },
    ],
  }
}
