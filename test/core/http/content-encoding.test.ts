import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib'
import { expect, it, vi } from 'vitest'
import { BodyLost, BodyTooLarge, InvalidEncoding } from '../../../src/core/http/body-errors.js'
import { readBytes } from '../../../src/core/http/body.js'
import { decodeBody } from '../../../src/core/http/content-encoding.js'

const TEXT = 'quayside '.repeat(10_000)
const PACKED = {
  gzip: gzipSync(TEXT),
  'x-gzip': gzipSync(TEXT),
  deflate: deflateSync(TEXT),
  br: brotliCompressSync(TEXT),
} as const

async function* inPieces(bytes: Uint8Array, size = 7) {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}

const read = (encoding: string, source: AsyncIterable<Uint8Array> | Uint8Array, max = 1e6) =>
  readBytes(decodeBody(encoding, source) ?? null, max)

it.each(Object.entries(PACKED))('decodes %s, whole and in pieces', async (encoding, bytes) => {
  for (const source of [bytes, inPieces(bytes)]) {
    expect(Buffer.from(await read(encoding, source)).toString()).toBe(TEXT)
  }
  expect(Buffer.from(await read(` ${encoding.toUpperCase()} `, bytes)).toString()).toBe(TEXT)
})

it.each(Object.entries(PACKED))('refuses what is no %s or ends early', async (encoding, bytes) => {
  for (const wrong of [Buffer.from(TEXT), bytes.subarray(0, -9), new Uint8Array(0)]) {
    await expect(read(encoding, wrong)).rejects.toThrow(InvalidEncoding)
  }
})

it.each(Object.entries(PACKED))('counts the bytes that %s decodes to', async (encoding, bytes) => {
  await expect(read(encoding, bytes, TEXT.length - 1)).rejects.toThrow(BodyTooLarge)
  expect(await read(encoding, bytes, TEXT.length)).toHaveLength(TEXT.length)
})

it('stops the source of a body that decodes to more than allowed', async () => {
  const bomb = gzipSync(new Uint8Array(64 * 1024 * 1024))
  let [given, isStopped] = [0, false]
  async function* pieces() {
    try {
      for await (const piece of inPieces(bomb, 1024)) {
        given += piece.length
        yield piece
      }
    } finally {
      isStopped = true
    }
  }
  await expect(read('gzip', pieces(), 1_000_000)).rejects.toThrow(BodyTooLarge)
  await vi.waitFor(() => expect(isStopped).toBe(true))
  expect(given).toBeLessThan(bomb.length / 2)
})

it('tells a client that is gone from bytes that cannot be decoded', async () => {
  async function* broken() {
    yield PACKED.gzip.subarray(0, 20)
    throw new Error('aborted')
  }
  await expect(read('gzip', broken())).rejects.toThrow(BodyLost)
})

it.each(['zstd', 'gzip, gzip', '', 'constructor'])('does not know %o', (encoding) => {
  expect(decodeBody(encoding, PACKED.gzip)).toBeUndefined()
})

it('goes without brotli where neither the web nor Node has it', () => {
  vi.stubGlobal('process', undefined)
  const known = ['gzip', 'br'].map((one) => decodeBody(one, PACKED.gzip) !== undefined)
  vi.unstubAllGlobals()
  expect(known).toEqual([true, false])
})
