import { expect, it, vi } from 'vitest'
import { run } from '../support/run.js'
import { root } from '../support/cli.js'
import { played } from '../support/played.js'

it('gives the same replies, journal and export, byte for byte, on every run', async () => {
  const [first, second] = [await played(), await played()]
  expect(second).toBe(first)
  expect(first).toContain('"status":404')
  expect(await played({ randomSeed: 'other' })).not.toBe(first)
})

it('gives them in another process, too, whatever its time zone', async () => {
  const script = ['--import', 'tsx', 'test/support/story-child.ts']
  const [first, second] = [
    await run(root, process.execPath, ...script),
    await run(root, 'env', 'TZ=Asia/Tokyo', 'LC_ALL=C', process.execPath, ...script),
  ]
  expect(first.length).toBeGreaterThan(10_000)
  expect(second).toBe(first)
}, 60_000)

it('gives them while all timers are fake', async () => {
  const real = await played()
  vi.useFakeTimers({ now: 0 })
  try {
    expect(await played()).toBe(real)
    expect(vi.getTimerCount()).toBe(0)
  } finally {
    vi.useRealTimers()
  }
})
