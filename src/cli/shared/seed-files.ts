import { existsSync } from 'node:fs'
import { isAbsolute } from 'node:path'
import { globSync, isDynamicPattern } from 'tinyglobby'
import { UsageError } from '../../core/util/errors.js'

/**
 * The files that names and patterns such as `seeds/*.json` match, each once: in the order of the
 * patterns, and by name within a pattern. A plain name is returned even if there is no such file.
 *
 * @throws UsageError when a pattern matches nothing
 */
export function findFiles(patterns: readonly string[]): string[] {
  const found = patterns.flatMap((pattern) => {
    // A file may have brackets in its name.
    if (!isDynamicPattern(pattern) || existsSync(pattern)) return [pattern]
    const options = { expandDirectories: false, absolute: isAbsolute(pattern) }
    const files = globSync(pattern, options).sort()
    if (files.length > 0) return files
    throw new UsageError(`Failed to find worlds: no file matches ${pattern}`)
  })
  return [...new Set(found)]
}
