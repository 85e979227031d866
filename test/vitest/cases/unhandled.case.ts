import { expect, test, vi } from 'vitest'
import { openai } from 'quayside/openai'
import { useMock } from 'quayside/vitest'

useMock(openai, { onUnhandledRequest: 'error' })

test('innocent of a request that nothing answers, which msw reports as it is told to', async () => {
  const [warn, error] = [vi.spyOn(console, 'warn'), vi.spyOn(console, 'error')]
  await expect(fetch('http://127.0.0.1:65535/')).rejects.toThrow()
  expect(error).toHaveBeenCalledWith(expect.stringContaining('http://127.0.0.1:65535/'))
  expect(warn).not.toHaveBeenCalled()
  vi.restoreAllMocks()
})
