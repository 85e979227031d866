import { expect, it, vi } from 'vitest'
import { run } from '../support/run.js'
import { root } from '../support/cli.js'
import { played, playedAtServer } from '../support/played.js'

it('gives the same replies, journal and export, byte for byte, on every run', async () => {
  const [first, second] = [await played(), await played()]
  expect(second).toBe(first)
  expect(first).toContain('"status":404')
  expect(await played({ randomSeed: 'other' })).not.toBe(first)
})

it('gives them through every server, too', async () => {
  const [first, second] = [await playedAtServer(), await playedAtServer()]
  expect(second).toBe(first)
  for (const service of ['openai', 'carrierx', 'locktera']) {
    expect(first).toContain(`"service":"${service}"`)
  }
  expect(first).toContain('"status":404')
  expect(await playedAtServer({ randomSeed: 'other' })).not.toBe(first)
})

it('leaves the same world behind through a server as in process', async () => {
  const [here, there] = [await played(), await playedAtServer()]
  const worldOf = (text: string) => (JSON.parse(text) as unknown[])[2]
  expect(JSON.stringify(worldOf(there))).toBe(JSON.stringify(worldOf(here)))
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
