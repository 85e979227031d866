import {
  childLocation,
  schemaLocation,
  type SchemaLocation,
} from '../../core/contract/schema-walk.js'
import { isRecord } from '../../core/util/is-record.js'
import { joinPointer } from '../../core/util/json-pointer.js'
import { IdAliases } from '../verify/id-aliases.js'
import type { RecordedExchange } from './exchange.js'

/** The ids that a service gave, and those that the mock gave in their place. */
export class KnownIds {
  /** The recorded ids, then those of the mock, under the same names. */
  readonly aliases = [new IdAliases('', {}), new IdAliases('', {})] as const
  private readonly pairs = new Map<string, string>()
  private readonly ofMock = new Set<string>()

  copy(): KnownIds {
    const copy = new KnownIds()
    for (const [recorded, mock] of this.pairs) copy.add(recorded, mock)
    return copy
  }

  /** Returns the name of the pair. */
  add(recorded: string, mock: string): string {
    const name = `id-${this.pairs.size + 1}`
    if (this.pairs.has(recorded)) return name
    this.pairs.set(recorded, mock)
    this.ofMock.add(mock)
    this.aliases[0].add(name, recorded, true)
    this.aliases[1].add(name, mock, true)
    return name
  }

  /** A value with the ids of the mock in the place of the recorded ones. */
  toMock<T>(value: T): T {
    if (typeof value !== 'string') return value
    const named = this.aliases[0].replaceIds(value)
    return named.replace(/<(id-\d+)>/g, (_, name: string) => this.aliases[1].id(name)) as T
  }

  /** Pairs the new ids of two responses. Returns their JSON pointers by name. */
  pair({ service, operation, response, json }: RecordedExchange, mock: unknown) {
    const found: Record<string, string> = {}
    const { contract } = service
    const node = contract.response(operation, response.message.status)?.node
    const schema = node?.content?.['application/json']?.schema
    const walk = (place: SchemaLocation, pointer: string, one: unknown, other: unknown): void => {
      if (isRecord(one) && isRecord(other)) {
        for (const [name, value] of Object.entries(one)) {
          const child = childLocation(contract, place, name)
          walk(child, joinPointer(pointer, name), value, other[name])
        }
      } else if (Array.isArray(one) && Array.isArray(other)) {
        const items = childLocation(contract, place, 0)
        one.forEach((value, index) => {
          walk(items, joinPointer(pointer, String(index)), value, other[index])
        })
      } else if (place.volatile === 'id' && isId(one) && isId(other)) {
        if (this.pairs.has(one) || this.ofMock.has(other)) return
        found[this.add(one, other)] = pointer
      }
    }
    if (schema && json !== undefined) walk(schemaLocation(contract, schema, ''), '', json, mock)
    return found
  }
}

function isId(value: unknown): value is string {
  return typeof value === 'string' && value !== ''
}
