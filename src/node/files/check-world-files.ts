import { Environment } from '../../core/state/environment.js'
import { RuleSet, type Rules } from '../../core/contract/rules.js'
import type { Service } from '../../core/service/service.js'
import { latestStart } from '../../core/seeding/document.js'
import type { WorldDocument } from '../../core/seeding/document-types.js'
import { WorldLoader } from '../../core/seeding/loader.js'
import { World } from '../../core/world/world.js'
import { NotJson, readWorldFile, type PlacedProblem, type WorldFile } from './world-file.js'

/** What is wrong with one file; nothing, where it is right. */
export interface CheckedFile {
  readonly path: string
  readonly problems: readonly PlacedProblem[]
  /** How many records it has, of all services. */
  readonly records: number
}

interface CheckWorldsOptions {
  readonly allowInvalid?: boolean
  /** Told of each record that is right. */
  readonly onRecord?: () => void
}

/**
 * Checks worlds as if they were loaded one after the other: all mistakes of all files, each at its
 * place. Nothing is loaded.
 *
 * @example
 * const files = checkWorlds([openai], ['a.json', 'b.jsonc'])
 */
export function checkWorlds(
  services: readonly Service[],
  paths: readonly string[],
  { allowInvalid = false, onRecord }: CheckWorldsOptions = {},
): CheckedFile[] {
  const read = paths.map(readOrNot)
  const documents = read.flatMap((one) => (one.file ? [one.file.document] : []))
  const world = blank(services, documents)
  const loader = new WorldLoader(world, allowInvalid ? 'off' : 'strict', onRecord)
  return read.map(({ path, file, problem }) => {
    if (!file) return { path, problems: problem ? [problem] : [], records: 0 }
    const problems = file.place(loader.load(file.document))
    return { path, problems, records: countOf(services, file.document) }
  })
}

interface Read {
  readonly path: string
  readonly file?: WorldFile
  readonly problem?: PlacedProblem
}

/** What is no JSON is a mistake as any other; what cannot be read is not. */
function readOrNot(path: string): Read {
  try {
    return { path, file: readWorldFile(path, { mostSearched: Infinity }) }
  } catch (error) {
    if (!(error instanceof NotJson)) throw error
    return { path, problem: error.problem }
  }
}

/** Where nothing is yet. Its clock is that of the last world that names one, as when they are loaded. */
function blank(services: readonly Service[], documents: readonly WorldDocument[]): World {
  const ledger = Object.assign({}, ...services.map((one) => one.rules as Rules)) as Rules
  const environment = new Environment({ now: latestStart(documents), seed: 'check' })
  return World.empty(services, environment, new RuleSet(ledger))
}

function countOf(services: readonly Service[], document: WorldDocument): number {
  const tables = services.flatMap(({ name }) => Object.values(document[name] ?? {}) as unknown[])
  return tables.reduce<number>((sum, one) => sum + (Array.isArray(one) ? one.length : 0), 0)
}
