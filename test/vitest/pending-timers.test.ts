import { createHook } from 'node:async_hooks'
import { runInThisContext } from 'node:vm'
import { expect, it } from 'vitest'
import { PendingTimers } from '../../src/vitest/pending-timers.js'

type Timer = ReturnType<typeof setTimeout> & { readonly _destroyed: boolean }

/** Starts a timer of 60 ms from a file of this name, and waits for what is pending then. */
async function settled(filename: string): Promise<Timer> {
  const timers = new PendingTimers(1000)
  const hook = createHook({
    init: (_id, type, _trigger, resource) => type === 'Timeout' && timers.add(resource),
  }).enable()
  const start = runInThisContext('(start) => start(() => {}, 60)', { filename }) as (
    start: typeof setTimeout,
  ) => Timer
  const timer = start(setTimeout)
  hook.disable()
  await timers.settle()
  return timer
}

it('the end of a file waits for the timers of its tests', async () => {
  expect((await settled('/app/test/client.test.js'))._destroyed).toBe(true)
  expect((await settled('/app/node_modules/some-client/dist/index.js'))._destroyed).toBe(true)
})

it.each([
  '/app/node_modules/@vitest/runner/dist/chunk-hooks.js',
  '/app/node_modules/.pnpm/vitest@4.1.12/node_modules/vitest/dist/chunks/rpc.js',
  'C:\\app\\node_modules\\@vitest\\runner\\dist\\index.js',
])('the end of a file does not wait for a timer of %s', async (filename) => {
  const timer = await settled(filename)
  expect(timer._destroyed).toBe(false)
  clearTimeout(timer)
})
