import { describe, expect, test } from 'vitest'
import { openai } from 'quayside/openai'
import { useMock } from 'quayside/vitest'
import { CONTAINERS } from './client.js'

const broken = () => ({ status: 200, body: { id: 7 } })
const faulty = { ...openai, operations: { ...openai.operations, ListContainers: broken } }

describe('whatever is to be done about the consumer', () => {
  useMock(faulty, { violations: 'off', unhandled: 'off' })

  test('guilty is the mock, and the test is told', async () => {
    const request = fetch(CONTAINERS, { headers: { authorization: 'Bearer sk-test' } })
    await expect(request).rejects.toThrow()
  })
})
