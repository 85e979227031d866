import { randomBytes } from 'node:crypto'
import { mkdirSync, readFileSync, readdirSync, renameSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { coverageOf } from '../../core/coverage/report.js'
import { mergeCoverage, type CoverageFile } from '../../core/coverage/file-format.js'
import { UsageError } from '../../core/util/errors.js'
import type { Mock, MockCore } from '../../mock/mock.js'

// A folder may hold other reports, too.
const NAME = /^quayside-[\w-]+\.json$/

/**
 * Writes what a mock has exercised to a file of its own in a folder, so that several workers and
 * processes can do so at the same time. Without a folder it is the one that the environment variable
 * `QUAYSIDE_COVERAGE_DIR` names; where there is none, nothing is written.
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

/** Writes coverage to a file of its own in a folder. */
export function writeCoverageFile(coverage: CoverageFile, folder: string): string {
  const name = `quayside-${String(process.pid)}-${randomBytes(6).toString('hex')}`
  const file = join(folder, `${name}.json`)
  mkdirSync(folder, { recursive: true })
  // Whoever reads the folder meanwhile finds no half of a file.
  const unfinished = join(folder, `${name}.part`)
  writeFileSync(unfinished, JSON.stringify(coverage))
  renameSync(unfinished, file)
  return file
}

/**
 * Reads coverage from files, and from all that was written to folders, and puts it together.
 *
 * @throws UsageError when there is none, or a file holds something else
 * @example
 * const whole = readCoverage('coverage/quayside')
 */
export function readCoverage(...paths: readonly string[]): CoverageFile {
  const files = paths.flatMap(filesAt)
  if (files.length === 0) {
    throw new UsageError(`Failed to read coverage: ${paths.join(', ')} holds no coverage`)
  }
  return mergeCoverage(files.map(readOne))
}

/** Puts together what was written to a folder so far, be it nothing. */
export function collectedIn(folder: string): CoverageFile {
  mkdirSync(folder, { recursive: true })
  return mergeCoverage(filesAt(folder).map(readOne))
}

/** @throws UsageError when the file cannot be written */
export function writeReport(file: string, text: string): void {
  try {
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, `${text.trimEnd()}\n`)
  } catch (error) {
    throw new UsageError(`Failed to write ${file}: ${(error as Error).message}`)
  }
}

function filesAt(path: string): string[] {
  try {
    if (!statSync(path).isDirectory()) return [path]
    const names = readdirSync(path).filter((name) => NAME.test(name))
    return names.sort().map((name) => join(path, name))
  } catch (error) {
    throw unreadable(path, error)
  }
}

function readOne(path: string): CoverageFile {
  let content: unknown
  try {
    content = JSON.parse(readFileSync(path, 'utf8'))
  } catch (error) {
    throw unreadable(path, error)
  }
  try {
    return mergeCoverage([content])
  } catch (error) {
    if (error instanceof UsageError) throw new UsageError(`${path}: ${error.message}`)
    throw error
  }
}

function unreadable(path: string, error: unknown): UsageError {
  const { code, message } = error as NodeJS.ErrnoException
  const why = code === 'ENOENT' ? 'there is no such file or folder' : message
  return new UsageError(`Failed to read coverage from ${path}: ${why}`)
}
