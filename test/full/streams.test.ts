import { once } from 'node:events'
import { expect, it } from 'vitest'
import { startChild } from '../support/stream.js'
import { transfer, type Transfer } from '../support/transfer.js'

// A large file is kept once and never copied: the peak of a process that stores one, and reads it
// back, stays near the size of the file. A second copy anywhere would be another 200 MB.

const MB = 1_000_000
const SIZE = 200 * MB
// Measured: 40 to 70 MB beyond the file itself in process, 10 to 20 in the server.
const ROOM = 140 * MB

async function inProcess(size: number): Promise<Transfer & { peak: number }> {
  const { line } = startChild('msw', String(size))
  const result = JSON.parse(await line()) as Transfer
  return { ...result, peak: Number(await line()) }
}

async function overHttp(size: number): Promise<Transfer & { peak: number }> {
  const { child, line } = startChild('http')
  const result = await transfer(`${await line()}/v1`, size)
  child.stdin.end()
  const peak = Number(await line())
  await once(child, 'exit')
  return { ...result, peak }
}

it.each([
  ['through msw', inProcess],
  ['over HTTP', overHttp],
])('keeps 200 MB once and gives them back as they came %s', async (_, through) => {
  const small = await through(1000)
  const large = await through(SIZE)
  expect(small).toMatchObject({ bytes: 1000, received: small.sent })
  expect(large).toMatchObject({ bytes: SIZE, received: large.sent })
  expect(large.peak - small.peak).toBeLessThan(SIZE + ROOM)
  // The bytes were really there.
  expect(large.peak - small.peak).toBeGreaterThan(0.9 * SIZE)
})
