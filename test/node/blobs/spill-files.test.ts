import fs, { readdirSync, statSync } from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, it, onTestFinished, vi } from 'vitest'
import { SpillFiles, type Extent } from '../../../src/node/blobs/spill-files.js'
import { temporaryFolder } from '../../support/blob-folder.js'

const FULL = 10_000

/** The files of a folder of the test's own, of which a shared one is full with 10,000 bytes. */
async function spillFiles(full = FULL) {
  const folder = await temporaryFolder()
  const spilled = new SpillFiles(folder.temporary, full)
  onTestFinished(() => spilled.close())
  const sizes = () =>
    folder.folders().flatMap((name) => {
      const path = join(folder.temporary, name)
      return readdirSync(path).map((file) => statSync(join(path, file)).size)
    })
  return { ...folder, spilled, sizes }
}

/** Bytes that no other call returns. */
function sample(size: number, seed: number): Uint8Array {
  return Uint8Array.from({ length: size }, (_, at) => (at * 31 + (at >> 8) + seed * 7) & 255)
}

async function read(extent: Extent, start = 0, end = extent.length): Promise<Buffer> {
  const chunks: Uint8Array[] = []
  for await (const chunk of extent.read(start, end)) chunks.push(chunk)
  return Buffer.concat(chunks)
}

async function stored(spilled: SpillFiles, bytes: Uint8Array): Promise<Extent> {
  const extent = spilled.append([bytes])
  await extent.written
  return extent
}

const sum = (list: readonly number[]) => list.reduce((total, one) => total + one, 0)

/** Replaces `writev` until the test ends or the returned function is called. */
function replaceWritev(replacement: (...args: never[]) => void): () => void {
  const original = fs.writev
  const restore = () => {
    fs.writev = original
    syncBuiltinESMExports()
  }
  fs.writev = replacement as unknown as typeof fs.writev
  syncBuiltinESMExports()
  onTestFinished(restore)
  return restore
}

type Written = (error: Error | null, bytes?: number) => void

function noSpace(): Error {
  return Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' })
}

it('keeps the bytes of every extent while others are added, freed and moved', async () => {
  const steps = fc.array(
    fc.record({ size: fc.integer({ min: 1, max: 4000 }), freed: fc.option(fc.nat(), { freq: 1 }) }),
    { minLength: 5, maxLength: 60 },
  )
  const keeps = async (list: readonly { size: number; freed: number | null }[]) => {
    const { spilled, sizes, files } = await spillFiles()
    const live: { extent: Extent; bytes: Uint8Array }[] = []
    const reads: Promise<void>[] = []
    for (const [index, { size, freed }] of list.entries()) {
      const bytes = sample(size, index)
      live.push({ extent: spilled.append([bytes.slice(0, 7), bytes.slice(7)]), bytes })
      await live.at(-1)!.extent.written
      const other = live[index % live.length]!
      reads.push(read(other.extent).then((found) => expect(found.equals(other.bytes)).toBe(true)))
      if (freed !== null) spilled.free(live.splice(freed % live.length, 1)[0]!.extent)
    }
    await Promise.all(reads)
    // Each full file is at least half in use, so there is no more than this.
    const most = () => 2 * sum(live.map(({ extent }) => extent.length)) + 2 * (FULL + 4000)
    await vi.waitFor(() => expect(sum(sizes())).toBeLessThanOrEqual(most()), { timeout: 5000 })
    for (const { extent, bytes } of live) {
      expect((await read(extent)).equals(bytes)).toBe(true)
      expect(Buffer.concat([...extent.chunks()]).equals(bytes)).toBe(true)
    }
    for (const { extent } of live) spilled.free(extent)
    await vi.waitFor(() => expect([files(), spilled.count]).toEqual([[], 0]), { timeout: 5000 })
  }
  await fc.assert(fc.asyncProperty(steps, keeps), { numRuns: 25 })
})

it('stores small blobs together, and large ones in files of their own', async () => {
  const { spilled, sizes } = await spillFiles()
  await Promise.all([stored(spilled, sample(10, 1)), stored(spilled, sample(20, 2))])
  const own = spilled.create()
  own.append(sample(30, 3))
  own.end()
  await own.written
  await stored(spilled, sample(40, 4))
  expect(sizes()).toEqual([70, 30])
})

