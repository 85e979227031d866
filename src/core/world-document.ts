import { InvalidWorld } from './seed.js'
import type { Leniency } from './doubts.js'
import { WorldLoader, type OnLoaded } from './world-loader.js'
import type { Fault } from './faults/fault.js'
import type { LifecyclePolicy, Pending } from './lifecycle/policy.js'
import type { World } from './world.js'
import { ContentDump } from './world-content.js'
import { eventsOf, type WorldEvent } from './world-events.js'
import { dumpPlans } from './world-plans.js'

/**
 * A world as a file holds it: the clock, the rules, and each service's tables.
 *
 * @example
 * const world: WorldDocument = { openai: { containers: [{ name: 'reports' }] } }
 */
export interface WorldDocument {
  readonly $schema?: string
  /** The time at which this world starts, as ISO 8601. */
  readonly now?: string
  readonly rules?: Readonly<Record<string, unknown>>
  /** Where the drawing of ids has got to, as a saved state has it. */
  readonly ids?: string
  /** Faults, as `mock.faults.add` takes them. */
  readonly faults?: readonly Fault[]
  /** How long things take that are made from then on, by kind. */
  readonly lifecycle?: Readonly<Record<string, LifecyclePolicy>>
  /** What is not ready yet. */
  readonly pending?: readonly Pending[]
  /** What comes to be later. */
  readonly events?: readonly WorldEvent[]
  readonly [service: string]: unknown
}

/**
 * Puts world documents into `world`, which should be a fork: a refused document
 * may leave it half-filled.
 *
 * @throws InvalidWorld listing every mistake in the first one that has any
 */
export function applyDocuments(
  world: World,
  documents: readonly WorldDocument[],
  leniency: Leniency = 'strict',
  onLoaded?: OnLoaded,
): void {
  const loader = new WorldLoader(world, leniency, onLoaded)
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
export function lastStart(documents: readonly WorldDocument[]): number | undefined {
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
    ...dumpPlans(world),
  }
  const events = eventsOf(world)
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
