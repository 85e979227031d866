import type { RuleSet, RuleValue } from '../contract/rules.js'
import { Faults } from '../faults/faults.js'
import { ApiError } from '../service/api-error.js'
import type { Service } from '../service/service.js'
import { Blobs, type BlobStore } from '../state/blob-store.js'
import type { Environment } from '../state/environment.js'
import { Schedule, type ScheduledWork } from '../state/schedule.js'
import type { TableDefinition } from '../state/table-definition.js'
import { Tables } from '../state/tables.js'
import { atomically } from '../state/transaction.js'
import { Lifecycle } from './lifecycle.js'

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

/** Where and how much a world stores. */
interface Storage {
  readonly blobStore?: BlobStore | undefined
  /** How many deleted keys each table remembers. */
  readonly deletedKeys?: number | undefined
}

/**
 * The state of all services: records, bytes, scheduled work, clock, rule values, faults and
 * lifecycles. Forks share data until one of them writes to it.
 */
export class World {
  readonly tables: Tables
  readonly blobs: Blobs
  readonly schedule: Schedule<unknown>
  readonly environment: Environment
  rules: RuleSet
  faults: Faults<World>
  readonly lifecycle: Lifecycle
  /** If set, collects the ids of the rules that are read: those that a request relies on. */
  reads: Set<string> | undefined
  /** Rules that due work read since the last request. The next request relies on them. */
  private readonly dueReads = new Set<string>()
  /**
   * If set, collects the transitions that happen, as `service/name`. Not set while seeds are
   * loaded.
   */
  transitions: Set<string> | undefined
  /** Whether due work runs now, and not a request. */
  isRunningDueWork = false
  /** Called before each due work runs. Not set while seeds are loaded. */
  onDue: ((due: ScheduledWork<unknown>) => void) | undefined
  /** Applies a scheduled event. Set when the first event is scheduled. */
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

  /** A world without records. */
  static empty(
    services: readonly Service[],
    environment: Environment,
    rules: RuleSet,
    { blobStore, deletedKeys }: Storage = {},
  ): World {
    const definitions = services.flatMap((service) =>
      Object.entries(service.tables).map(([name, table]): [string, TableDefinition] => [
        `${service.name}/${name}`,
        table,
      ]),
    )
    return new World(services, {
      tables: new Tables(Object.fromEntries(definitions), { deletedKeys }),
      blobs: new Blobs(blobStore),
      schedule: new Schedule(),
      environment,
      rules,
      faults: new Faults(services),
      lifecycle: new Lifecycle(services),
    })
  }

  /**
   * An independent copy. `seed` is the seed of its ids; default: it continues those of this world.
   */
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

  /** The value of a rule. The rule is added to `reads`. */
  readonly rule = (id: string): RuleValue => {
    this.reads?.add(id)
    return this.rules.read(id)
  }

  /**
   * Runs synchronous work on this world. If it throws, the world is as before; a call that is refused
   * may still count, as a poll of a record that is not ready. With `recover`, its result is returned
   * for an error: to throw it on would take as long as most operations.
   */
  atomically<T>(work: () => T, recover?: (error: unknown) => T): T {
    return atomically(work, isRefusal, recover)
  }

  private noteTransition({ name: service }: Service, transition: string): void {
    this.transitions?.add(`${service}/${transition}`)
  }

  /** The domain model of a service, created on first use. */
  model(service: Service): unknown {
    let model = this.models.get(service.name)
    if (model === undefined) {
      model = service.model(this, this.rule, (name: string) => this.noteTransition(service, name))
      this.models.set(service.name, model)
    }
    return model
  }

  /**
   * Runs all due work, earliest first, each with the clock at its due time. Returns the rules that
   * due work has read since the last call.
   */
  runDueWork(): readonly string[] {
    this.runDueWorkUntil(this.environment.now())
    if (this.dueReads.size === 0) return NONE
    const read = [...this.dueReads]
    this.dueReads.clear()
    return read
  }

  /** Runs all due work. The next request relies on the rules that it reads. */
  settle(): void {
    this.runDueWorkUntil(this.environment.now())
  }

  /** Moves the clock to `until` and runs the work that becomes due on the way. */
  advanceTo(until: number): void {
    this.environment.assertNotBefore(until)
    this.runDueWorkUntil(until)
    this.environment.set(until)
  }

  private runDueWorkUntil(until: number): void {
    while ((this.schedule.peek()?.at ?? Infinity) <= until) {
      this.reads = this.dueReads
      this.isRunningDueWork = true
      try {
        // Work that fails stays scheduled.
        const due = this.atomically(() => this.runNext(until))
        if (due) this.onDue?.(due)
      } finally {
        this.reads = undefined
        this.isRunningDueWork = false
      }
    }
  }

  private runNext(until: number): ScheduledWork<unknown> | undefined {
    const due = this.schedule.next(until)
    if (due) this.environment.runAt(due.at, this.workOf(due))
    return due
  }

  private workOf({ service: name, task, key, event }: ScheduledWork<unknown>): () => unknown {
    if (event !== undefined) return () => this.applyEvent?.(this, event)
    const service = this.services.find((one) => one.name === name)
    const run = service?.tasks[task]
    if (!service || !run) throw new Error(`Failed to run due work: no task "${name}/${task}"`)
    return () => run(this.model(service), key)
  }
}

const isRefusal = (error: unknown) => error instanceof ApiError

/** A fork to try changes in: it reports no transitions and no due work. */
export function trialFork(world: World): World {
  const trial = world.fork()
  trial.transitions = undefined
  trial.onDue = undefined
  return trial
}
