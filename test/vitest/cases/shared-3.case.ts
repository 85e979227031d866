import { test } from 'vitest'
import { openai } from 'quayside/openai'
import { useMock } from 'quayside/vitest'
import { wait } from './client.js'

useMock(openai)

test('is innocent of what the file before left', async () => {
  // What that one waits for, before it asks.
  Reflect.set(globalThis, 'nextFile', true)
  await wait(100)
})
