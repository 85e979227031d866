import { SKIPS } from '../../conformance/check/traffic.js'
import { violationsText } from '../../core/violations/format-violation.js'
import { xml } from '../shared/xml.js'
import { titleOf, type ReportFormat, type Write } from './format.js'
import { Repeats } from './repeats.js'
import { isChecked, type EntryResult, type Place } from './report.js'
import { Spool } from './spool.js'

/**
 * JUnit XML with a test case for each exchange. The counts stand before the cases, which are kept in
 * a temporary file until then.
 */
export function junitReport(write: Write): ReportFormat {
  const repeats = new Repeats()
  const spool = new Spool()
  const suites: { readonly head: string; readonly end: number }[] = []
  let current = ''
  return {
    startFile: (path) => {
      current = path
    },
    add: (entry, place) => spool.append(caseOf(entry, place, repeats)),
    endFile({ checked, broken, skipped }) {
      const others = Object.values(skipped).reduce((sum, one) => sum + one, 0)
      const counts = `tests="${String(checked + others)}" failures="${String(broken)}" errors="0"`
      const head = `  <testsuite name="${xml(current)}" ${counts} skipped="${String(others)}" time="0">`
      suites.push({ head, end: spool.size })
    },
    async end() {
      await write('<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="quayside check">\n')
      let start = 0
      for (const { head, end } of suites) {
        await write(`${head}\n`)
        for (const piece of spool.read(start, end)) await write(piece)
        await write('  </testsuite>\n')
        start = end
      }
      await write('</testsuites>\n')
    },
    discard: () => spool.remove(),
  }
}

function caseOf(entry: EntryResult, place: Place, repeats: Repeats): string {
  const name = `${String(entry.index)} ${isChecked(entry) ? titleOf(entry) : `${entry.method} ${entry.url}`}`
  const owner = isChecked(entry) ? [entry.service, entry.operation].filter(Boolean) : []
  const head = `<testcase name="${xml(name)}" classname="${xml(owner.join('.') || 'none')}" time="0"`
  const outcome = outcomeOf(entry, place, repeats)
  return outcome === '' ? `    ${head}/>\n` : `    ${head}>${outcome}</testcase>\n`
}

/** The child element of a test case; empty for a passed one. */
function outcomeOf(entry: EntryResult, place: Place, repeats: Repeats): string {
  if (!isChecked(entry)) {
    const reason = [SKIPS[entry.skip], entry.reason ?? []].flat().join(': ')
    return `<skipped message="${xml(reason)}"/>`
  }
  const { violations } = entry
  const [first] = violations
  if (!first) return ''
  const message = `${first.message}${violations.length > 1 ? ` and ${String(violations.length - 1)} more` : ''}`
  const firsts = repeats.firsts(violations, `${place.path}:${String(place.line)}`)
  const details = firsts.length > 0 ? violationsText(firsts) : 'The same as in an exchange before'
  return `<failure type="${first.code}" message="${xml(message)}">${xml(details)}</failure>`
}
