import { setupServer } from 'msw/node'
import { expect, test } from 'vitest'
import { openai } from 'quayside/openai'
import { useMock } from 'quayside/vitest'

test('is innocent where useMock refuses to take the place of a server that listens', () => {
  const first = setupServer()
  first.listen()
  try {
    expect(() => useMock(openai)).toThrow(/another msw server is already listening.*\{ handlers \}/)
  } finally {
    first.close()
  }
})
