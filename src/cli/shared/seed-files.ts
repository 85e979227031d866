import { existsSync } from 'node:fs'
import { isAbsolute } from 'node:path'
import { globSync, isDynamicPattern } from 'tinyglobby'
import { UsageError } from '../../core/util/errors.js'

/**
 * The files that names and patterns such as `seeds/*.json` mean, in their order, each once; those of
 * one pattern by name.
 *
 * @throws UsageError when a pattern matches nothing; a name alone is looked for when it is read
 */
export function findFiles(patterns: readonly string[]): string[] {
  const found = patterns.flatMap((pattern) => {
    // A file may have brackets in its name.
    if (!isDynamicPattern(pattern) || existsSync(pattern)) return [pattern]
    const how = { expandDirectories: false, absolute: isAbsolute(pattern) }
    const files = globSync(pattern, how).sort()
    if (files.length > 0) return files
    throw new UsageError(`Failed to find worlds: no file matches ${pattern}`)
  })
  return [...new Set(found)]
}
