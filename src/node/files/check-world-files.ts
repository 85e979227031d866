import { Environment } from '../../core/state/environment.js'
import { RuleSet, type Rules } from '../../core/contract/rules.js'
import type { Service } from '../../core/service/service.js'
import { latestStart } from '../../core/seeding/document.js'
import type { WorldDocument } from '../../core/seeding/document-types.js'
import { isRecord } from '../../core/util/is-record.js'
import { WorldLoader } from '../../core/seeding/loader.js'
import { World } from '../../core/world/world.js'
import type { FileAccess } from './inside.js'
import type { LocatedProblem } from './json-locations.js'
import { JsonSyntaxError, readWorldFile, type WorldFile } from './world-file.js'

/** The result of checking one file. */
export interface CheckedFile {
  readonly path: string
  /** Empty if the file is valid. */
  readonly problems: readonly LocatedProblem[]
  /** The number of records, over all services. */
  readonly records: number
}

interface CheckWorldsOptions extends FileAccess {
  /** Accept records that break a rule of their service, but no contract. */
  readonly allowInvalid?: boolean
  /** Called for each valid record. */
  readonly onRecord?: () => void
}

/**
 * Checks worlds as if they were loaded one after the other. Returns all problems of all files with
 * line and column.
 *
 * @example
 * const files = checkWorlds([openai], ['a.json', 'b.jsonc'])
 */
export function checkWorlds(
  services: readonly Service[],
  paths: readonly string[],
  { allowInvalid = false, onRecord, ...access }: CheckWorldsOptions = {},
): CheckedFile[] {
  const read = paths.map((path) => readOrReport(path, access))
  const documents = read.flatMap((one) => (one.file ? [one.file.document] : []))
  const world = emptyWorld(services, documents)
  const loader = new WorldLoader(world, allowInvalid ? 'off' : 'strict', onRecord)
  return read.map(({ path, file, problem }) => {
    if (!file) return { path, problems: problem ? [problem] : [], records: 0 }
    const problems = file.locate(loader.load(file.document))
    return { path, problems, records: recordCount(services, file.document) }
  })
}

interface ReadResult {
  readonly path: string
  readonly file?: WorldFile
  readonly problem?: LocatedProblem
}

/** A syntax error is reported like any other problem; a file that cannot be read is thrown. */
function readOrReport(path: string, access: FileAccess): ReadResult {
  try {
    return { path, file: readWorldFile(path, access) }
  } catch (error) {
    if (!(error instanceof JsonSyntaxError)) throw error
    return { path, problem: error.problem }
  }
}

/** Returns an empty world. Its clock starts as when the documents are loaded: at the latest `now`. */
function emptyWorld(services: readonly Service[], documents: readonly WorldDocument[]): World {
  const ledger = Object.assign({}, ...services.map((one) => one.rules as Rules)) as Rules
  const environment = new Environment({ now: latestStart(documents), seed: 'check' })
  return World.empty(services, environment, new RuleSet(ledger))
}

function recordCount(services: readonly Service[], document: unknown): number {
  if (!isRecord(document)) return 0
  const tables = services.flatMap(({ name }) => Object.values(document[name] ?? {}) as unknown[])
  return tables.reduce<number>((sum, one) => sum + (Array.isArray(one) ? one.length : 0), 0)
}