it('goes on with a read of bytes that are moved meanwhile, and begins one that was asked for before', async () => {
  const { spilled, files } = await spillFiles(2_000_000)
  const bytes = sample(600_000, 1)
  const before = await stored(spilled, sample(1_200_000, 2))
  const moved = await stored(spilled, bytes)
  const after = await stored(spilled, sample(300_000, 3))
  await stored(spilled, sample(1, 4))
  expect(files()).toEqual(['1', '2'])
  const chunks = moved.read(0, moved.length)
  const found: Uint8Array[] = [(await chunks.next()).value!]
  expect(found[0]!.length).toBeLessThan(bytes.length)
  const late = moved.read(5, moved.length)
  spilled.free(before)
  spilled.free(after)
  await vi.waitFor(() => expect(files()).toEqual(['2']))
  for await (const chunk of chunks) found.push(chunk)
  expect(Buffer.concat(found).equals(bytes)).toBe(true)
  const rest: Uint8Array[] = []
  for await (const chunk of late) rest.push(chunk)
  expect(Buffer.concat(rest).equals(bytes.subarray(5))).toBe(true)
  expect((await read(moved)).equals(bytes)).toBe(true)
})

it('ends a read of bytes that are freed meanwhile', async () => {
  const { spilled, files } = await spillFiles()
  const bytes = sample(600_000, 1)
  const own = () => {
    const extent = spilled.create()
    extent.append(bytes)
    extent.end()
    return extent
  }
  for (const store of [own, () => spilled.append([bytes])]) {
    const extent = store()
    await extent.written
    const chunks = extent.read(0, extent.length)
    const found: Uint8Array[] = [(await chunks.next()).value!]
    spilled.free(extent)
    await vi.waitFor(() => expect(files()).toEqual([]))
    for await (const chunk of chunks) found.push(chunk)
    expect(Buffer.concat(found).equals(bytes)).toBe(true)
  }
})

it('leaves bytes where they are when the disk is too full to move them, and moves them later', async () => {
  const { spilled, sizes } = await spillFiles()
  const garbage = await stored(spilled, sample(6000, 1))
  const kept = await stored(spilled, sample(3000, 2))
  const more: Extent[] = []
  for (let count = 0; count < 100; count += 1) more.push(await stored(spilled, sample(10, 3)))
  await stored(spilled, sample(1, 4))
  let attempts = 0
  const restore = replaceWritev((_fd: never, _chunks: never, _at: never, done: Written) => {
    attempts += 1
    done(noSpace())
  })
  spilled.free(garbage)
  await vi.waitFor(() => expect(attempts).toBeGreaterThan(0))
  expect((await read(kept)).equals(sample(3000, 2))).toBe(true)
  expect(Math.max(...sizes())).toBe(FULL)
  restore()
  await vi.waitFor(() => {
    const next = more.pop()
    if (next) spilled.free(next)
    expect(Math.max(...sizes())).toBeLessThan(FULL)
  })
  expect((await read(kept)).equals(sample(3000, 2))).toBe(true)
})

it('stores again once there is space on a disk that was full, and loses nothing of before', async () => {
  const { spilled } = await spillFiles()
  const before = await stored(spilled, sample(100, 1))
  const restore = replaceWritev((_fd: never, _chunks: never, _at: never, done: Written) =>
    done(noSpace()),
  )
  const failed = spilled.append([sample(100, 2)])
  await expect(failed.written).rejects.toThrow(
    /^Failed to store the bytes of a file: ENOSPC: no space left on device/,
  )
  spilled.free(failed)
  restore()
  const after = await stored(spilled, sample(100, 3))
  expect((await read(before)).equals(sample(100, 1))).toBe(true)
  expect((await read(after)).equals(sample(100, 3))).toBe(true)
})

it('writes the rest of what a disk takes in pieces', async () => {
  const { spilled } = await spillFiles()
  const original = fs.writev
  replaceWritev((fd: never, chunks: Uint8Array[], at: never, done: never) => {
    const piece = chunks[0]!.subarray(0, 5)
    original(fd, [piece], at, done)
  })
  const extent = spilled.append([sample(12, 1), sample(3, 2)])
  await extent.written
  expect(await read(extent)).toEqual(Buffer.concat([sample(12, 1), sample(3, 2)]))
})
