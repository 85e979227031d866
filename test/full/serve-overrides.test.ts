import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, it, vi } from 'vitest'
import { root, run, serve } from '../support/cli.js'

// Handlers of msw that the user has already, before those of the mock.

const folders: string[] = []
afterAll(() => {
  for (const path of folders) rmSync(path, { recursive: true, force: true })
})

/** A folder in a project that has msw and tsx. */
function folder(): string {
  const cache = join(root, 'node_modules/.cache')
  mkdirSync(cache, { recursive: true })
  const path = mkdtempSync(join(cache, 'quayside-override-'))
  folders.push(path)
  return path
}

const KEY = { authorization: 'Bearer k', 'content-type': 'application/json' }
const status = async (reply: Promise<Response>) => (await reply).status

const HANDLERS = `
import { http, HttpResponse, passthrough } from 'msw'
interface Named { name: string }
export const handlers = [
  http.get('https://api.openai.com/v1/containers', () => HttpResponse.json({ mine: true })),
  http.post('*/v1/containers', async ({ request }) => {
    const { name } = (await request.json()) as Named
    return name === 'refused' ? new HttpResponse(null, { status: 418 }) : undefined
  }),
  http.delete('*/v1/containers/passed', () => passthrough()),
  http.delete('*/v1/containers/broken', () => HttpResponse.error()),
  http.delete('*/v1/containers/thrown', () => { throw new Error('a mistake of mine') }),
]
`

it('lets handlers in TypeScript answer first, and leaves the rest to the mock', async () => {
  const file = join(folder(), 'handlers.ts')
  writeFileSync(file, HANDLERS)
  const { url, written } = await serve('--override', file, '--service', 'openai')
  const api = `${url}/v1/containers`
  const origin = 'https://page.example'
  const mine = await fetch(api, { headers: { ...KEY, origin } })
  expect(await mine.json()).toEqual({ mine: true })
  expect(mine.headers.get('access-control-allow-origin')).toBe(origin)
  const post = (name: string) =>
    fetch(api, { method: 'POST', headers: KEY, body: JSON.stringify({ name }) })
  expect(await status(post('refused'))).toBe(418)
  // Its handler has read the body, which then reaches the mock all the same.
  const created = await post('kept')
  expect([created.status, (await created.json()).name]).toEqual([200, 'kept'])
  const remove = (id: string) => fetch(`${api}/${id}`, { method: 'DELETE', headers: KEY })
  expect(await status(remove('passed'))).toBe(404)
  await expect(remove('broken')).rejects.toThrow('fetch failed')
  const thrown = await remove('thrown')
  expect([thrown.status, await thrown.json()]).toEqual([
    500,
    { message: expect.stringMatching(/^The override failed: .*: a mistake of mine$/) },
  ])
  // Those of the mock alone are in its journal; all are in the log.
  const { exchanges } = await (await fetch(`${url}/__admin/requests`)).json()
  expect(exchanges).toHaveLength(2)
  await vi.waitUntil(() => /DELETE .*thrown .*\n/.test(written.stdout))
  const lines = written.stdout.split('\n').filter((line) => line.includes(' /v1/containers'))
  expect(lines.map((line) => line.endsWith('overridden'))).toEqual([
    ...[true, true, false, false, true, true],
  ])
})

it('reloads handlers that have changed, and keeps them when the new ones are wrong', async () => {
  const file = join(folder(), 'handlers.mjs')
  const write = (answer: string) =>
    writeFileSync(
      file,
      `import { http, HttpResponse } from 'msw'
export default [http.get('*/v1/containers', () => ${answer})]`,
    )
  write(`HttpResponse.json('first')`)
  const { url, written } = await serve('--override', file, '--watch')
  const answer = async () => (await fetch(`${url}/v1/containers`, { headers: KEY })).json()
  expect(await answer()).toBe('first')
  write(`HttpResponse.json('second')`)
  await vi.waitUntil(() => written.stdout.includes('Reloaded 1 handler of --override'), 10_000)
  expect(await answer()).toBe('second')
  write(`HttpResponse.json('third'`)
  await vi.waitUntil(() => written.stderr.includes('stay in use'), 10_000)
  expect(written.stderr).toMatch(/handlers\.mjs:2(?::\d+)?: /)
  expect(await answer()).toBe('second')
})

it.each([
  ['throw.mjs', "const a = 1\nthrow new Error('no luck')", /throw\.mjs:2:7: no luck\n$/],
  ['syntax.ts', 'export const handlers: = []', /syntax\.ts:1:2\d: Unexpected/],
  ['empty.mjs', 'export const other = []', /expected an array of handlers of msw as export/],
])('explains what is wrong with %s in one message', async (name, text, says) => {
  const file = join(folder(), name)
  writeFileSync(file, text)
  const { code, stderr } = await run('serve', '--override', file)
  expect(code).toBe(1)
  expect(stderr).toMatch(says)
  expect(stderr.trim().split('\n')).toHaveLength(1)
})

it('explains a file that does not exist', async () => {
  const { code, stderr } = await run('serve', '--override', 'none.ts')
  expect([code, stderr]).toEqual([1, 'Failed to read none.ts: file not found\n'])
})
