import { placesOf } from '../../conformance/conform/baseline.js'
import type { CheckResult } from '../../conformance/conform/conform.js'
import { isFailure } from '../../conformance/conform/score.js'
import { VERSION } from '../../core/util/version.js'
import { isKnown, type ConformReport } from './report.js'
import { checkText } from './text.js'

/**
 * SARIF 2.1.0 with one result for each check that fails, which is an error, or that has notes only,
 * which is a note. What the baseline has and the run did not find is `absent`.
 */
export function conformSarif(report: ConformReport): string {
  const { checks, baseline, service, baseUrl } = report
  const told = checks.filter((check) => isFailure(check) || check.notes.length > 0)
  const gone = checks.filter(({ name }) => baseline?.gone.some((one) => one.name === name))
  const rules = [...new Set([...told, ...gone])]
  const resultOf = (check: CheckResult, text: string, rest: object) => ({
    ruleId: check.name,
    ruleIndex: rules.indexOf(check),
    message: { text },
    locations: [locationOf(check, service, baseUrl)],
    ...rest,
  })
  const results = [
    ...told.map((check) => {
      const level = isFailure(check) ? 'error' : 'note'
      const baselineState = isKnown(check, report) ? 'unchanged' : 'new'
      const places = placesOf(check)
      const state = baseline && level === 'error' ? { baselineState } : {}
      return resultOf(check, textOf(check), { level, ...state, properties: { places } })
    }),
    ...gone.map((check) =>
      resultOf(check, check.requires, { level: 'none', kind: 'pass', baselineState: 'absent' }),
    ),
  ]
  const driver = { name: 'Quayside', version: VERSION, rules: rules.map(ruleOf) }
  const runs = [{ columnKind: 'utf16CodeUnits', results, tool: { driver } }]
  const $schema = 'https://json.schemastore.org/sarif-2.1.0.json'
  return JSON.stringify({ $schema, version: '2.1.0', runs }, null, 2)
}

function textOf(check: CheckResult): string {
  if (isFailure(check)) return checkText(check)
  const lines = check.notes.map((one) => `${one.at}: ${one.actual}, not ${one.expected}`)
  return [check.requires, ...lines].join('\n')
}

function ruleOf({ name: id, requires, provenance, source }: CheckResult) {
  return { id, shortDescription: { text: requires }, properties: { provenance, source } }
}

function locationOf({ operation }: CheckResult, service: string, uri: string) {
  return {
    physicalLocation: { artifactLocation: { uri } },
    logicalLocations: [{ name: operation, fullyQualifiedName: `${service}/${operation}` }],
  }
}
