import { execFileSync } from 'node:child_process'
import { beforeAll, expect, it } from 'vitest'
import { program } from '../../../src/cli/program.js'
import { commandsOf, nameOf } from '../../../src/scripts/docs/cli-page.js'
import { runHere } from '../../support/cli-here.js'
import { root } from '../../support/cli.js'

let script: string
beforeAll(async () => {
  script = (await runHere('completion', 'bash')).stdout
})

// What bash does when somebody presses the tabulator.
const COMPLETE = `
eval "$1"; shift
COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1))
_quayside
printf '%s\\n' "\${COMPREPLY[@]}"
`

/** What bash offers for the last of these words. */
function offers(...words: string[]): string[] {
  const args = ['-c', COMPLETE, 'bash', script, 'quayside', ...words]
  return execFileSync('bash', args, { cwd: root, encoding: 'utf8' }).split('\n').filter(Boolean)
}

it.each<[words: string[], offered: string[]]>([
  [['se'], ['serve', 'seed']],
  [['seed', 'in'], ['init']],
  [['serve', '--log-l'], ['--log-level']],
  [
    ['serve', '--log-level', ''],
    ['silent', 'violations', 'requests', 'debug'],
  ],
  [['serve', '--log-level', '=', 'd'], ['debug']],
  [['--log-f'], ['--log-format']],
  [['serve', '--service', 'l'], ['locktera']],
  [['serve', '--rule', 'openai/name-f'], ['openai/name-filter=']],
  [
    ['serve', '--seed', 'packa'],
    ['package.json', 'package-lock.json'],
  ],
  [
    ['check', 'packa'],
    ['package.json', 'package-lock.json'],
  ],
  [['serve', '--port', ''], []],
  [['completion', 'f'], ['fish']],
  [['contract', 'car'], ['carrierx']],
  [['serve', '--port', '1', '--ho'], ['--host']],
])('completes %j', (words, offered) => {
  expect(offers(...words).sort()).toEqual([...offered].sort())
})

it('offers every option of every command', () => {
  for (const command of commandsOf(program())) {
    const words = nameOf(command).split(' ').slice(1)
    const flags = command.options.flatMap(({ long }) => (long === undefined ? [] : [long]))
    expect(offers(...words, '--')).toEqual(expect.arrayContaining(flags))
  }
})

it('knows the same for fish and zsh', async () => {
  const { stdout: fish } = await runHere('completion', 'fish')
  for (const command of commandsOf(program())) {
    for (const { long } of command.options) expect(fish).toContain(`-l ${String(long).slice(2)} `)
  }
  const { stdout: zsh } = await runHere('completion', 'zsh')
  expect(zsh).toContain(script)
})
