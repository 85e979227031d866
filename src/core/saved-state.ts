import type { Engine } from './engine.js'
import { ContentDump } from './seeding/document-content.js'
import type { WorldDocument } from './seeding/document-types.js'
import { exportDocument } from './seeding/document.js'
import { InvalidWorld } from './seeding/invalid-world.js'
import type { WorldProblem } from './service/world-problem.js'
import { UsageError } from './util/errors.js'
import { isRecord } from './util/is-record.js'
import { joinPointer } from './util/json-pointer.js'
import { assertName } from './util/names.js'
import type { World } from './world/world.js'

/**
 * All scopes of a mock: the world of the default scope, and in `scopes` the worlds of the others.
 *
 * @example
 * const document: StateDocument = await mock.scopes.export()
 */
export interface StateDocument extends WorldDocument {
  /** By name. */
  readonly scopes?: Readonly<Record<string, WorldDocument>>
}

/** The name of a scope, the JSON pointer of its world in a state document, and the world. */
type ScopeEntry = readonly [name: string, pointer: string, world: WorldDocument]

/**
 * Exports every scope with its next ids. A mock that loads the document continues where this one
 * is.
 *
 * @throws UsageError when the files of all scopes have too many bytes for one JSON text
 */
export async function exportState({ scopes }: Engine): Promise<StateDocument> {
  // Creates the default scope if no request has used it yet.
  scopes.get('default')
  // Exports forks: requests may change the worlds while bytes are read.
  const forks = Array.from(scopes.all(), ({ name, world }) => [name, world.fork()] as const)
  const contents = new ContentDump()
  const documents: [string, WorldDocument][] = []
  for (const [name, world] of forks) {
    const ids = world.environment.randomState
    documents.push([name, { ...(await exportDocument(world, contents)), ids }])
  }
  const own = documents.find(([name]) => name === 'default')?.[1]
  const others = documents.filter(([name]) => name !== 'default')
  return { ...own, ...(others.length > 0 && { scopes: Object.fromEntries(others) }) }
}

/**
 * Replaces the worlds of the default scope and of each scope that the document names.
 *
 * @throws InvalidWorld with the problems of all scopes; nothing is changed then
 */
export function restoreState(engine: Engine, document: StateDocument): void {
  const problems: WorldProblem[] = []
  const built: [string, World][] = []
  for (const [name, pointer, world] of scopeEntries(document, problems)) {
    try {
      built.push([name, build(engine, name, world)])
    } catch (error) {
      if (!(error instanceof InvalidWorld)) throw error
      problems.push(...error.problems.map((one) => ({ ...one, pointer: pointer + one.pointer })))
    }
  }
  if (problems.length > 0) throw new InvalidWorld(problems)
  for (const [name, world] of built) engine.scopes.get(name).world = world
}

function scopeEntries(document: StateDocument, problems: WorldProblem[]): ScopeEntry[] {
  if (!isRecord(document)) return [['default', '', document]]
  const { scopes, ...own } = document
  const others = scopes ?? {}
  if (!isRecord(others)) {
    problems.push({ pointer: '/scopes', reason: 'must be an object with a world for each name' })
  }
  const named = Object.entries(others).filter(([name]) => isScopeName(name, problems))
  return [
    ['default', '', own],
    ...named.map(([name, world]): ScopeEntry => [name, joinPointer('/scopes', name), world]),
  ]
}

function isScopeName(name: string, problems: WorldProblem[]): boolean {
  const pointer = joinPointer('/scopes', name)
  try {
    assertName('open scope', name)
  } catch (error) {
    if (!(error instanceof UsageError)) throw error
    problems.push({ pointer, reason: error.message })
    return false
  }
  if (name !== 'default') return true
  problems.push({ pointer, reason: 'is not allowed: the document itself is the default scope' })
  return false
}

function build(engine: Engine, name: string, document: WorldDocument): World {
  const world = engine.build(
    [document],
    engine.seedChecks === 'strict' ? 'allow-reachable' : undefined,
  )
  const hasIds = name === 'default' || (isRecord(document) && document.ids !== undefined)
  return hasIds ? world : world.fork(engine.idSeedOf(name))
}
