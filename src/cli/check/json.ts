import type { ReportFormat, Write } from './format.js'
import { isChecked } from './report.js'

/** One JSON object; each exchange has all of its violations. */
export function jsonReport(write: Write): ReportFormat {
  let separator = '{\n  "exchanges": [\n'
  return {
    async add(entry, { path: file, line }) {
      if (!isChecked(entry)) return
      const text = JSON.stringify({ file, line, ...entry }, null, 2)
      await write(separator + indented(text, 4))
      separator = ',\n'
    },
    async end(summary) {
      await write(
        `\n  ],\n  "summary": ${indented(JSON.stringify(summary, null, 2), 2).trim()}\n}\n`,
      )
    },
  }
}

/** JSON text has no line breaks within strings. */
function indented(text: string, columns: number): string {
  return text.replaceAll(/^/gm, ' '.repeat(columns))
}
