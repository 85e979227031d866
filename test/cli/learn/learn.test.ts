import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { runHere } from '../../support/cli-here.js'
import { harEntry, harOf } from '../../support/har-entry.js'

const folder = mkdtempSync(join(tmpdir(), 'quayside-learn-'))
afterAll(() => rmSync(folder, { recursive: true }))

const list = { object: 'list', data: [], first_id: null, has_more: false, last_id: null }
const time = '2026-06-24T18:04:00Z'
const entries = [
  harEntry(time, ['GET', '/containers?limit=101'], [200, list]),
  harEntry(time, ['GET', '/models'], [200, {}]),
]

function written(name: string, content: unknown): string {
  const path = join(folder, name)
  writeFileSync(path, JSON.stringify(content))
  return path
}

test('learn prints what a recording settles, and writes what explain then shows', async () => {
  const output = join(folder, 'quayside.learned.json')
  const har = written('live.har', harOf(...entries))
  const { code, stdout, stderr } = await runHere('learn', har, '--output', output)
  expect(code).toBe(0)
  expect(stdout).toContain('openai/limit-range = "clamped" (until now "refused", assumed)')
  expect(stdout).toContain('live.har entry 0 (ListContainers, 200): "clamped", not "refused"')
  expect(stderr).toContain('log.entries[1]: it belongs to no operation of a service')
  expect(stderr).toContain(`serve --learned ${output}`)
  const explained = await runHere('explain', 'openai/limit-range', '--learned', output)
  expect(explained.stdout).toContain('"clamped" (default)')
  expect(explained.stdout).toContain('live.har entry 0 of 2026-06-24T18:04:00.000Z, digest')
})

test('a file that claims more than its evidence is refused in one message', async () => {
  const output = join(folder, 'claims.json')
  await runHere('learn', written('live.har', harOf(...entries)), '--output', output)
  const text = readFileSync(output, 'utf8').replace('"value": "clamped"', '"value": "refused"')
  writeFileSync(output, text)
  const { code, stdout, stderr } = await runHere('explain', 'QS2041', '--learned', output)
  expect([code, stdout]).toEqual([1, ''])
  expect(stderr).toContain(`in ${output}: /services/openai/rules/openai~1limit-range/value: `)
  expect(stderr).toContain('Run quayside learn again on the recordings, or remove the entry')
  expect(stderr.trim().split('\n')).toHaveLength(1)
})

test('a recording of no service says how to map its base URL', async () => {
  const har = written('other.har', harOf(entries[1]))
  const { code, stderr } = await runHere('learn', har, '--output', join(folder, 'none.json'))
  expect(code).toBe(1)
  expect(stderr).toContain('Map the base URL: --map https://HOST/PATH=SERVICE')
})
