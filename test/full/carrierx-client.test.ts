import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { serve } from '../support/cli.js'

// A client of the shape of the vendor's own for Python, unchanged but for the address of the server.

const execute = promisify(execFile)
const program = fileURLToPath(new URL('../data/carrierx-client.py', import.meta.url))

interface Told {
  readonly store: Readonly<Record<string, unknown>>
  readonly file: Readonly<Record<string, unknown>>
}

async function told(rules: readonly string[], ...credentials: string[]): Promise<Told> {
  const options = rules.flatMap((rule) => ['--rule', rule])
  const { url } = await serve('--service', 'carrierx', ...options)
  const { stdout } = await execute('python3', [program, `${url}/core/v2`, ...credentials])
  return JSON.parse(stdout) as Told
}

const LIKE_THE_CLIENT = 'carrierx/delete-status=200'
const BASIC = 'carrierx/basic-auth=accepted'

test.each([
  ['a token', [LIKE_THE_CLIENT], ['any-token']],
  ['a login and a password', [LIKE_THE_CLIENT, BASIC], ['ada', 'secret']],
])('the client creates, reads, lists, changes and deletes with %s', async (_, rules, keys) => {
  const story = await told(rules, ...keys)
  expect(story).toMatchObject({
    store: { name: 'recordings', quota_bytes: 1000, string_key_1: 'pbx', total_files: 1 },
    file: { name: 'renamed.mp3', type: 'audio', file_bytes: 0, integer_key_1: 7 },
    changed: 'renamed.mp3',
    listed: ['renamed.mp3'],
    limited: 1,
    exists: [true, false],
    missing: expect.stringMatching(/^failed: 404 .*Cannot find item by SID/),
    deleted: '',
    left: [false, ''],
  })
  // Of the attributes that it knows, the one of its old name for a quota alone is gone.
  expect(story.store).toMatchObject({ quota_count: null })
})

test('by default a delete has the documented status, which the client takes for an error', async () => {
  expect(await told([], 'any-token')).toMatchObject({
    deleted: 'failed: 204 ',
    left: [false, 'failed: 204 '],
  })
})

test('by default a login is refused, as the documentation asks for a token', async () => {
  expect(await told([], 'ada', 'secret')).toMatch(/^failed: 401 .*Unauthorized/)
})

test('an upload as JSON is refused where a rule says so', async () => {
  expect(await told(['carrierx/json-upload=refused'], 'any-token')).toMatch(
    /^failed: 415 .*Unsupported media type/,
  )
})
