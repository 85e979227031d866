import { exploreHtml } from './html.js'
import { exploreJunit } from './junit.js'
import type { CommandReport } from './report.js'
import { exploreSarif } from './sarif.js'
import { commandText } from './text.js'

/** The output formats of `quayside explore`. */
export const FORMATS = {
  text: commandText,
  json: (report: CommandReport) => JSON.stringify(report, null, 2),
  junit: exploreJunit,
  sarif: exploreSarif,
  html: exploreHtml,
} as const

export type FormatName = keyof typeof FORMATS
