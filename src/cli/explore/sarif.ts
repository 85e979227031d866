import { existsSync, statSync } from 'node:fs'
import { VERSION } from '../../core/util/version.js'
import { artifactUri, codeRule } from '../shared/sarif.js'
import { causeOf, type CommandFinding, type CommandReport } from './report.js'
import { textOf } from './text.js'

/** SARIF 2.1.0 with one result for each finding; the rules are in the order of their first use. */
export function exploreSarif({ findings, command }: CommandReport): string {
  const codes = [...new Set(findings.map(({ code }) => code))]
  const uri = artifactUri(fileOf(command))
  const results = findings.map((finding) => ({
    ruleId: finding.code,
    ruleIndex: codes.indexOf(finding.code),
    level: 'error',
    message: { text: textOf(finding) },
    locations: [locationOf(finding, uri)],
    properties: { under: causeOf(finding), reproduce: finding.reproduce },
  }))
  const driver = { name: 'Quayside', version: VERSION, rules: codes.map(codeRule) }
  const runs = [{ columnKind: 'utf16CodeUnits', results, tool: { driver } }]
  const $schema = 'https://json.schemastore.org/sarif-2.1.0.json'
  return JSON.stringify({ $schema, version: '2.1.0', runs }, null, 2)
}

/** The first file that a command names, such as that of a test; else its program. */
function fileOf(command: readonly string[]): string {
  const isFile = (word: string) => existsSync(word) && statSync(word).isFile()
  return command.slice(1).find(isFile) ?? command[0] ?? ''
}

function locationOf({ operation, call }: CommandFinding, uri: string) {
  const name = operation.slice(operation.indexOf('/') + 1)
  return {
    physicalLocation: { artifactLocation: { uri } },
    logicalLocations: [{ name, fullyQualifiedName: `${operation}#${String(call.nth)}` }],
  }
}
