import type { ResponseContent } from '../http/response.js'
import type { Price } from '../service/leak-rules.js'
import type { Service } from '../service/service.js'
import type { StoredBytes } from '../state/blob.js'
import { beforeWrite } from '../state/transaction.js'
import { RecentMap } from '../util/recent-map.js'
import { detached } from '../util/truncate.js'
import type { World } from '../world/world.js'
import { RETENTION, type Retention } from './retention.js'

/**
 * A record that a request created and that still exists.
 *
 * @example
 * const kept: readonly Kept[] = mock.leaks().kept
 */
export interface Kept {
  readonly service: string
  /** The table of the record, such as `containers`. */
  readonly table: string
  readonly id: string
  /** Whether it has bytes that were never downloaded. */
  readonly unread: boolean
}

/**
 * A request for a record that had expired.
 *
 * @example
 * const late: readonly LateUse[] = mock.leaks().lateUses
 */
export interface LateUse {
  readonly service: string
  readonly operation: string
  readonly id: string
  readonly status: number
}

/** What requests would have cost with the real service, by the tariff that the user has set. */
export interface Cost {
  readonly service: string
  /** How many records were created, including those deleted since. */
  readonly made: number
  /** In the currency of the tariff. */
  readonly amount: number
}

/**
 * The records that requests left behind, uses of expired ones, and costs.
 *
 * @example
 * const leaks: Leaks = mock.leaks()
 */
export interface Leaks {
  readonly kept: readonly Kept[]
  readonly lateUses: readonly LateUse[]
  /** One entry per service that has a tariff. */
  readonly costs: readonly Cost[]
}

/** Tracks what requests in a scope created, downloaded and used late, so that leaks can be reported. */
export class LeakTracker {
  private readonly created = new Map<string, CreatedKeys>()
  private expired: RecentMap<true>
  private readonly downloaded = new WeakSet<StoredBytes>()
  private lateUses: LateUse[] = []
  private readonly costs = new Map<Service, Cost>()

  constructor(private readonly keep: Retention = RETENTION) {
    this.expired = new RecentMap(keep.deletedKeys)
  }

  /** Tracks a world from now on: the records that requests create and that due work deletes. */
  follow(world: World): void {
    const prices = pricesOf(world.services)
    world.tables.observer = {
      inserted: (table, key) => {
        if (world.isRunningDueWork) return
        const keys = this.created.get(table) ?? new CreatedKeys(this.keep.deletedKeys)
        this.created.set(table, keys)
        keys.add(key, world.tables.table(table))
        const priced = prices.get(table)
        if (priced) this.addCost(world, priced, key)
      },
      deleted: (_, key) => {
        if (world.isRunningDueWork) this.expired.set(key, true)
      },
    }
  }

  /** Records that the bytes of a file were downloaded. */
  recordDownload(bytes: StoredBytes): void {
    this.downloaded.add(bytes)
  }

  /** Records an error response; returns the late use that it is if the record had expired. */
  recordError(
    service: Service,
    operation: string,
    params: Readonly<Record<string, string>>,
    { status, code }: Pick<ResponseContent, 'status' | 'code'>,
  ): LateUse | undefined {
    const ids = Object.values(params)
    const id = ids.find((one) => this.expired.has(one))
    const isExpiredError = code !== undefined && service.leaks?.expired?.includes(code) === true
    if (id === undefined && !isExpiredError) return undefined
    const use = { service: service.name, operation, id: detached(id ?? ids[0] ?? ''), status }
    this.lateUses.push(use)
    if (this.lateUses.length > this.keep.lateUses) this.lateUses.shift()
    return use
  }

  leaks(world: World): Leaks {
    const kept = world.services.flatMap((service) =>
      (service.leaks?.tables ?? []).flatMap((table) => this.leaksIn(world, service.name, table)),
    )
    return { kept, lateUses: [...this.lateUses], costs: [...this.costs.values()] }
  }

  clear(): void {
    this.created.clear()
    this.expired = new RecentMap(this.keep.deletedKeys)
    this.lateUses = []
    this.costs.clear()
  }

  private addCost({ tables, rules }: World, { service, price }: PricedTable, key: string): void {
    const name = `${service.name}/${price.table}`
    const record = tables.table<Record<string, unknown>>(name).get(key)
    const tariff = rules.read(price.rule)
    if (!record || typeof tariff !== 'number') return
    const before = this.costs.get(service) ?? { service: service.name, made: 0, amount: 0 }
    // Those of an operation that fails are not kept.
    beforeWrite(() => this.costs.set(service, before))
    const { made, amount } = before
    const next = { made: made + 1, amount: amount + tariff * price.units(record) }
    this.costs.set(service, { service: service.name, ...next })
  }

  private leaksIn(world: World, service: string, table: string): Kept[] {
    const records = world.tables.table(`${service}/${table}`)
    const keys = this.created.get(`${service}/${table}`)?.keys ?? []
    return Array.from(keys)
      .filter((key) => records.has(key))
      .map((id) => {
        const bytes = world.blobs.get(id)
        return { service, table, id, unread: bytes !== undefined && !this.downloaded.has(bytes) }
      })
  }
}

/**
 * The keys that were created in one table. Those that no longer exist are dropped now and then, but not
 * at once: a snapshot may bring them back.
 */
class CreatedKeys {
  keys = new Set<string>()
  #pruneAt: number

  constructor(private readonly limit: number) {
    this.#pruneAt = limit
  }

  add(key: string, table: { has(key: string): boolean }): void {
    this.keys.add(key)
    if (this.keys.size <= this.#pruneAt) return
    this.keys = new Set(Array.from(this.keys).filter((one) => table.has(one)))
    // Twice as many as now: every key is looked at once in all, however many there are.
    this.#pruneAt = 2 * this.keys.size + this.limit
  }
}

interface PricedTable {
  readonly service: Service
  readonly price: Price
}

/** The tables that have a price, by `service/table`. */
function pricesOf(services: readonly Service[]): Map<string, PricedTable> {
  const prices = new Map<string, PricedTable>()
  for (const service of services) {
    const price = service.leaks?.price
    if (price) prices.set(`${service.name}/${price.table}`, { service, price })
  }
  return prices
}
