import { factory, nullable, primaryKey } from '@mswjs/data'
import { DATABASE_INSTANCE } from '@mswjs/data/lib/glossary.js'
import { afterEach, expect, it, vi } from 'vitest'
import type { Factory } from '../../../src/core/state/mswjs-data.js'
import { Tables } from '../../../src/core/state/tables.js'
import { newTables } from '../../support/tables.js'

afterEach(() => {
  vi.unstubAllGlobals()
})

/** A BroadcastChannel that hands every message over at once. */
function stubBrowser() {
  const listeners: ((event: { data: unknown }) => void)[] = []
  class Channel {
    addEventListener(_: string, listener: (event: { data: unknown }) => void) {
      listeners.push(listener)
    }
    postMessage(data: unknown) {
      for (const listener of listeners) listener({ data })
    }
  }
  vi.stubGlobal('window', {})
  vi.stubGlobal('BroadcastChannel', Channel)
  return { listeners, Channel }
}

it('joins no BroadcastChannel in a browser, and leaves the global as it was', () => {
  const { listeners, Channel } = stubBrowser()
  const tables = newTables()
  for (const { factory: used } of [tables, tables.fork()]) expect(used).toBeDefined()
  expect(listeners).toEqual([])
  expect(globalThis.BroadcastChannel).toBe(Channel)
  factory({ items: { id: primaryKey(String) } })
  expect(listeners).toHaveLength(1)
})

it('does not leak into a world of another worker that was made by the same call', () => {
  stubBrowser()
  // Workers count their databases each from one, so that the first two have the same id.
  const sameId = (worlds: Factory[]) => {
    for (const world of worlds) world[DATABASE_INSTANCE].id = 'same'
    worlds[0]!.items!.create({ id: 'a', rank: 1 })
    return worlds.map((world) => world.items!.count())
  }
  expect(sameId([newTables().factory, newTables().factory])).toEqual([1, 0])
  const bare = () => factory({ items: { id: primaryKey(String), rank: nullable(Number) } })
  expect(sameId([bare(), bare()])).toEqual([1, 1])
})

it('restores the BroadcastChannel when the factory fails', () => {
  const { Channel } = stubBrowser()
  let reads = 0
  const failing = {
    key: 'id',
    get fields() {
      if (reads++ === 0) return { id: 'string' as const }
      expect(globalThis.BroadcastChannel).toBeUndefined()
      throw new Error('refused')
    },
  }
  const tables = new Tables({ items: failing })
  expect(() => tables.factory).toThrow('refused')
  expect(globalThis.BroadcastChannel).toBe(Channel)
})
