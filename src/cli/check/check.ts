import { HarChecker, type CheckedEntry } from '../../conformance/har/har-checker.js'
import { UsageError } from '../../core/util/errors.js'
import type { RawHarEntry } from '../../conformance/har/parse.js'
import { redactUrl } from '../../core/journal/redact.js'
import type { Grade } from '../../core/contract/provenance.js'
import { readHarFile } from '../../node/files/har-file.js'
import { FORMATS } from './formats.js'
import { several, summaryLines, summaryOf, type FileReport, type SkippedEntry } from './report.js'
import { mappedUrls } from '../shared/service-urls.js'
import { progressOf } from '../shared/progress.js'
import { pickServices } from '../shared/services.js'

export interface CheckCommand {
  readonly format: string
  /** Pairs of a URL and the name of the service behind it. */
  readonly map: readonly string[]
  readonly service?: readonly string[]
  readonly rule: Readonly<Record<string, string>>
  readonly trust?: Grade
}

/** Something breaks the contract. */
const BROKEN = 2

/** Checks recorded traffic against the contracts. */
export async function checkRecordings(
  paths: readonly string[],
  { format, map, service, rule, trust }: CheckCommand,
): Promise<void> {
  const services = pickServices(service)
  const baseUrls = mappedUrls(map, services)
  const checker = new HarChecker({ services, rules: rule, baseUrls, ...(trust && { trust }) })
  const files: FileReport[] = []
  for (const path of paths) files.push(await checkFile(path, checker))
  const { checked, broken, foreignHosts } = summaryOf(files)
  if (checked === 0) {
    const hint =
      foreignHosts.length > 0
        ? `\nSay which service is at ${several(foreignHosts)}: --map https://HOST/PATH=SERVICE`
        : ''
    throw new UsageError(`Nothing was checked\n${summaryLines(files).join('\n')}${hint}`)
  }
  console.log(FORMATS[format]?.(files))
  if (format !== 'text') console.error(summaryLines(files).join('\n'))
  if (broken > 0) process.exitCode = BROKEN
}

async function checkFile(path: string, checker: HarChecker): Promise<FileReport> {
  const { entries, lineOf } = readHarFile(path)
  const results: FileReport['entries'][number][] = []
  const progress = progressOf('exchanges checked', entries.length)
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
