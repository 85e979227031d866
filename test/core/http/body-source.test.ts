import fc from 'fast-check'
import { expect, it, vi } from 'vitest'
import { boundedChunks } from '../../../src/core/http/body.js'
import { bufferSmall, streamChunks } from '../../../src/core/http/body.js'

const LIMIT = 64 * 1024

/** A stream that hands out the same buffer again and again, as its user may. */
function reusing(sizes: readonly number[]) {
  const buffer = new Uint8Array(Math.max(1, ...sizes))
  const seen = { cancelled: false }
  let next = 0
  const stream = new ReadableStream<Uint8Array>(
    {
      pull(controller) {
        const size = sizes[next++]
        if (size === undefined) {
          controller.close()
          return
        }
        buffer.fill(next)
        controller.enqueue(buffer.subarray(0, size))
      },
      cancel() {
        seen.cancelled = true
      },
    },
    { highWaterMark: 0 },
  )
  return { stream, seen }
}

const filled = (sizes: readonly number[]) =>
  Buffer.concat(sizes.map((size, index) => Buffer.alloc(size, index + 1)))

it('returns a small body as bytes, and a longer one as chunks', async () => {
  const sizes = fc.array(fc.constantFrom(0, 1, 100, 30_000, 65_536, 70_000), { maxLength: 5 })
  const draws = async (list: number[]) => {
    const drawn = await bufferSmall(streamChunks(reusing(list).stream))
    const whole = filled(list)
    expect(ArrayBuffer.isView(drawn)).toBe(whole.length <= LIMIT)
    const pieces: Uint8Array[] = []
    for await (const piece of boundedChunks(drawn, Infinity)) pieces.push(piece.slice())
    expect(Buffer.concat(pieces).equals(whole)).toBe(true)
  }
  await fc.assert(fc.asyncProperty(sizes, draws))
})

it('cancels the source of a longer body that is left early, at any chunk', async () => {
  for (const most of [0, 10, 65_537, 80_000]) {
    const { stream, seen } = reusing([10, 70_000, 70_000])
    const drawn = await bufferSmall(streamChunks(stream))
    const reading = async () => {
      for await (const piece of boundedChunks(drawn, most)) expect(piece.length).toBeGreaterThan(0)
    }
    await expect(reading()).rejects.toThrow('larger than')
    await vi.waitFor(() => expect(seen.cancelled).toBe(true))
  }
})

it('fails with the error of its source', async () => {
  const stream = new ReadableStream<Uint8Array>({
    pull(controller) {
      controller.error(new Error('reset by peer'))
    },
  })
  await expect(bufferSmall(streamChunks(stream))).rejects.toThrow('reset by peer')
})
