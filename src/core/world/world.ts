import { Blobs, type BlobStore } from '../state/blob-store.js'
import type { Environment } from '../state/environment.js'
import { Faults } from '../faults/faults.js'
import { Lifecycle } from './lifecycle.js'
import type { RuleSet, RuleValue } from '../contract/rules.js'
import { Schedule, type ScheduledWork } from '../state/schedule.js'
import type { Service } from '../service/service.js'
import { Tables } from '../state/tables.js'
import type { TableDefinition } from '../state/table-definition.js'

const NONE: readonly string[] = []

interface Parts {
  readonly tables: Tables
  readonly blobs: Blobs
  readonly schedule: Schedule<unknown>
  readonly environment: Environment
  readonly rules: RuleSet
  readonly faults: Faults<World>
  readonly lifecycle: Lifecycle
}

/**
 * All the state there is of every service: records, bytes, due work, time, chosen rules, faults.
 * A fork shares what neither side has written since.
 */
export class World {
  readonly tables: Tables
  readonly blobs: Blobs
  readonly schedule: Schedule<unknown>
  readonly environment: Environment
  rules: RuleSet
  readonly faults: Faults<World>
  readonly lifecycle: Lifecycle
  /** Collects the rules read while it is set: what a request leaned on. */
  reads: Set<string> | undefined
  /** Rules read by due work since the last request, which is the first that sees what it did. */
  private readonly dueReads = new Set<string>()
  /** Collects the transitions that are made, as `service/name`; none while a world is made. */
  transitions: Set<string> | undefined
  /** Whether what happens is due work, and no request. */
  isRunningDueWork = false
  /** Told of work that fell due, before it is done; not while a world is made. */
  onDue: ((due: ScheduledWork<unknown>) => void) | undefined
  /** Applies an event of the schedule. Set by whoever schedules the first one. */
  applyEvent: ((world: World, event: unknown) => void) | undefined
  private readonly models = new Map<string, unknown>()

  constructor(
    readonly services: readonly Service[],
    parts: Parts,
  ) {
    this.tables = parts.tables
    this.blobs = parts.blobs
    this.schedule = parts.schedule
    this.environment = parts.environment
    this.rules = parts.rules
    this.faults = parts.faults
    this.lifecycle = parts.lifecycle
  }

  static empty(
    services: readonly Service[],
    environment: Environment,
    rules: RuleSet,
    store?: BlobStore,
  ): World {
    const definitions = services.flatMap((service) =>
      Object.entries(service.tables).map(([name, table]): [string, TableDefinition] => [
        `${service.name}/${name}`,
        table,
      ]),
    )
    return new World(services, {
      tables: new Tables(Object.fromEntries(definitions)),
      blobs: new Blobs(store),
      schedule: new Schedule(),
      environment,
      rules,
      faults: new Faults(services),
      lifecycle: new Lifecycle(services),
    })
  }

  /** A world that goes its own way from here; `seed` gives it ids of its own too. */
  fork(seed?: string): World {
    const fork = new World(this.services, {
      tables: this.tables.fork(),
      blobs: this.blobs.fork(),
      schedule: this.schedule.fork(),
      environment: this.environment.fork(seed),
      rules: this.rules,
      faults: this.faults.fork(),
      lifecycle: this.lifecycle.fork(),
    })
    fork.transitions = this.transitions
    fork.onDue = this.onDue
    fork.applyEvent = this.applyEvent
    return fork
  }

  /** Reads a rule, and notes that it was read. */
  readonly rule = (id: string): RuleValue => {
    this.reads?.add(id)
    return this.rules.read(id)
  }

  /** Notes that something became of what a service holds. */
  private noteTransition({ name: service }: Service, transition: string): void {
    this.transitions?.add(`${service}/${transition}`)
  }

  model(service: Service): unknown {
    let model = this.models.get(service.name)
    if (model === undefined) {
      model = service.model(this, this.rule, (name: string) => this.noteTransition(service, name))
      this.models.set(service.name, model)
    }
    return model
  }

  /**
   * Runs the work that is due by now, earliest first, each at its own due time. Gives the rules that
   * due work has read since this was last asked.
   */
  runDueWork(): readonly string[] {
    this.runDueWorkUntil(this.environment.now())
    if (this.dueReads.size === 0) return NONE
    const read = [...this.dueReads]
    this.dueReads.clear()
    return read
  }

  /** Moves the clock to `until`, running what falls due on the way. */
  advanceTo(until: number): void {
    this.environment.assertNotBefore(until)
    this.runDueWorkUntil(until)
    this.environment.set(until)
  }

  private runDueWorkUntil(until: number): void {
    for (let due = this.schedule.next(until); due; due = this.schedule.next(until)) {
      const work = this.workOf(due)
      this.onDue?.(due)
      this.reads = this.dueReads
      this.isRunningDueWork = true
      try {
        this.environment.runAt(due.at, work)
      } finally {
        this.reads = undefined
        this.isRunningDueWork = false
      }
    }
  }

  private workOf({ service: name, task, key, event }: ScheduledWork<unknown>): () => unknown {
    if (event !== undefined) return () => this.applyEvent?.(this, event)
    const service = this.services.find((one) => one.name === name)
    const run = service?.tasks[task]
    if (!service || !run) throw new Error(`Failed to run due work: no task "${name}/${task}"`)
    return () => run(this.model(service), key)
  }
}

/** A world to try things in, of which nobody hears. */
export function trialFork(world: World): World {
  const trial = world.fork()
  trial.transitions = undefined
  trial.onDue = undefined
  return trial
}
