import { HarChecker, type CheckedEntry } from '../../conformance/har/har-checker.js'
import type { RawHarEntry } from '../../conformance/har/parse.js'
import type { Grade } from '../../core/contract/provenance.js'
import { redactUrl } from '../../core/journal/redact.js'
import type { Service } from '../../core/service/service.js'
import { UsageError } from '../../core/util/errors.js'
import { readHarFile } from '../../node/files/har-file.js'
import type { ServiceUrl } from '../shared/options.js'
import { createProgress } from '../shared/progress.js'
import { baseUrlsOf } from '../shared/service-urls.js'
import { FORMATS, type FormatName } from './formats.js'
import {
  fileSummaryLines,
  firstNames,
  summaryOf,
  type FileReport,
  type SkippedEntry,
} from './report.js'

export interface CheckCommand {
  readonly format: FormatName
  readonly map?: readonly ServiceUrl[]
  readonly service: readonly Service[]
  readonly rule?: Readonly<Record<string, string>>
  readonly trust?: Grade
}

/** The exit code if any exchange breaks its contract. */
const EXIT_VIOLATIONS = 2

/** Checks recorded traffic against the contracts, and prints a report. */
export async function checkRecordings(
  paths: readonly string[],
  { format, map = [], service: services, rule = {}, trust }: CheckCommand,
): Promise<void> {
  const baseUrls = baseUrlsOf(map, services)
  const checker = new HarChecker({ services, rules: rule, baseUrls, ...(trust && { trust }) })
  const files: FileReport[] = []
  for (const path of paths) files.push(await checkFile(path, checker))
  const { checked, broken, foreignHosts } = summaryOf(files)
  if (checked === 0) {
    const hint =
      foreignHosts.length > 0
        ? `\nTo check exchanges with ${firstNames(foreignHosts)}: --map https://HOST/PATH=SERVICE`
        : ''
    throw new UsageError(`Nothing was checked\n${fileSummaryLines(files).join('\n')}${hint}`)
  }
  console.log(FORMATS[format](files))
  if (format !== 'text') console.error(fileSummaryLines(files).join('\n'))
  if (broken > 0) process.exitCode = EXIT_VIOLATIONS
}

async function checkFile(path: string, checker: HarChecker): Promise<FileReport> {
  const { entries, lineOf } = readHarFile(path)
  const results: FileReport['entries'][number][] = []
  const progress = createProgress('exchanges checked', entries.length)
  for (const [index, entry] of entries.entries()) {
    results.push(await checkEntry(checker, entry, index))
    progress.step()
  }
  progress.end()
  return { path, entries: results, lineOf }
}

async function checkEntry(
  checker: HarChecker,
  entry: RawHarEntry,
  index: number,
): Promise<CheckedEntry | SkippedEntry> {
  const result = await checker.check(entry, index)
  if (typeof result !== 'string') return result
  const { method, url } = entry.request
  return { index, method, url: redactUrl(url), skip: result }
}
