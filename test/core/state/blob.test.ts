import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { Blobs } from '../../../src/core/state/blob-store.js'
import { BlobWriter, bytesOf, type StoredBytes } from '../../../src/core/state/blob.js'

async function chunksOf(bytes: StoredBytes, ...range: [number?, number?]): Promise<Uint8Array[]> {
  const chunks: Uint8Array[] = []
  for await (const chunk of bytes.slice(...range)) chunks.push(chunk)
  return chunks
}

async function read(bytes: StoredBytes, ...range: [number?, number?]): Promise<Uint8Array> {
  const chunks = await chunksOf(bytes, ...range)
  return Uint8Array.from(chunks.flatMap((chunk) => [...chunk]))
}

const text = async (bytes: StoredBytes, ...range: [number?, number?]) =>
  new TextDecoder().decode(await read(bytes, ...range))

function counting(size: number): Uint8Array {
  return Uint8Array.from({ length: size }, (_, i) => (i * 31 + (i >> 8)) & 255)
}

function written(...chunks: Uint8Array[]): StoredBytes {
  const writer = new BlobWriter()
  for (const chunk of chunks) writer.write(chunk)
  return writer.finish()
}

it('stores a text as UTF-8', async () => {
  const bytes = bytesOf('käse')
  expect(bytes.size).toBe(5)
  expect(await text(bytes)).toBe('käse')
})

it('returns a slice, limited to the size', async () => {
  const bytes = bytesOf('0123456789')
  expect(await text(bytes, 2, 5)).toBe('234')
  expect(await text(bytes, 8, 99)).toBe('89')
  expect(await text(bytes, 7)).toBe('789')
  expect(await text(bytes, -3, 2)).toBe('01')
  expect(await text(bytes, 5, 5)).toBe('')
  expect(await text(bytes, 10, 12)).toBe('')
})

it('returns all chunks synchronously', async () => {
  const bytes = written(counting(70_000), counting(70_000))
  expect([...bytes.chunks()]).toEqual(await chunksOf(bytes))
  expect([...bytesOf('').chunks()]).toEqual([])
})

it('stores no bytes as no chunks', async () => {
  expect(await chunksOf(bytesOf(''))).toEqual([])
  expect(written(new Uint8Array(0)).size).toBe(0)
})

it('returns any chunks and any slice of them', async () => {
  const sizes = fc.array(fc.constantFrom(0, 1, 7, 1000, 65_535, 65_536, 65_537, 140_000), {
    maxLength: 6,
  })
  const givesBack = async (list: number[], from: number, length: number) => {
    const whole = counting(list.reduce((sum, size) => sum + size, 0))
    let offset = 0
    const bytes = written(...list.map((size) => whole.subarray(offset, (offset += size))))
    expect(bytes.size).toBe(whole.length)
    expect(bytes.head).toEqual(whole.slice(0, 512))
    expect(bytes.digest).toBe(createHash('sha256').update(whole).digest('hex'))
    const slice = Buffer.concat(await chunksOf(bytes, from, from + length))
    expect(slice.equals(whole.subarray(from, from + length))).toBe(true)
  }
  await fc.assert(fc.asyncProperty(sizes, fc.nat(300_000), fc.nat(300_000), givesBack))
})

it('returns any chunks, whether they are its own or the caller reuses their buffer', async () => {
  const sizes = fc.constantFrom(1, 1000, 16_384, 40_000, 65_536, 70_000)
  const chunks = fc.array(fc.record({ size: sizes, isOwned: fc.boolean() }), { maxLength: 8 })
  const reused = new Uint8Array(70_000)
  const givesBack = async (list: readonly { size: number; isOwned: boolean }[]) => {
    const writer = new BlobWriter()
    const expected: Uint8Array[] = []
    for (const [index, { size, isOwned }] of list.entries()) {
      const content = counting(size).map((byte) => byte ^ index)
      expected.push(content)
      const chunk = isOwned ? content.slice() : reused.subarray(0, size)
      chunk.set(content)
      writer.write(chunk, isOwned)
    }
    const whole = Buffer.concat(expected)
    const bytes = writer.finish()
    reused.fill(0)
    expect(bytes.size).toBe(whole.length)
    expect(Buffer.concat(await chunksOf(bytes)).equals(whole)).toBe(true)
    expect(Buffer.from(bytes.head).equals(whole.subarray(0, 512))).toBe(true)
  }
  await fc.assert(fc.asyncProperty(chunks, givesBack), { numRuns: 40 })
})

