import { beforeEach, describe, test } from 'vitest'
import { openai } from 'quayside/openai'
import { useMock, type Reaction } from 'quayside/vitest'
import { byFetch, byHttp, CONTAINERS } from './client.js'

const MISSING = `${CONTAINERS}/cntr_none`

async function retry(): Promise<void> {
  await byFetch('GET', MISSING)
  await byFetch('GET', MISSING)
}

async function leaveUnread(): Promise<void> {
  await fetch(CONTAINERS, { headers: { authorization: 'Bearer sk-test' } })
}

describe('conduct', () => {
  const mock = useMock(openai, { conduct: 'error', keep: { exchanges: 2 } })

  test('guilty of a futile retry', retry)
  test('guilty of a futile retry in another scope', async () => {
    const headers = { authorization: 'Bearer sk-test', 'x-mock-scope': 'other' }
    for (let time = 0; time < 2; time++) await (await fetch(MISSING, { headers })).text()
  })
  test('guilty of an unread body', leaveUnread)
  test('guilty of more than two calls, and a futile retry', async () => {
    await byFetch('GET', CONTAINERS)
    await retry()
  })
  test('innocent of what others did', () => byFetch('GET', MISSING))
  test('innocent of a body that node:http has', () => byHttp('GET', CONTAINERS))
  test('innocent of a retry that it expects', async () => {
    mock.expectFinding('QS6072')
    await retry()
  })
  test('innocent of a retry that it may have', async () => {
    mock.allowFinding({ code: 'QS6072', operation: 'RetrieveContainer' })
    mock.allowFinding('QS6079')
    await retry()
  })
  test('guilty of a retry where it expects another operation', async () => {
    mock.expectFinding({ code: 'QS6072', operation: 'ListContainers' })
    await retry()
  })
  test('guilty of no retry, which it expects', async () => {
    mock.expectFinding('QS6072')
    await byFetch('GET', MISSING)
  })
  test('guilty of expecting what is no finding', () => mock.expectFinding('QS2041'))
})

describe.each<Reaction>(['warn', 'off'])('conduct: %s', (conduct) => {
  const mock = useMock(openai, { conduct })

  test('innocent of a retry', retry)
  test('guilty of no retry, though it expects one', () => mock.expectFinding('QS6072'))
})

describe('allowed for all tests', () => {
  const mock = useMock(openai, { conduct: 'error' })
  beforeEach(() => mock.allowFinding('QS6079'))

  test('innocent of an unread body', leaveUnread)
  test('guilty of a futile retry only', retry)
})
