import { runInNewContext } from 'node:vm'
import { expect, it, vi } from 'vitest'
import {
  boundedChunks,
  discard,
  singleChunk,
  readBytes,
  readText,
  type BodySource,
} from '../../../src/core/http/body.js'
import { streamChunks } from '../../../src/core/http/body.js'
import { parseMediaType } from '../../../src/core/http/media-type.js'

const bytes = (...values: number[]) => Uint8Array.from(values)
const utf8 = (text: string) => new TextEncoder().encode(text)

/** A stream that never ends, and tells how much was taken from it and whether it was cancelled. */
function endless(chunk: unknown = new Uint8Array(10)) {
  const seen = { pulled: 0, cancelled: false }
  const stream = new ReadableStream<Uint8Array>(
    {
      pull(controller) {
        seen.pulled += 1
        controller.enqueue(chunk as Uint8Array)
      },
      cancel() {
        seen.cancelled = true
        return new Promise(() => {})
      },
    },
    { highWaterMark: 0 },
  )
  return { seen, stream }
}

async function* chunks(...values: Uint8Array[]): AsyncGenerator<Uint8Array> {
  for (const value of values) yield await Promise.resolve(value)
}

it('reads no body, a body in memory and a body in chunks', async () => {
  const whole = bytes(1, 2, 3)
  expect(await readBytes(null, 0)).toEqual(bytes())
  expect(await readBytes(whole, 3)).toBe(whole)
  expect(await readBytes(chunks(bytes(1), bytes(), bytes(2, 3)), 3)).toEqual(whole)
  expect(await readBytes(chunks(), 0)).toEqual(bytes())
})

it('reads a web stream to its end', async () => {
  const stream = new Blob(['hello ', 'world']).stream()
  expect(readText(await readBytes(streamChunks(stream), 11))).toBe('hello world')
})

it.each([
  ['in memory', () => bytes(1, 2, 3, 4)],
  ['in chunks', () => chunks(bytes(1, 2), bytes(3, 4))],
])('refuses a body %s that is one byte too large', async (_, source: () => BodySource) => {
  const error = { name: 'BodyTooLarge', limit: 3 }
  await expect(readBytes(source(), 3)).rejects.toMatchObject(error)
  await expect(readBytes(source(), 4)).resolves.toHaveLength(4)
})

it('stops reading and cancels a stream that turns out too large', async () => {
  const { seen, stream } = endless()
  const error = { name: 'BodyTooLarge', limit: 25 }
  await expect(readBytes(streamChunks(stream), 25)).rejects.toMatchObject(error)
  await vi.waitFor(() => expect(seen).toEqual({ pulled: 3, cancelled: true }))
})

it('rejects a declared length without reading, and cancels the stream', async () => {
  const { seen, stream } = endless()
  const error = { name: 'BodyTooLarge', limit: 25 }
  await expect(readBytes(streamChunks(stream), 25, '26')).rejects.toMatchObject(error)
  await vi.waitFor(() => expect(seen).toEqual({ pulled: 0, cancelled: true }))
})

it.each(['3', '0', '', 'many', undefined])(
  'counts the bytes when the declared length is %s',
  async (length) => {
    expect(await readBytes(chunks(bytes(1, 2), bytes(3)), 3, length)).toEqual(bytes(1, 2, 3))
  },
)

it('cancels a stream whose reader leaves the loop', async () => {
  const { seen, stream } = endless()
  for await (const chunk of streamChunks(stream)) if (chunk.length === 10) break
  await vi.waitFor(() => expect(seen).toEqual({ pulled: 1, cancelled: true }))
})

it('cancels a stream that will not be read', async () => {
  const { seen, stream } = endless()
  discard(streamChunks(stream))
  discard(null)
  discard(bytes(1))
  await vi.waitFor(() => expect(seen).toEqual({ pulled: 0, cancelled: true }))
})

it('rejects a stream of strings and cancels it', async () => {
  const { seen, stream } = endless('text')
  await expect(readBytes(streamChunks(stream), 99)).rejects.toThrow('a chunk is string, not bytes')
  await vi.waitFor(() => expect(seen).toEqual({ pulled: 1, cancelled: true }))
})

