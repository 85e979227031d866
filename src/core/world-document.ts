import { admitService, type Content, type Records } from './admit.js'
import type { StoredBytes } from './blobs.js'
import { join } from './json-pointer.js'
import { UsageError } from './errors.js'
import type { Fault } from './faults/fault.js'
import type { LifecyclePolicy, Pending } from './lifecycle/policy.js'
import { nearest } from './nearest.js'
import { InvalidWorld, type WorldProblem } from './seed.js'
import type { Service } from './service.js'
import { eventsOf, planEvents, type WorldEvent } from './world-events.js'
import type { World } from './world.js'
import { applyPlans, dumpPlans } from './world-plans.js'

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

const OWN_KEYS = ['$schema', 'now', 'rules', 'faults', 'lifecycle', 'pending', 'events']

/**
 * Puts a world document into `world`, which should be a fork: a refused document
 * may leave it half-filled.
 *
 * @throws InvalidWorld listing every mistake found
 */
export function applyDocument(world: World, document: WorldDocument, index = 0): void {
  const problems = checkDocument(world.services, document)
  if (isRecord(document)) {
    problems.push(...applyRules(world, document.rules), ...applyPlans(world, document))
  }
  if (problems.length > 0) throw new InvalidWorld(problems, index)
  for (const service of world.services) {
    problems.push(...admitService(world, service, document[service.name] as Records | undefined))
  }
  if (problems.length > 0) throw new InvalidWorld(problems, index)
  problems.push(...planEvents(world, document.events ?? []))
  if (problems.length > 0) throw new InvalidWorld(problems, index)
}

function applyRules(world: World, rules: WorldDocument['rules']): WorldProblem[] {
  if (!isRecord(rules)) return []
  return Object.entries(rules).flatMap(([id, value]) => {
    try {
      world.rules = world.rules.with({ [id]: value })
      return []
    } catch (error) {
      if (!(error instanceof UsageError)) throw error
      return [{ pointer: join('/rules', id), reason: error.message }]
    }
  })
}

/** The start time of a document in ms, if it names one. */
export function startOf(document: WorldDocument | undefined): number | undefined {
  // What is no time is reported when the document is checked.
  const now: unknown = document?.now
  const ms = typeof now === 'string' ? Date.parse(now) : NaN
  return Number.isNaN(ms) ? undefined : ms
}

function checkDocument(services: readonly Service[], document: unknown): WorldProblem[] {
  if (!isRecord(document)) {
    return [{ pointer: '', reason: 'a world is an object, such as { "openai": {} }' }]
  }
  const { now, ...rest } = document
  const problems: WorldProblem[] = []
  if (now !== undefined && (typeof now !== 'string' || Number.isNaN(Date.parse(now)))) {
    problems.push({ pointer: '/now', reason: 'must be a time such as "2025-01-31T12:00:00Z"' })
  }
  const { rules } = rest
  if (rules !== undefined && !isRecord(rules)) {
    problems.push({ pointer: '/rules', reason: 'must map rule ids to values' })
  }
  const known = [...OWN_KEYS, ...services.map((service) => service.name)]
  for (const key of Object.keys(rest)) {
    if (known.includes(key)) continue
    const near = nearest(key, known, 1).join('')
    problems.push({ pointer: `/${key}`, reason: `is not known here; did you mean "${near}"?` })
  }
  return [
    ...problems,
    ...services.flatMap((service) => checkService(service, document)),
    ...checkEvents(services, rest['events']),
  ]
}

function checkEvents(services: readonly Service[], events: unknown): WorldProblem[] {
  if (events === undefined) return []
  if (!Array.isArray(events)) return [{ pointer: '/events', reason: 'must be a list' }]
  return events.flatMap((event: unknown, index) => {
    const at = `/events/${String(index)}`
    if (!isRecord(event) || !isRecord(event['add']) || Object.keys(event).length !== 2) {
      return [{ pointer: at, reason: `must be ${EXAMPLE}` }]
    }
    const isTime = typeof event['at'] === 'string' && !Number.isNaN(Date.parse(event['at']))
    const time = isTime ? [] : [{ pointer: `${at}/at`, reason: 'must be a time, as "now" is' }]
    const known = services.map(({ name }) => name)
    const strange = Object.keys(event['add']).filter((name) => !known.includes(name))
    const inAdd = [
      ...strange.map((name) => ({ pointer: `/${name}`, reason: 'is no service that is here' })),
      ...services.flatMap((service) => checkService(service, event['add'] as object)),
    ]
    return [...time, ...inAdd.map((one) => ({ ...one, pointer: `${at}/add${one.pointer}` }))]
  })
}

const EXAMPLE = '{ "at": "2025-01-31T12:00:00Z", "add": { <what a world holds of each service> } }'

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function checkService(service: Service, document: object): WorldProblem[] {
  const part = (document as Record<string, unknown>)[service.name]
  if (part === undefined) return []
  return service.contract.checker
    .check('/x-world', 'closed', part, 'body')
    .map(({ at, message, actual }) => {
      const shown = actual === undefined ? '' : `, not ${JSON.stringify(actual).slice(0, 80)}`
      return {
        pointer: `/${service.name}${at.pointer}`,
        reason: words(message, at.pointer) + shown,
      }
    })
}

// The pointer stands before the reason already.
function words(message: string, pointer: string): string {
  return message.startsWith(`${pointer} `) ? message.slice(pointer.length + 1) : message
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

async function dumpContent(content: StoredBytes): Promise<Content> {
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
