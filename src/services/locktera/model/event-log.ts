import type { ServiceState } from '../../../core/service/state.js'
import type { CompleteRecord, Table } from '../../../core/state/tables.js'
import type { ReadRule } from '../contract/rules.js'
import { toTimestamp } from './ids.js'
import type { ContainerRecord, EventRecord } from './tables.js'

/** An event, without what the log adds. */
type NewEvent = Omit<CompleteRecord<EventRecord>, 'key'>

const DELETE = 'container.delete'

/** How many events a world keeps: the log of a mock that runs for long must not grow with its age. */
const MAX_EVENTS = 10_000

/**
 * The newest 10,000 events of one world: those that clients post, and by a rule those of what the mock
 * does.
 */
export class EventLog {
  readonly events: Table<EventRecord>

  constructor(
    private readonly state: ServiceState,
    private readonly rule: ReadRule,
  ) {
    this.events = state.tables.table('locktera/events')
  }

  /**
   * Records what was done to a container, unless a rule says that only posted events are logged. The
   * request does not rely on that rule: the lists that show the event do.
   */
  record(
    { id, org_id }: Pick<ContainerRecord, 'id' | 'org_id'>,
    action: string,
    more: Pick<NewEvent, 'user' | 'detail' | 'creator_ip'> = {},
  ): void {
    if (this.state.rules.read('locktera/event-log') === 'posted') return
    const created_date = toTimestamp(this.state.environment.now())
    this.add({ created_date, action, org_id, container_id: id, user: org_id, ...more })
  }

  /** Records that a container was deleted; a rule decides about the events that it had. */
  recordDelete(container: Pick<ContainerRecord, 'id' | 'org_id'>): void {
    const own = [...this.events.where('container', container.id)]
    if (this.state.rules.read('locktera/deleted-container-events') === 'removed') {
      for (const { key } of own) this.events.delete(key)
    }
    this.record(container, DELETE)
  }

  /** Notes that a response relies on the rules about what is logged. */
  relyOn(records: readonly EventRecord[]): void {
    if (records.length > 0) this.rule('locktera/event-log')
    if (records.some(({ action }) => action === DELETE)) {
      this.rule('locktera/deleted-container-events')
    }
  }

  add(event: NewEvent): EventRecord {
    const { inserted } = this.events
    this.events.delete(String(inserted + 1 - MAX_EVENTS))
    return this.events.insert({ key: String(inserted + 1), ...event })
  }
}