it('keeps a large chunk that it owns without a copy, and no small part of a large buffer', async () => {
  const writer = new BlobWriter()
  const [first, second, part] = [counting(20_000), counting(30_000), counting(100_000)]
  writer.write(first, true)
  writer.write(second, true)
  writer.write(part.subarray(0, 20_000), true)
  const chunks = await chunksOf(writer.finish())
  const buffers = chunks.map(({ buffer }) => buffer)
  expect(buffers.slice(0, 2)).toEqual([first.buffer, second.buffer])
  expect(buffers).not.toContain(part.buffer)
})

it('returns the size while it is written', () => {
  const writer = new BlobWriter()
  writer.write(counting(10))
  writer.write(counting(70_000))
  expect(writer.size).toBe(70_010)
})

it('does not follow a buffer that the caller reuses', async () => {
  const writer = new BlobWriter()
  const buffer = new Uint8Array(4)
  for (const value of [1, 2]) writer.write(buffer.fill(value))
  const bytes = writer.finish()
  buffer.fill(9)
  expect([...(await read(bytes))]).toEqual([1, 1, 1, 1, 2, 2, 2, 2])
})

it('keeps no large buffer alive for a small view on it', async () => {
  const large = new Uint8Array(1_000_000)
  const bytes = written(large.subarray(5, 8), large.subarray(10, 11))
  for (const chunk of await chunksOf(bytes)) expect(chunk.buffer.byteLength).toBeLessThanOrEqual(4)
})

it('stores many small chunks as few', async () => {
  const bytes = written(...Array.from({ length: 50_000 }, () => counting(4)))
  expect((await chunksOf(bytes)).length).toBeLessThanOrEqual(5)
})

it('returns stored bytes without a copy', async () => {
  const bytes = bytesOf(counting(200_000))
  const [first] = await chunksOf(bytes, 10, 20)
  const [again] = await chunksOf(bytes, 0, 20)
  expect(first!.buffer).toBe(again!.buffer)
  expect(first!.byteOffset).toBe(again!.byteOffset + 10)
})

it('rejects writes after it is finished', () => {
  const writer = new BlobWriter()
  writer.finish()
  expect(() => {
    writer.write(counting(1))
  }).toThrow('Failed to write: these bytes are finished')
  expect(() => writer.finish()).toThrow('Failed to finish: these bytes are finished')
})

it('keeps bytes by their key', () => {
  const blobs = new Blobs()
  const bytes = bytesOf('x')
  blobs.put('a', bytes)
  expect([blobs.get('a'), blobs.get('b')]).toEqual([bytes, undefined])
  blobs.put('a', bytesOf('yy'))
  expect(blobs.get('a')!.size).toBe(2)
  blobs.delete('a')
  blobs.delete('b')
  expect(blobs.get('a')).toBeUndefined()
})

it('forks: each side puts and deletes for itself, and shares the bytes', () => {
  const turns = fc.array(fc.tuple(fc.boolean(), fc.boolean(), fc.nat(80)), { maxLength: 80 })
  const staysApart = (list: [onFork: boolean, puts: boolean, key: number][]) => {
    const blobs = new Blobs()
    const shared = bytesOf('shared')
    for (let i = 0; i < 60; i++) blobs.put(`k${i}`, shared)
    const initial = Array.from({ length: 60 }, (_, i) => [`k${i}`, shared] as const)
    const sides = [
      { blobs, expected: new Map(initial) },
      { blobs: blobs.fork(), expected: new Map(initial) },
    ]
    for (const [onFork, puts, key] of list) {
      const side = sides[Number(onFork)]!
      const bytes = bytesOf(String(onFork))
      if (puts) side.blobs.put(`k${key}`, bytes)
      else side.blobs.delete(`k${key}`)
      if (puts) side.expected.set(`k${key}`, bytes)
      else side.expected.delete(`k${key}`)
    }
    for (const { blobs: actual, expected } of sides) {
      for (let i = 0; i <= 80; i++) expect(actual.get(`k${i}`)).toBe(expected.get(`k${i}`))
    }
  }
  fc.assert(fc.property(turns, staysApart))
})
