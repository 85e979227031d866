import type { StoredBytes } from './blobs.js'
import { InvalidWorld } from './seed.js'
import type { Leniency } from './doubts.js'
import { WorldLoader, type OnLoaded } from './world-loader.js'
import type { Fault } from './faults/fault.js'
import type { LifecyclePolicy, Pending } from './lifecycle/policy.js'
import type { World } from './world.js'
import { eventsOf, type WorldEvent } from './world-events.js'
import { dumpPlans } from './world-plans.js'

/** A world as a file holds it: the clock, the rules, and each service's tables. */
export interface WorldDocument {
  readonly $schema?: string
  /** The time at which this world starts, as ISO 8601. */
  readonly now?: string
  readonly rules?: Readonly<Record<string, unknown>>
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

/** The whole state as a world document, such that loading it gives the same world. */
export async function exportDocument(current: World): Promise<WorldDocument> {
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
        rows.push(content ? { ...record, content: await dumpContent(content) } : record)
      }
    }
    document[service.name] = tables
  }
  return document
}

async function dumpContent(content: StoredBytes): Promise<{ text: string } | { base64: string }> {
  let binary = ''
  for await (const chunk of content.slice(0, content.size)) {
    for (let at = 0; at < chunk.length; at += 8192) {
      binary += String.fromCharCode(...chunk.subarray(at, at + 8192))
    }
  }
  return isPlainText(binary) ? { text: binary } : { base64: btoa(binary) }
}

// Only ASCII without control characters is shown as text: it reads well and survives any editor.
function isPlainText(binary: string): boolean {
  return /^[\t\n\r\x20-\x7e]*$/.test(binary)
}
