import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import type { TraceDocument } from '../../conformance/trace/document.js'
import { readTrace } from '../../conformance/trace/read.js'
import { UsageError } from '../../core/util/errors.js'
import { explainWriteErrors } from '../files/atomic-file.js'
import { readText, writeText } from '../files/text-file.js'
import { dataOf, tracePage } from './page.js'

/**
 * Reads a trace: its JSON, or the page that was made of it.
 *
 * @throws UsageError when the file cannot be read, or is no trace
 */
export function readTraceFile(path: string): TraceDocument {
  const text = readText(path)
  const json = /^\s*</.test(text) ? dataOf(text) : text
  if (json === undefined) {
    throw new UsageError(`Failed to read ${path}: it is a page, but not that of a trace`)
  }
  let value: unknown
  try {
    value = JSON.parse(json)
  } catch (error) {
    throw new UsageError(`Failed to read ${path}: ${(error as Error).message}`)
  }
  return readTrace(value, path)
}

/** Writes the page of a trace, and the folder that it is in. @throws UsageError when it cannot */
export function writeTracePage(path: string, trace: TraceDocument): void {
  const page = tracePage(trace)
  explainWriteErrors(path, () => mkdirSync(dirname(path), { recursive: true }))
  writeText(path, page)
}
