import { expect, it } from 'vitest'
import { explore, script } from '../../support/explore-command.js'

const cases = [
  [
    'fails',
    script(`console.error('no such name'); process.exit(3)`),
    /^Failed to explore: the command exited with 3, although nothing happened to it\. It printed:\nno such name\n$/,
  ],
  [
    'is ended by a signal',
    script(`process.kill(process.pid, 'SIGKILL')`),
    /^Failed to explore: the command was ended by SIGKILL, although nothing happened to it\n$/,
  ],
  [
    'makes no call',
    [process.execPath, '-e', ''],
    /^Failed to explore: the command made no call: it must use the base URL in OPENAI_BASE_URL or QUAYSIDE_URL, see also --env\n$/,
  ],
  [
    'leaves out the path of its scope',
    script(
      `await call('GET', '/v1/containers', undefined, new URL(process.env.QUAYSIDE_URL).origin).catch(() => 0)`,
    ),
    /^Failed to explore: the command made 1 request without the path of the base URL in OPENAI_BASE_URL or QUAYSIDE_URL, and no call with it\n$/,
  ],
  [
    'is not found',
    ['quayside-no-such-command'],
    /^Failed to run quayside-no-such-command: the command was not found\n$/,
  ],
  ['cannot be run', ['/'], /^Failed to run \/: spawn \/ EACCES\n$/],
] as const

it.each(cases)('says so when the command %s, and exits with 1', async (_name, command, message) => {
  const { code, stdout, stderr } = await explore(command)
  expect(stderr).toMatch(message)
  expect([code, stdout]).toEqual([1, ''])
})

it('says so when the command hangs', async () => {
  const { code, stderr } = await explore(script(`setInterval(() => {}, 1000)`), '--timeout', '0.5')
  expect(stderr).toBe(
    'Failed to explore: the command did not end within 0.5 s, although nothing happened to it; see --timeout\n',
  )
  expect(code).toBe(1)
})

it.each([
  [
    ['--calls', 'DeleteContainer'],
    'makes no call of "DeleteContainer", only of openai/CreateContainer',
  ],
  [
    ['--only', 'CreateContainer#2:lose'],
    'nothing is called "CreateContainer#2:lose"; the nearest are CreateContainer#1:lose, ',
  ],
  [['--seed', 'no-such.json'], 'no-such.json'],
  [['--rule', 'openai/name-filter=odd'], 'openai/name-filter'],
  [['--output', '/no-such-folder/report'], '/no-such-folder'],
])('refuses %j', async (options, message) => {
  const { code, stderr } = await explore(script(`await create('report')`), ...options)
  expect(stderr).toContain(message)
  expect(code).toBe(1)
})
