import { setImmediate } from 'node:timers/promises'
import { HarChecker } from '../../conformance/har/har-checker.js'
import type { Grade } from '../../core/contract/provenance.js'
import type { Service } from '../../core/service/service.js'
import { UsageError } from '../../core/util/errors.js'
import { readHarFile } from '../../node/files/har-file.js'
import type { ServiceUrl } from '../shared/options.js'
import { print } from '../shared/print.js'
import { createProgress } from '../shared/progress.js'
import { baseUrlsOf } from '../shared/service-urls.js'
import type { ReportFormat } from './format.js'
import { FORMATS, type FormatName } from './formats.js'
import { firstNames, summaryLines, SummaryCounter } from './report.js'

export interface CheckCommand {
  readonly format: FormatName
  readonly map?: readonly ServiceUrl[]
  readonly service: readonly Service[]
  readonly rule?: Readonly<Record<string, string>>
  readonly trust?: Grade
  /** Bytes. */
  readonly maxFile?: number
}

/** The exit code if a check failed. */
const EXIT_FAILED = 1
/** The exit code if any exchange breaks its contract. */
const EXIT_VIOLATIONS = 2

/** Checks recorded traffic against the contracts, and prints a report while it does. */
export async function checkRecordings(
  paths: readonly string[],
  { format, map = [], service: services, rule = {}, trust, maxFile }: CheckCommand,
): Promise<void> {
  const baseUrls = baseUrlsOf(map, services)
  const checker = new HarChecker({ services, rules: rule, baseUrls, ...(trust && { trust }) })
  const total = new SummaryCounter()
  const report = FORMATS[format](print)
  try {
    for (const path of paths) await checkFile(path, { checker, total, report, maxFile })
    const { checked, broken, skipped, foreignHosts } = total.summary
    const lines = summaryLines(total.summary, firstNames(paths))
    if (checked === 0) {
      const hint =
        foreignHosts.length > 0
          ? `\nTo check exchanges with ${firstNames(foreignHosts)}: --map https://HOST/PATH=SERVICE`
          : ''
      throw new UsageError(`Nothing was checked\n${lines.join('\n')}${hint}`)
    }
    await report.end(total.summary, lines)
    if (format !== 'text') console.error(lines.join('\n'))
    if (broken > 0) process.exitCode = EXIT_VIOLATIONS
    if ((skipped['failed'] ?? 0) > 0) process.exitCode = EXIT_FAILED
  } finally {
    report.discard?.()
  }
}

interface CheckRun {
  readonly checker: HarChecker
  readonly total: SummaryCounter
  readonly report: ReportFormat
  readonly maxFile: number | undefined
}

async function checkFile(path: string, { checker, total, report, maxFile }: CheckRun) {
  const file = readHarFile(path, { maxFile })
  const own = new SummaryCounter()
  const progress = createProgress('exchanges checked', file.count)
  report.startFile?.(path)
  for await (const { entry, index, line } of file.items()) {
    const result = await checker.check(entry, index)
    const place = { path, line }
    for (const counter of [own, total]) counter.add(result, place)
    await report.add(result, place)
    progress.step()
    // Signals are handled and memory is given back only between turns of the event loop.
    if (index % 100 === 99) await setImmediate()
  }
  progress.end()
  report.endFile?.(own.summary)
}
