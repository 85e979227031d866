import type { Engine } from './engine.js'
import { UsageError } from './util/errors.js'
import { isRecord } from './util/is-record.js'
import { joinPointer } from './util/json-pointer.js'
import { assertName } from './util/names.js'
import type { WorldProblem } from './service/world-problem.js'
import { InvalidWorld } from './seeding/invalid-world.js'
import { ContentDump } from './seeding/document-content.js'
import { exportDocument } from './seeding/document.js'
import type { WorldDocument } from './seeding/document-types.js'
import type { World } from './world/world.js'

/** The name of a scope, where its world stands in a document, and that world. */
type Placed = readonly [string, string, WorldDocument]

/**
 * All scopes of a mock: the world of the default one, and beside it those of the others.
 *
 * @example
 * const document: StateDocument = await mock.scopes.export()
 */
export interface StateDocument extends WorldDocument {
  /** By name. */
  readonly scopes?: Readonly<Record<string, WorldDocument>>
}

/**
 * Every scope as it is at this moment, such that loading it goes on from there, ids included.
 *
 * @throws UsageError when they have more bytes of files than one text can hold
 */
export async function exportState({ scopes }: Engine): Promise<StateDocument> {
  scopes.get('default')
  // Requests go on while bytes are read.
  const moments = Array.from(scopes.all(), ({ name, world }) => [name, world.fork()] as const)
  const contents = new ContentDump()
  const documents: [string, WorldDocument][] = []
  for (const [name, world] of moments) {
    const { randomState: ids } = world.environment
    documents.push([name, { ...(await exportDocument(world, contents)), ids }])
  }
  const own = documents.find(([name]) => name === 'default')?.[1]
  const others = documents.filter(([name]) => name !== 'default')
  return { ...own, ...(others.length > 0 && { scopes: Object.fromEntries(others) }) }
}

/**
 * Makes each scope that a document has what it says, the default one always.
 *
 * @throws InvalidWorld with all that is wrong in any of them: nothing is changed then
 */
export function restoreState(engine: Engine, document: StateDocument): void {
  const problems: WorldProblem[] = []
  const built: [string, World][] = []
  for (const [name, place, world] of worldsOf(document, problems)) {
    try {
      built.push([name, build(engine, name, world)])
    } catch (error) {
      if (!(error instanceof InvalidWorld)) throw error
      problems.push(...error.problems.map((one) => ({ ...one, pointer: place + one.pointer })))
    }
  }
  if (problems.length > 0) throw new InvalidWorld(problems)
  for (const [name, world] of built) engine.scopes.get(name).world = world
}

function worldsOf(document: StateDocument, problems: WorldProblem[]): Placed[] {
  if (!isRecord(document)) return [['default', '', document]]
  const { scopes, ...own } = document
  const others = scopes ?? {}
  if (!isRecord(others)) problems.push({ pointer: '/scopes', reason: 'must be worlds by name' })
  const named = Object.entries(others).filter(([name]) => isScope(name, problems))
  return [
    ['default', '', own],
    ...named.map(([name, world]): Placed => [name, joinPointer('/scopes', name), world]),
  ]
}

function isScope(name: string, problems: WorldProblem[]): boolean {
  const pointer = joinPointer('/scopes', name)
  try {
    assertName('open scope', name)
  } catch (error) {
    if (!(error instanceof UsageError)) throw error
    problems.push({ pointer, reason: error.message })
    return false
  }
  if (name !== 'default') return true
  problems.push({ pointer, reason: 'is not here: the document itself is the default scope' })
  return false
}

function build(engine: Engine, name: string, document: WorldDocument): World {
  const world = engine.build(
    [document],
    engine.seedChecks === 'strict' ? 'allow-reachable' : undefined,
  )
  const isFirst = name === 'default' || (isRecord(document) && document.ids !== undefined)
  return isFirst ? world : world.fork(engine.idSeedOf(name))
}
