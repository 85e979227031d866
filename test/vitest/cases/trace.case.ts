import { describe, expect, test } from 'vitest'
import { openai } from 'quayside/openai'
import { useMock } from 'quayside/vitest'
import { CONTAINERS } from './client.js'

// What of a test is left in `test-results`.

const headers = { authorization: 'Bearer sk-trace-secret-1', 'content-type': 'application/json' }

const send = (method: string, url: string, body?: object, more: Record<string, string> = {}) =>
  fetch(url, {
    method,
    headers: { ...headers, ...more },
    body: body ? JSON.stringify(body) : null,
  })

describe('traced on failure', () => {
  const mock = useMock(openai, { trace: 'on-failure', leaks: 'error' })

  test('guilty of expecting another status', async () => {
    await send('POST', CONTAINERS, { name: 'traced' }, { 'x-mock-scope': 'other' })
    mock.clock.advance({ minutes: 5 })
    const response = await send('GET', CONTAINERS)
    await expect(response).toMatchContract()
    expect({ status: response.status }).toEqual({ status: 201 })
  })
  test('guilty of a breach that is found at its end', () =>
    send('POST', CONTAINERS, { name: '', nmae: 'x' }))
  test('innocent and traced by hand', async () => {
    await send('GET', CONTAINERS)
    const { steps, test: none } = mock.trace()
    expect(steps).toHaveLength(1)
    expect(none).toBeNull()
  })
  test.fails('innocent, as it has to fail', () => {
    expect(1).toBe(2)
  })
  const tries = { retry: 1 }
  let tried = 0
  test('innocent at the second try', tries, async () => {
    await send('GET', CONTAINERS)
    expect(++tried).toBe(2)
  })
  test.concurrent.each(['a/b', 'a b'])('guilty beside others: %s', async (name) => {
    await send('GET', `${CONTAINERS}?name=${encodeURIComponent(name)}`)
    throw new Error('</script><!-- \u2028 sk-trace-secret-1')
  })
  test('guilty of throwing no error at all: ../../../out', () => {
    // eslint-disable-next-line @typescript-eslint/only-throw-error -- tests of others do
    throw 'a text'
  })
})

describe('traced always', () => {
  useMock(openai, { trace: 'always' })

  test('innocent and traced', () => send('GET', CONTAINERS))
})

describe('traced by the environment', () => {
  process.env['QUAYSIDE_TRACE'] = 'on-failure'
  useMock(openai)
  useMock(openai, { trace: 'off' })
  delete process.env['QUAYSIDE_TRACE']

  test('guilty under the environment', () => {
    expect(1).toBe(2)
  })
})

describe('not traced', () => {
  const mock = useMock(openai)

  test('guilty without a trace', () => {
    expect(1).toBe(2)
  })
  test('innocent of a trace that cannot be', () => {
    expect(() => mock.trace()).toThrow(
      "Call useMock with { trace: 'on-failure' }, or set QUAYSIDE_TRACE=on-failure",
    )
  })
  test('innocent of a wrong environment', () => {
    process.env['QUAYSIDE_TRACE'] = 'sometimes'
    try {
      expect(() => useMock(openai)).toThrow(
        'Failed to read QUAYSIDE_TRACE: trace must be "on-failure" or "always" or "off"',
      )
    } finally {
      delete process.env['QUAYSIDE_TRACE']
    }
  })
})
