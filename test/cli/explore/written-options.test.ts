import { Command } from 'commander'
import { expect, it } from 'vitest'
import { commandLine, writtenOptions } from '../../../src/cli/explore/written-options.js'

it('keeps the options that are asked for as they were written', () => {
  const command = new Command()
    .option('--seed <file>')
    .option('--strict')
    .option('--max <number>')
    .option('--client-timeout <seconds>', '', Number)
    .argument('<command...>')
  const written = writtenOptions(command, ['seed', 'strict', 'client-timeout'])
  const args = ['--strict', '--seed=a b', '--max', '3', '--client-timeout', '07', '--seed', 'c']
  command.parse([...args, '--', 'run', '--strict'], { from: 'user' })
  expect(written).toEqual([
    ...['--strict', '--seed', 'a b', '--client-timeout', '07', '--seed', 'c'],
  ])
})

it.each([
  [['pytest', '-q', 'a/b_c.py'], 'pytest -q a/b_c.py'],
  [['sh', '-c', 'echo "it\'s" $HOME'], `sh -c 'echo "it'\\''s" $HOME'`],
  [['a', '', '*'], `a '' '*'`],
  [['openai/name-filter=prefix', 'A#1:lose'], `openai/name-filter=prefix 'A#1:lose'`],
])('quotes %j for a shell', (words, line) => {
  expect(commandLine(words)).toBe(line)
})
