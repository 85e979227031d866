import { createServer } from 'node:net'
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { expect, it } from 'vitest'
import { run } from '../support/cli.js'

// A user's mistake is answered with what to do instead: no stack, nothing served, exit code 1.

const mistakes: [args: string[], says: string][] = [
  [['--prot', '1'], "error: unknown option '--prot'\n(Did you mean --port?)"],
  [['srve'], "error: unknown command 'srve'\n(Did you mean serve?)"],
  [['--port', '65536'], "argument '65536' is invalid. It is a number from 0 to 65535."],
  [['--rule', 'openai/name-filter'], 'It has the form ID=VALUE, such as openai/name-filter=prefix'],
  [['--rule', 'openai/nam-filter=exact'], 'no such rule. Did you mean openai/name-filter'],
  [['--rule', 'openai/name-filter=regex'], 'allowed are "exact", "prefix", "substring"'],
  [['--service', 'opnai'], 'Failed to find service "opnai": did you mean "openai"?'],
  [['--now', 'soon'], 'It is a time such as 2025-01-31T12:00:00Z.'],
  [['contract', 'opnai'], 'Failed to find service "opnai": did you mean "openai"?'],
]

it.concurrent.each(mistakes)('explains %j', async (args, says) => {
  const { code, stdout, stderr } = await run(...args)
  expect(stderr).toContain(says)
  expect(stderr).not.toMatch(/\n\s+at |\.ts:/)
  expect([code, stdout]).toEqual([1, ''])
})

it.concurrent('explains that a port is taken', async () => {
  const other = createServer().listen(0, '127.0.0.1')
  await once(other, 'listening')
  const { port } = other.address() as AddressInfo
  const { code, stdout, stderr } = await run('--port', String(port))
  other.close()
  expect(stderr).toBe(
    `Failed to listen on 127.0.0.1:${port}: the port is taken; choose another, or 0 for a free one\n`,
  )
  expect([code, stdout]).toEqual([1, ''])
})
