import type { StoredBytes } from '../state/blob.js'
import { type AnsweredWith, isDownload } from '../http/response.js'
import type { Service } from '../service/service.js'
import type { World } from '../world/world.js'
import type { Price } from '../service/leak-rules.js'

/** A thing that was made by a request and is still there. */
export interface Kept {
  readonly service: string
  /** What it is, such as `containers`. */
  readonly table: string
  readonly id: string
  /** Whether it has bytes that nobody has downloaded. */
  readonly unread: boolean
}

/** A use of a thing after the clock had ended it. */
export interface LateUse {
  readonly service: string
  readonly operation: string
  readonly id: string
  readonly status: number
}

/** What requests would have cost with the real service, by a tariff that its user has set. */
export interface Cost {
  readonly service: string
  /** How many things were made, be they deleted since or not. */
  readonly made: number
  /** In the currency of the tariff. */
  readonly amount: number
}

/** What requests have left behind, and what they would have cost. */
export interface Leaks {
  readonly kept: readonly Kept[]
  readonly lateUses: readonly LateUse[]
  /** Of services that have a tariff. */
  readonly costs: readonly Cost[]
}

/** The books of one scope: what requests made and read there, and what the clock ended. */
export class LeakTracker {
  private readonly made = new Map<string, Set<string>>()
  private readonly ended = new Set<string>()
  private readonly read = new WeakSet<StoredBytes>()
  private lateUses: LateUse[] = []
  private readonly costs = new Map<Service, Cost>()

  /** Follows a world from here on: what requests add to it, and what due work takes away. */
  follow(world: World): void {
    const prices = pricesOf(world.services)
    world.tables.observer = {
      inserted: (table, key) => {
        if (world.isRunningDueWork) return
        const keys = this.made.get(table) ?? new Set()
        this.made.set(table, keys.add(key))
        const priced = prices.get(table)
        if (priced) this.charge(world, priced, key)
      },
      deleted: (_, key) => {
        if (world.isRunningDueWork) this.ended.add(key)
      },
    }
  }

  /** Notes what a reply says of the things that were asked for. */
  note(
    service: Service,
    operation: string,
    params: Readonly<Record<string, string>>,
    { status, code, body }: AnsweredWith,
  ): void {
    if (status < 300) {
      if (isDownload(body)) this.read.add(body.bytes)
      return
    }
    const ids = Object.values(params)
    const id = ids.find((one) => this.ended.has(one))
    const isSaid = code !== undefined && service.leaks?.expired?.includes(code) === true
    if (id === undefined && !isSaid) return
    const use = { service: service.name, operation, id: id ?? ids[0] ?? '', status }
    this.lateUses.push(use)
  }

  leaks(world: World): Leaks {
    const kept = world.services.flatMap((service) =>
      (service.leaks?.tables ?? []).flatMap((table) => this.keptIn(world, service.name, table)),
    )
    return { kept, lateUses: [...this.lateUses], costs: [...this.costs.values()] }
  }

  clear(): void {
    this.made.clear()
    this.ended.clear()
    this.lateUses = []
    this.costs.clear()
  }

  private charge({ tables, rules }: World, { service, price }: Priced, key: string): void {
    const name = `${service.name}/${price.table}`
    const record = tables.table<Record<string, unknown>>(name).get(key)
    const tariff = rules.read(price.rule)
    if (!record || typeof tariff !== 'number') return
    const { made, amount } = this.costs.get(service) ?? { made: 0, amount: 0 }
    const next = { made: made + 1, amount: amount + tariff * price.units(record) }
    this.costs.set(service, { service: service.name, ...next })
  }

  private keptIn(world: World, service: string, table: string): Kept[] {
    const records = world.tables.table(`${service}/${table}`)
    const keys = [...(this.made.get(`${service}/${table}`) ?? [])]
    return keys
      .filter((key) => records.has(key))
      .map((id) => {
        const bytes = world.blobs.get(id)
        return { service, table, id, unread: bytes !== undefined && !this.read.has(bytes) }
      })
  }
}

interface Priced {
  readonly service: Service
  readonly price: Price
}

/** What has a price, by its table. */
function pricesOf(services: readonly Service[]): Map<string, Priced> {
  const prices = new Map<string, Priced>()
  for (const service of services) {
    const price = service.leaks?.price
    if (price) prices.set(`${service.name}/${price.table}`, { service, price })
  }
  return prices
}
