import { InvalidWorld } from './invalid-world.js'
import type { SeedChecks, WorldDocument } from './document-types.js'
import { WorldLoader, type OnLoaded } from './loader.js'
import type { World } from '../world/world.js'
import { ContentDump } from './document-content.js'
import { remainingEvents } from './scheduled-events.js'
import { exportPlans } from './document-plans.js'

/**
 * Puts world documents into `world`, which should be a fork: a refused document
 * may leave it half-filled.
 *
 * @throws InvalidWorld listing every mistake in the first one that has any
 */
export function applyDocuments(
  world: World,
  documents: readonly WorldDocument[],
  checks: SeedChecks = 'strict',
  onLoaded?: OnLoaded,
): void {
  const loader = new WorldLoader(world, checks, onLoaded)
  for (const [index, document] of documents.entries()) {
    const problems = loader.load(document)
    if (problems.length > 0) throw new InvalidWorld(problems, index)
  }
}

/** The start time of a document in ms, if it names one. */
function startOf(document: WorldDocument | undefined): number | undefined {
  // What is no time is reported when the document is checked.
  const now: unknown = document?.now
  const ms = typeof now === 'string' ? Date.parse(now) : NaN
  return Number.isNaN(ms) ? undefined : ms
}

/** The time at which a world of these documents starts, in ms: the last one that says so. */
export function latestStart(documents: readonly WorldDocument[]): number | undefined {
  return documents.map((one) => startOf(one)).findLast((time) => time !== undefined)
}

/**
 * The whole state as a world document, such that loading it gives the same world.
 *
 * @throws UsageError when it has more bytes of files than one text can hold
 */
export async function exportDocument(
  current: World,
  contents = new ContentDump(),
): Promise<WorldDocument> {
  // Requests go on while bytes are read.
  const world = current.fork()
  const document: Record<string, unknown> = {
    now: new Date(world.environment.now()).toISOString(),
    rules: world.rules.changes(),
    ...exportPlans(world),
  }
  const events = remainingEvents(world)
  if (events.length > 0) document['events'] = events
  for (const service of world.services) {
    const model = world.model(service)
    const tables: Record<string, unknown[]> = {}
    for (const [name, table] of Object.entries(service.seeds)) {
      const rows = (tables[name] = [] as unknown[])
      for (const { record, content } of table.dump(model)) {
        rows.push(content ? { ...record, content: await contents.dump(content) } : record)
      }
    }
    document[service.name] = tables
  }
  return document
}
