import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import { UsageError } from '../../core/util/errors.js'
import { isRecord } from '../../core/util/is-record.js'
import { readText } from './text-file.js'

const require = createRequire(import.meta.url)

/**
 * Reads an OpenAPI document, JSON or YAML, for `serviceFromOpenApi`.
 *
 * @throws UsageError when the file cannot be read, or holds no object
 * @example
 * const document = readOpenApi(new URL('contract.yaml', import.meta.url))
 */
export function readOpenApi(file: string | URL): object {
  const path = typeof file === 'string' ? file : fileURLToPath(file)
  let document: unknown
  const text = readText(path)
  // Loaded on demand: most programs read no document, and it takes time.
  const { parse } = require('yaml') as typeof import('yaml')
  try {
    document = parse(text, { merge: true, logLevel: 'error' })
  } catch (error) {
    throw new UsageError(`Failed to read ${path}: ${(error as Error).message}`)
  }
  if (isRecord(document)) return document
  throw new UsageError(`Failed to read ${path}: expected an OpenAPI document, JSON or YAML`)
}
