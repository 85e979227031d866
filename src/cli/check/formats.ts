import type { ReportFormat, Write } from './format.js'
import { jsonReport } from './json.js'
import { junitReport } from './junit.js'
import { sarifReport } from './sarif.js'
import { textReport } from './text.js'

/** The output formats of `quayside check`. */
export const FORMATS = {
  text: textReport,
  json: jsonReport,
  junit: junitReport,
  sarif: sarifReport,
} satisfies Readonly<Record<string, (write: Write) => ReportFormat>>

export type FormatName = keyof typeof FORMATS
