import type { Service } from '../service/service.js'
import { readTime } from '../util/time.js'
import type { World } from '../world/world.js'
import { ContentDump } from './document-content.js'
import { exportPlans } from './document-plans.js'
import type { SeedChecks, WorldDocument, WorldSettings } from './document-types.js'
import { InvalidWorld } from './invalid-world.js'
import { WorldLoader, type OnLoaded } from './loader.js'
import { remainingEvents } from './scheduled-events.js'

/**
 * Loads world documents into `world`. Pass a new world or a fork: an invalid document leaves it
 * incomplete.
 *
 * @throws InvalidWorld with all problems of the first invalid document
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

/** The start time of a document in ms; undefined if it has none. */
function startOf(document: WorldDocument | undefined): number | undefined {
  // An invalid time is reported when the document is loaded.
  return readTime(document?.now)
}

/** The start time of a world of these documents in ms: that of the last document that has one. */
export function latestStart(documents: readonly WorldDocument[]): number | undefined {
  return documents.map((one) => startOf(one)).findLast((time) => time !== undefined)
}

/**
 * Exports a world as a document. Loading the document gives the same world.
 *
 * @throws UsageError when its files have too many bytes for one JSON text
 */
export async function exportDocument(
  current: World,
  contents = new ContentDump(),
): Promise<WorldDocument> {
  // Exports a fork: requests may change the world while bytes are read.
  const world = current.fork()
  const document: Record<string, unknown> = { ...exportSettings(world) }
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

/** What a document of a world holds beside the records: the clock, rules, plans and events. */
export function exportSettings(world: World): WorldSettings<Service> {
  const events = remainingEvents(world)
  return {
    now: new Date(world.environment.now()).toISOString(),
    rules: world.rules.changes(),
    ...exportPlans(world),
    ...(events.length > 0 && { events }),
  }
}
