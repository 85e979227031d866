import { printable } from '../../core/util/printable.js'
import { violationsText } from '../../core/violations/format-violation.js'
import { titleOf, type ReportFormat, type Write } from './format.js'
import { Repeats } from './repeats.js'
import { isChecked } from './report.js'

/** For people: each violation in full when it is found first, then how often it was found again. */
export function textReport(write: Write): ReportFormat {
  const repeats = new Repeats()
  return {
    async add(entry, { path, line }) {
      if (!isChecked(entry)) return
      const place = `${path}:${String(line)}`
      const firsts = repeats.firsts(entry.violations, place)
      if (firsts.length === 0) return
      await write(`${place}: ${printable(titleOf(entry))}\n${violationsText(firsts)}\n\n`)
    },
    async end(_summary, lines) {
      const again = repeats.lines().map((line) => `  ${printable(line)}`)
      if (again.length > 0) await write(`Found again:\n${again.join('\n')}\n\n`)
      await write(`${lines.join('\n')}\n`)
    },
  }
}