it('reads chunks of another realm', async () => {
  const foreign = runInNewContext('Uint8Array.of(104, 105)') as Uint8Array
  expect(foreign).not.toBeInstanceOf(Uint8Array)
  const stream = new ReadableStream<Uint8Array>({
    start(controller) {
      controller.enqueue(foreign)
      controller.close()
    },
  })
  expect(readText(await readBytes(streamChunks(stream), 2))).toBe('hi')
})

it('passes on the error of a stream that breaks', async () => {
  const stream = new ReadableStream<Uint8Array>({
    pull: () => Promise.reject(new Error('reset by peer')),
  })
  await expect(readBytes(streamChunks(stream), 9)).rejects.toThrow('reset by peer')
})

it('yields a large body in chunks of 64 kB that are views of it', async () => {
  const whole = new Uint8Array(150_000)
  const sizes: number[] = []
  for await (const piece of boundedChunks(whole, whole.length)) {
    expect(piece.buffer).toBe(whole.buffer)
    sizes.push(piece.length)
  }
  expect(sizes).toEqual([65_536, 65_536, 18_928])
})

it('decodes UTF-8 and drops a byte order mark', () => {
  expect(readText(utf8('né 日本 📦'))).toBe('né 日本 📦')
  expect(readText(bytes(0xef, 0xbb, 0xbf, 0x7b, 0x7d))).toBe('{}')
})

it.each([
  [bytes(0x61, 0xe9, 0x62), 1],
  [bytes(0xef, 0xbb, 0xbf, 0xff), 3],
  [bytes(0xef, 0xbf, 0xbd, 0xc3, 0xa9, 0x80), 5],
  [bytes(0x61, 0xe2, 0x82), 1],
  [bytes(0xed, 0xa0, 0x80), 0],
])('says where %j stops being UTF-8', (sent, offset) => {
  const error = { name: 'InvalidText', reason: `byte ${offset} is not UTF-8` }
  expect(() => readText(sent)).toThrow(expect.objectContaining(error) as Error)
})

it('finds a bad byte behind very many replacement characters in no time', () => {
  const started = performance.now()
  expect(() => readText(utf8('\uFFFD'.repeat(200_000) + 'x').fill(0xff, -1))).toThrow('byte 600000')
  expect(performance.now() - started).toBeLessThan(1000)
})

it.each([
  ['application/json', 'application/json', {}],
  [' Text/PLAIN ; Charset=UTF-8', 'text/plain', { charset: 'UTF-8' }],
  ['a/b;c="d;e=\\"f\\\\";G=h ', 'a/b', { c: 'd;e="f\\', g: 'h' }],
  ['a/b; c=""', 'a/b', { c: '' }],
  ['a/b;; c=d;', 'a/b', { c: 'd' }],
  ['a/b; c=first; c=last', 'a/b', { c: 'first' }],
  ['application/vnd.api+json', 'application/vnd.api+json', {}],
])('reads the media type %j', (header, type, parameters) => {
  expect(parseMediaType(header)).toEqual({ type, parameters })
})

it('keeps a parameter called __proto__ a parameter', () => {
  const parameters = parseMediaType('a/b; __proto__=c')?.parameters ?? {}
  expect(Object.entries(parameters)).toEqual([['__proto__', 'c']])
})

it.each([undefined, '', 'json', 'a/', '/b', 'a/b/c', 'a b/c', 'a/b c', 'a/b; c="d'])(
  'returns undefined for the media type %j',
  (header) => {
    expect(parseMediaType(header)).toBeUndefined()
  },
)

it('returns a body in memory as one chunk if it is small enough', () => {
  const whole = bytes(1, 2, 3)
  expect(singleChunk(whole, 3)).toBe(whole)
  expect(singleChunk(whole, 3, 'many')).toBe(whole)
  expect([singleChunk(whole, 2), singleChunk(whole, 3, '4')]).toEqual([undefined, undefined])
  expect(singleChunk(new Uint8Array(64 * 1024), 1e6)).toHaveLength(64 * 1024)
  const others = [null, bytes(), chunks(whole), new Uint8Array(64 * 1024 + 1)]
  for (const source of others) expect(singleChunk(source, 1e6)).toBeUndefined()
})
