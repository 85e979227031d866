import { expect, it, vi } from 'vitest'
import { serve } from '../../support/cli.js'

const KEY = { authorization: 'Bearer sk-secret' }

/** Asks for a page that there cannot be. */
const askWrong = (url: string) => fetch(`${url}/v1/containers?limit=0`, { headers: KEY })

it.concurrent('writes to stderr what a client did wrong, without its secrets', async () => {
  const { url, written } = await serve('--service', 'openai')
  expect((await fetch(`${url}/v1/containers`, { headers: KEY })).status).toBe(200)
  expect(written.stderr).toBe('')
  await askWrong(url)
  await vi.waitFor(() => expect(written.stderr).toContain('more '))
  expect(written.stderr).toMatch(
    /^QS2040 openai\/ListContainers: .*\n {2}where +query parameter limit\n/,
  )
  expect(written.stderr).toContain(`curl '${url}/v1/containers?limit=0'`)
  expect(written.stderr).not.toContain('sk-secret')
})

it.concurrent('writes it as a line of JSON where the log is JSON', async () => {
  const { url, written } = await serve('--service', 'openai', '--log-format', 'json')
  await askWrong(url)
  await fetch(`${url}/v1/contaners`)
  await vi.waitFor(() => expect(written.stderr.match(/\n/g)).toHaveLength(2))
  const [first, second] = written.stderr
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
  expect(first).toMatchObject({ scope: 'default', code: 'QS2040', rule: 'openai/limit-range' })
  expect(second).toMatchObject({ code: 'QS1001', fault: 'consumer' })
})
