import { isAbsolute } from 'node:path'
import { pathToFileURL } from 'node:url'
import { SKIPS } from '../../conformance/check/traffic.js'
import type { CheckedEntry } from '../../conformance/har/har-checker.js'
import { printable } from '../../core/util/printable.js'
import { VERSION } from '../../core/util/version.js'
import { explain } from '../../core/violations/explain.js'
import { violationsText, violationText } from '../../core/violations/format-violation.js'
import { isChecked, fileSummaryLines, summaryOf, type FileReport } from './report.js'

/** Formats what was found in some files as one text. */
type Format = (files: readonly FileReport[]) => string

/** The output formats of `quayside check`. */
export const FORMATS = { text, json, junit, sarif } satisfies Readonly<Record<string, Format>>

export type FormatName = keyof typeof FORMATS

function text(files: readonly FileReport[]): string {
  const broken = files.flatMap((file) =>
    file.entries
      .filter(isChecked)
      .filter(({ violations }) => violations.length > 0)
      .map((entry) => {
        const place = `${file.path}:${String(file.lineOf(entry.index))}`
        return `${place}: ${printable(titleOf(entry))}\n${violationsText(entry.violations)}`
      }),
  )
  return [...broken, fileSummaryLines(files).join('\n')].join('\n\n')
}

function json(files: readonly FileReport[]): string {
  const exchanges = files.flatMap(({ path: file, entries, lineOf }) =>
    entries.filter(isChecked).map((entry) => ({ file, line: lineOf(entry.index), ...entry })),
  )
  return JSON.stringify({ summary: summaryOf(files), exchanges }, null, 2)
}

function junit(files: readonly FileReport[]): string {
  const suites = files.flatMap(({ path, entries }) => {
    const cases = entries.map((entry) => {
      const name = `${String(entry.index)} ${isChecked(entry) ? titleOf(entry) : `${entry.method} ${entry.url}`}`
      const owner = isChecked(entry) ? [entry.service, entry.operation].filter(Boolean) : []
      const head = `<testcase name="${xml(name)}" classname="${xml(owner.join('.') || 'none')}" time="0"`
      const outcome = outcomeOf(entry)
      return outcome === '' ? `    ${head}/>` : `    ${head}>${outcome}</testcase>`
    })
    const { checked, broken } = summaryOf([{ path, entries, lineOf: () => 1 }])
    const counts = `tests="${String(entries.length)}" failures="${String(broken)}" errors="0"`
    const skipped = `skipped="${String(entries.length - checked)}"`
    return [
      `  <testsuite name="${xml(path)}" ${counts} ${skipped} time="0">`,
      ...cases,
      '  </testsuite>',
    ]
  })
  const head = '<?xml version="1.0" encoding="UTF-8"?>'
  return [head, '<testsuites name="quayside check">', ...suites, '</testsuites>'].join('\n')
}

/** The child element of a test case; empty for a passed one. */
function outcomeOf(entry: FileReport['entries'][number]): string {
  if (!isChecked(entry)) return `<skipped message="${xml(SKIPS[entry.skip])}"/>`
  const { violations } = entry
  const [first] = violations
  if (!first) return ''
  const message = `${first.message}${violations.length > 1 ? ` and ${String(violations.length - 1)} more` : ''}`
  const details = violations.map(violationText).join('\n\n')
  return `<failure type="${first.code}" message="${xml(message)}">${xml(details)}</failure>`
}

const ESCAPES: Readonly<Record<string, string>> = {
  ...{ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' },
}

/** Escapes a text for XML. */
function xml(raw: string): string {
  return (
    raw
      // XML cannot contain control characters or lone surrogates.
      .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '\ufffd')
      .replace(/[&<>"]/g, (character) => ESCAPES[character] ?? character)
  )
}

function sarif(files: readonly FileReport[]): string {
  const found = files.flatMap((file) =>
    file.entries
      .filter(isChecked)
      .flatMap((entry) => entry.violations.map((violation) => ({ file, entry, violation }))),
  )
  const codes = [...new Set(found.map(({ violation }) => violation.code))].sort()
  const results = found.map(({ file, entry, violation }) => ({
    ruleId: violation.code,
    ruleIndex: codes.indexOf(violation.code),
    level: 'error',
    message: { text: violationText(violation) },
    locations: [locationOf(file, entry)],
    properties: { kind: violation.kind, operation: violation.operation, at: violation.at },
  }))
  const driver = { name: 'Quayside', version: VERSION, rules: codes.map(sarifRule) }
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [{ tool: { driver }, columnKind: 'utf16CodeUnits', results }],
  }
  return JSON.stringify(log, null, 2)
}

function sarifRule(id: string) {
  const help = explain(id)
  const [title = id] = help.split('\n')
  return { id, shortDescription: { text: title }, help: { text: help } }
}

function titleOf({ method, url, status }: CheckedEntry): string {
  return `${method} ${url} ${String(status)}`
}

function locationOf({ path, lineOf }: FileReport, { index, method, url }: CheckedEntry) {
  const relative = path.replaceAll('\\', '/').split('/').map(encodeURIComponent).join('/')
  const uri = isAbsolute(path) ? pathToFileURL(path).href : relative
  return {
    physicalLocation: { artifactLocation: { uri }, region: { startLine: lineOf(index) } },
    logicalLocations: [
      { name: `${method} ${url}`, fullyQualifiedName: `log.entries[${String(index)}]` },
    ],
  }
}
