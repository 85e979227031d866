import { describe, expect, test } from 'vitest'
import { useMock } from '../../../src/vitest/index.js'
import { TOY, toyWhere } from '../../support/toy-service.js'

const faulty = toyWhere('RetrieveNote', () => ({ status: 200, body: { id: 7 } }))

describe('whatever is to be done about the consumer', () => {
  useMock(faulty, { violations: 'off', unhandled: 'off' })

  test('guilty is the mock, and the test is told', async () => {
    await expect(fetch(`${TOY}/notes/1`)).rejects.toThrow()
  })
})
