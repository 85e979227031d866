import { createHash } from 'node:crypto'
import { rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, it, vi } from 'vitest'
import { createBlobStore } from '../../../src/node/index.js'
import { spilling, temporaryFolder, written } from '../../support/blob-folder.js'

const sample = (size: number) =>
  Uint8Array.from({ length: size }, (_, at) => (at * 31 + (at >> 8)) & 255)

async function joined(chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>): Promise<Buffer> {
  const all: Uint8Array[] = []
  for await (const chunk of chunks) all.push(chunk)
  return Buffer.concat(all)
}

it('gives back any chunks and any slice of them, wherever they are kept', async () => {
  const sizes = fc.array(fc.constantFrom(0, 1, 7, 600, 65_536, 70_000), { maxLength: 5 })
  const givesBack = async (list: number[], memory: number, isTold: boolean, from: number) => {
    const { store } = await spilling(memory)
    const whole = sample(list.reduce((sum, size) => sum + size, 0))
    let at = 0
    const chunks = list.map((size) => whole.subarray(at, (at += size)))
    const { bytes } = await written(store, chunks, isTold ? whole.length : undefined)
    expect(bytes.size).toBe(whole.length)
    expect(bytes.digest).toBe(createHash('sha256').update(whole).digest('hex'))
    expect(Buffer.from(bytes.head).equals(whole.subarray(0, 512))).toBe(true)
    expect((await joined(bytes.slice())).equals(whole)).toBe(true)
    expect((await joined(bytes.chunks())).equals(whole)).toBe(true)
    const part = whole.subarray(from, from + 66_000)
    expect((await joined(bytes.slice(from, from + 66_000))).equals(part)).toBe(true)
    store.close()
  }
  const memory = fc.constantFrom(0, 5, 1000, 100_000, 1e6)
  await fc.assert(fc.asyncProperty(sizes, memory, fc.boolean(), fc.nat(150_000), givesBack), {
    numRuns: 40,
  })
})

it('makes no folder while memory is enough', async () => {
  const { store, folders } = await spilling(1000)
  await written(store, [sample(600)], 600)
  await written(store, [sample(400)], 400)
  expect(folders()).toEqual([])
  await written(store, [sample(1)], 1)
  expect(folders()).toHaveLength(1)
})

it('keeps a file whole on the disk that has no room in memory, and smaller ones after it', async () => {
  const { store, temporary, folders, files } = await spilling(1000)
  const { bytes } = await written(store, [sample(600), sample(600)], 1200)
  await written(store, [sample(1000)], 1000)
  expect(files()).toEqual(['1'])
  const file = join(temporary, folders()[0]!, '1')
  expect([statSync(file).size, bytes.size]).toEqual([1200, 1200])
})

it('lets a file of unknown length have a quarter of the memory', async () => {
  const { store, temporary, folders } = await spilling(1000)
  await written(store, [sample(600), sample(600)])
  expect(statSync(join(temporary, folders()[0]!, '1')).size).toBe(950)
})

it.skipIf(process.platform === 'win32')('lets nobody else look into its folder', async () => {
  const { store, temporary, folders } = await spilling(0)
  await written(store, [sample(1)])
  const folder = join(temporary, folders()[0]!)
  const modeOf = (path: string) => statSync(path).mode & 0o777
  expect([modeOf(folder), modeOf(join(folder, '1'))]).toEqual([0o700, 0o600])
})

it('frees what is given up, before and after it is finished', async () => {
  const { store, files } = await spilling(1000)
  const early = store.writer(500_000)
  early.write(sample(500_000))
  await early.pending
  const { writer: late } = await written(store, [sample(700)], 700)
  const { writer: small } = await written(store, [sample(700)], 700)
  const { writer: large } = await written(store, [sample(500_000)], 500_000)
  expect(files()).toHaveLength(3)
  for (const writer of [early, late, small, large]) writer.discard()
  await vi.waitUntil(() => files().length === 0)
  // There is room for as much again.
  await written(store, [sample(1000)], 1000)
  expect(files()).toEqual([])
})

it('keeps small files of the disk in one, whoever writes at the same time', async () => {
  const { store, files } = await spilling(0)
  const all = await Promise.all(
    Array.from({ length: 50 }, (_, index) => {
      const bytes = sample(1000 + index)
      return written(store, [bytes.subarray(0, 10), bytes.subarray(10)])
    }),
  )
  expect(files()).toEqual(['1'])
  for (const [index, { bytes }] of all.entries()) {
    expect((await joined(bytes.slice())).equals(sample(1000 + index))).toBe(true)
  }
  for (const { writer } of all) writer.discard()
  await vi.waitUntil(() => files().length === 0)
})

it('keeps no bytes of the caller, unless they are handed over', async () => {
  for (const memory of [0, 1e6]) {
    const { store } = await spilling(memory)
    for (const size of [1000, 100_000, 400_000]) {
      const reused = Buffer.from(sample(size))
      const writer = store.writer(3 * size)
      for (const value of [1, 2, 3]) {
        reused.fill(value)
        writer.write(reused)
      }
      const bytes = writer.finish()
      reused.fill(9)
      await writer.pending
      const expected = Buffer.concat([1, 2, 3].map((value) => Buffer.alloc(size, value)))
      expect((await joined(bytes.slice())).equals(expected)).toBe(true)
      expect(Buffer.from(bytes.head).equals(expected.subarray(0, 512))).toBe(true)
    }
  }
})

it('removes the folder when it is closed', async () => {
  const { store, folders } = await spilling(0)
  await written(store, [sample(10)])
  expect(folders()).toHaveLength(1)
  store.close()
  expect(folders()).toEqual([])
})

it('leaves the folders of others alone that are still in use', async () => {
  const { store, temporary, folders, files } = await spilling(0)
  const { bytes } = await written(store, [sample(10)])
  await createBlobStore({ temporary })
  expect([folders().length, files().length]).toEqual([1, 1])
  expect((await joined(bytes.slice())).length).toBe(10)
})

it('says what is wrong when the folder cannot be made, or is gone', async () => {
  const { temporary } = await temporaryFolder()
  const nowhere = await createBlobStore({ memory: 0, temporary: join(temporary, 'nowhere') })
  await expect(written(nowhere, [sample(1)])).rejects.toThrow(
    /^Failed to create a directory in .*nowhere: ENOENT/,
  )

  const { store, folders, ...gone } = await spilling(0)
  const { bytes } = await written(store, [sample(200_000)])
  rmSync(join(gone.temporary, folders()[0]!), { recursive: true })
  await expect(written(store, [sample(200_000)])).rejects.toThrow(
    /^Failed to store the bytes of a file: ENOENT/,
  )
  await expect(joined(bytes.slice())).rejects.toThrow(/^Failed to read the bytes of a file: ENOENT/)
  expect(() => [...bytes.chunks()]).toThrow(/^Failed to read the bytes of a file: ENOENT/)
})

it('still has the small files of a folder that another program has removed', async () => {
  const { store, folders, temporary } = await spilling(0)
  const { bytes } = await written(store, [sample(10)])
  rmSync(join(temporary, folders()[0]!), { recursive: true })
  const { bytes: later } = await written(store, [sample(20)])
  expect((await joined(bytes.slice())).equals(sample(10))).toBe(true)
  expect((await joined(later.chunks())).equals(sample(20))).toBe(true)
})
