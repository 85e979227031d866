import { expect, test } from 'vitest'
import { openai } from '../../../src/services/openai/index.js'
import { useMock } from '../../../src/vitest/index.js'

const mock = useMock(openai)

test('sees a fault', async () => {
  mock.faults.add({ operation: 'DeleteContainer', do: { status: 401 } })
  const headers = { authorization: 'Bearer key' }
  const url = 'https://api.openai.com/v1/containers/cntr_1'
  const response = await fetch(url, { method: 'DELETE', headers })
  await expect(response).toMatchContract()
})
