import { execFileSync } from 'node:child_process'
import { expect, test } from 'vitest'
import { openai } from '../../../src/services/openai/index.js'
import { useMock } from '../../../src/vitest/index.js'

useMock(openai)

const base = 'https://api.openai.com/v1/containers'
const headers = { authorization: 'Bearer key', 'content-type': 'application/json' }

test('looks at what it creates', async () => {
  const body = JSON.stringify({ name: 'report' })
  const response = await fetch(base, { method: 'POST', headers, body })
  await expect(response).toMatchContract()
})

test.concurrent('lists, and looks at nothing', async () => {
  await fetch(base, { headers })
})

test('starts a process that hands in what it covers', () => {
  const script = new URL('process.ts', import.meta.url).pathname
  execFileSync(process.execPath, ['--import', 'tsx', script], { stdio: 'inherit' })
})
