import { expect, it } from 'vitest'
import { runHere } from '../../support/cli-here.js'
import { explore, script } from '../../support/explore-command.js'

const NAMES = ['QUAYSIDE_URL', 'OPENAI_BASE_URL', 'CARRIERX_BASE_URL', 'LOCKTERA_BASE_URL', 'MINE']
const PRINT = script(`
for (const name of ${JSON.stringify(NAMES)}) console.log(name + '=' + process.env[name])
process.exit(1)`)

it('tells the command the base URLs of its scope', async () => {
  const { stderr } = await runHere(
    'explore',
    '--env',
    'MINE={scope} {"a":"{carrierx}"}',
    '--',
    ...PRINT,
  )
  const [, url = ''] = /QUAYSIDE_URL=(http:\S+)/.exec(stderr) ?? []
  expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/__scope\/explore-1$/)
  expect(stderr).toContain(`OPENAI_BASE_URL=${url}/v1\n`)
  expect(stderr).toMatch(new RegExp(`CARRIERX_BASE_URL=${url}\\S*\n`))
  expect(stderr).toMatch(new RegExp(`LOCKTERA_BASE_URL=${url}\\S*\n`))
  expect(stderr).toMatch(new RegExp(`MINE=explore-1 {"a":"${url}\\S*"}\n`))
})

it.each([
  ['{openia}', 'Failed to set MINE: {openia} is unknown, did you mean {openai}?'],
  ['{carrierx}', 'Failed to set MINE: {carrierx} is unknown'],
])('refuses the template %s', async (template, message) => {
  const { code, stderr } = await explore(PRINT, '--env', `MINE=${template}`)
  expect([code, stderr]).toEqual([1, expect.stringContaining(message)])
})
