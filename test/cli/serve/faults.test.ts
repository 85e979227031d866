import { InvalidArgumentError } from 'commander'
import { expect, it } from 'vitest'
import { lifecycle as parseLifecycle } from '../../../src/cli/shared/lifecycle-option.js'
import { run, serve } from '../../support/cli.js'

const headers = { authorization: 'Bearer k', 'content-type': 'application/json' }

const create = async (url: string) => {
  const init = { method: 'POST', headers, body: '{"name":"a"}' }
  return (await fetch(`${url}/v1/containers`, init)).json() as Promise<{ id: string }>
}

it.concurrent('lets calls fail by chance, says how to have the same again, and has', async () => {
  const outcomes = async (...args: string[]) => {
    const { url, written } = await serve('--service', 'openai', '--chaos', '0.5', ...args)
    const seen: unknown[] = []
    for (let call = 0; call < 12; call++) {
      const reply = fetch(`${url}/v1/containers`, { headers })
      seen.push(
        await reply.then(
          ({ status }) => status,
          () => 'lost',
        ),
      )
    }
    const [, again] = /50 % of calls fail; to repeat: (.+)\n/.exec(written.stdout)!
    return { seen, again: again! }
  }
  const first = await outcomes()
  expect(first.again).toMatch(/^--chaos 0\.5 --rng-seed [0-9a-f]{8}$/)
  expect(new Set(first.seen).size).toBeGreaterThan(1)
  expect((await outcomes(...first.again.split(' ').slice(2))).seen).toEqual(first.seen)
})

it.concurrent('lets a container take its time', async () => {
  const { url } = await serve('--lifecycle', 'openai/container=polls:2')
  const { id } = await create(url)
  const statuses = []
  for (let look = 0; look < 3; look++) {
    statuses.push((await fetch(`${url}/v1/containers/${id}`, { headers })).status)
  }
  expect(statuses).toEqual([404, 404, 200])
  const { lifecycle } = (await (await fetch(`${url}/__admin/lifecycle`)).json()) as object & {
    lifecycle: unknown
  }
  expect(lifecycle).toEqual({ 'openai/container': { polls: 2 } })
})

it.concurrent.each([
  [['--chaos', 'often'], 'Expected a number above 0 and at most 1.'],
  [['--lifecycle', 'openai/container=soon'], 'Expected KIND=POLICY'],
  [['--lifecycle', 'openai/file=never'], 'did you mean openai/container'],
])('refuses %j', async (args, why) => {
  const { code, stderr, stdout } = await run('serve', '--port', '0', ...args)
  expect([code, stdout]).toEqual([1, ''])
  expect(stderr).toContain(why)
  expect(stderr).not.toContain('    at ')
})

it.each([
  ['a/b=never', { 'a/b': 'never' }],
  ['a/b=polls:3', { 'a/b': { polls: 3 } }],
  ['a/b=after:90s', { 'a/b': { after: { seconds: 90 } } }],
  ['a/b=after:250ms', { 'a/b': { after: { milliseconds: 250 } } }],
  ['a/b=after:2h,fail:server_error', { 'a/b': { after: { hours: 2 }, fail: 'server_error' } }],
])('reads the policy %s', (text, policy) => {
  expect(parseLifecycle(text)).toEqual(policy)
})

it.each(['a/b=after:2', 'a/b=polls:many', 'a/b=90s', '=never', 'never'])(
  'refuses the policy %s',
  (text) => {
    expect(() => parseLifecycle(text)).toThrow(InvalidArgumentError)
  },
)
