import { existsSync } from 'node:fs'
import { dirname, extname } from 'node:path'
import { likely } from '../../core/util/edit-distance.js'
import { UsageError } from '../../core/util/errors.js'
import { isRecord } from '../../core/util/is-record.js'
import { joinPointer } from '../../core/util/json-pointer.js'
import { describeValue } from '../../core/util/options.js'
import { locateProblems } from '../../node/files/json-locations.js'
import { readText } from '../../node/files/text-file.js'
import { parseJsonFile } from '../../node/files/world-file.js'
import { importFile } from '../shared/import-module.js'
import { SETTINGS } from './settings.js'

const NAMES = ['ts', 'js', 'mjs', 'json'].map((ending) => `quayside.config.${ending}`)

/** A configuration file that was read. */
export interface ConfigFile {
  readonly path: string
  /** Relative to which its paths are. */
  readonly folder: string
  readonly settings: Readonly<Record<string, unknown>>
  /** Returns the error for what is wrong at a place, such as `['rules', 'openai/expiry']`. */
  readonly problem: (at: readonly (string | number)[], reason: string) => UsageError
}

/**
 * Reads the configuration file of the working folder, or the one that is named.
 *
 * @throws UsageError when it cannot be read, has an unknown setting, or there are several
 */
export async function readConfig(named: string | undefined): Promise<ConfigFile | undefined> {
  const path = named ?? onlyOne(NAMES.filter((name) => existsSync(name)))
  if (path === undefined) return undefined
  const isJson = extname(path) === '.json'
  const content = isJson ? parseJsonFile(path, readText(path)) : await exportOf(path)
  const problem = isJson ? jsonProblem(path) : codeProblem(path)
  if (!isRecord(content)) {
    throw problem([], `the settings must be an object, not ${describeValue(content)}`)
  }
  const { $schema: _schema, ...settings } = content
  const known = Object.keys(SETTINGS)
  for (const name of Object.keys(settings)) {
    if (known.includes(name)) continue
    const [near] = likely(name, known)
    const hint = near === undefined ? `known are ${known.join(', ')}` : `did you mean ${near}?`
    throw problem([name], `unknown setting ${JSON.stringify(name)}: ${hint}`)
  }
  return { path, folder: dirname(path), settings, problem }
}

function onlyOne(found: readonly string[]): string | undefined {
  if (found.length < 2) return found[0]
  throw new UsageError(
    `Failed to choose a configuration file: ${found.join(' and ')} exist; remove one, or name one with --config`,
  )
}

async function exportOf(path: string): Promise<unknown> {
  const { default: exported } = await importFile(path)
  // Of a CommonJS module, the exports are the default export.
  return isRecord(exported) && isRecord(exported['default']) ? exported['default'] : exported
}

function jsonProblem(path: string): ConfigFile['problem'] {
  return (at, reason) => {
    const pointer = at.reduce<string>((start, key) => joinPointer(start, String(key)), '')
    const [place] = locateProblems(readText(path), [{ pointer, reason }])
    return new UsageError(`${path}:${String(place?.line)}:${String(place?.column)}: ${reason}`)
  }
}

function codeProblem(path: string): ConfigFile['problem'] {
  return (at, reason) => {
    const place = at.map((key, depth) => {
      if (typeof key === 'number') return `[${String(key)}]`
      if (/^\w+$/.test(key)) return depth === 0 ? key : `.${key}`
      return `[${JSON.stringify(key)}]`
    })
    return new UsageError([path, place.join(''), reason].filter((one) => one !== '').join(': '))
  }
}
