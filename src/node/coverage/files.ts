import { randomBytes } from 'node:crypto'
import { mkdirSync, readFileSync, readdirSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { coverageOf } from '../../core/coverage/report.js'
import { mergeCoverage, type CoverageFile } from '../../core/coverage/file-format.js'
import { UsageError } from '../../core/util/errors.js'
import type { Mock, MockCore } from '../../mock/mock.js'
import { removeLeftovers, writeFileAtomic } from '../files/atomic-file.js'
import { writeText } from '../files/text-file.js'

/** By everybody: a worker of another user may merge it, and it holds no key. */
const READABLE = 0o644

// The folder may have other reports, too.
const FILE_NAME = /^quayside-[\w-]+\.json$/

/**
 * Writes the coverage of a mock to a new file in a folder, so that several workers and processes can
 * do so at the same time. The folder is by default the value of the environment variable
 * `QUAYSIDE_COVERAGE_DIR`. Returns the path, or undefined if there is no folder.
 *
 * @example
 * afterAll(() => writeCoverage(mock))
 */
export function writeCoverage(
  mock: Mock,
  folder = process.env['QUAYSIDE_COVERAGE_DIR'],
): string | undefined {
  if (!folder) return undefined
  const { engine } = mock as MockCore
  return writeCoverageFile(coverageOf(engine.services, engine.scopes.coverages()), folder)
}

/** Writes coverage to a new file in a folder, and returns its path. */
export function writeCoverageFile(coverage: CoverageFile, folder: string): string {
  const name = `quayside-${String(process.pid)}-${randomBytes(6).toString('hex')}`
  const file = join(folder, `${name}.json`)
  mkdirSync(folder, { recursive: true })
  removeLeftovers(folder)
  writeFileAtomic(file, JSON.stringify(coverage), READABLE)
  return file
}

/**
 * Reads coverage from files, and from all coverage files in folders, and merges it.
 *
 * @throws UsageError when there is none, or a file is not a coverage file
 * @example
 * const whole = readCoverage('coverage/quayside')
 */
export function readCoverage(...paths: readonly string[]): CoverageFile {
  const files = paths.flatMap(filesAt)
  if (files.length === 0) {
    throw new UsageError(`Failed to read coverage: no coverage files in ${paths.join(', ')}`)
  }
  return mergeCoverage(files.map(readOne))
}

/** Merges the coverage files in a folder, which is created if it does not exist. */
export function readCoverageFolder(folder: string): CoverageFile {
  mkdirSync(folder, { recursive: true })
  return mergeCoverage(filesAt(folder).map(readOne))
}

/** Writes a report, and creates its folder. @throws UsageError when the file cannot be written */
export function writeReport(file: string, text: string): void {
  try {
    mkdirSync(dirname(file), { recursive: true })
  } catch (error) {
    throw new UsageError(`Failed to write ${file}: ${(error as Error).message}`)
  }
  writeText(file, `${text.trimEnd()}\n`)
}

function filesAt(path: string): string[] {
  try {
    if (!statSync(path).isDirectory()) return [path]
    const names = readdirSync(path).filter((name) => FILE_NAME.test(name))
    return names.sort().map((name) => join(path, name))
  } catch (error) {
    throw readError(path, error)
  }
}

function readOne(path: string): CoverageFile {
  let content: unknown
  try {
    content = JSON.parse(readFileSync(path, 'utf8'))
  } catch (error) {
    throw readError(path, error)
  }
  try {
    return mergeCoverage([content])
  } catch (error) {
    if (error instanceof UsageError) throw new UsageError(`${path}: ${error.message}`)
    throw error
  }
}

function readError(path: string, error: unknown): UsageError {
  const { code, message } = error as NodeJS.ErrnoException
  const why = code === 'ENOENT' ? 'file or folder not found' : message
  return new UsageError(`Failed to read coverage from ${path}: ${why}`)
}
