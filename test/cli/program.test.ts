import { once } from 'node:events'
import { createServer, type AddressInfo } from 'node:net'
import { CommanderError, type Command } from 'commander'
import { expect, it } from 'vitest'
import { program, withDefaultCommand } from '../../src/cli/program.js'
import { SERVICE_NAMES } from '../../src/cli/shared/services.js'
import { commandsOf, nameOf } from '../../src/scripts/docs/cli-page.js'
import { UsageError } from '../../src/index.js'
import { VERSION } from '../../src/core/util/version.js'
import { run } from '../support/cli.js'

const SERVICES = SERVICE_NAMES.join(', ')

// A user's mistake is answered with what to do instead: no stack, nothing served, exit code 1.

/** What a command line that never gets to serve says. */
async function refusal(...args: string[]): Promise<string> {
  let said = ''
  const quayside = program()
  for (const command of [quayside, ...quayside.commands]) {
    command.exitOverride().configureOutput({ writeErr: (text) => (said += text) })
  }
  try {
    await quayside.parseAsync(withDefaultCommand(args), { from: 'user' })
  } catch (error) {
    if (error instanceof UsageError) return error.message
    expect(error).toBeInstanceOf(CommanderError)
    expect((error as CommanderError).exitCode).toBe(1)
    return said
  }
  throw new Error(`It was accepted: ${args.join(' ')}`)
}

it.each<[args: string[], says: string]>([
  [['--prot', '1'], "error: unknown option '--prot'\n(Did you mean --port?)"],
  [['serve', '--prot', '1'], "error: unknown option '--prot'\n(Did you mean --port?)"],
  [['contract', 'openai', '--fromat', 'json'], '(Did you mean --format?)'],
  [['srve'], "error: unknown command 'srve'\n(Did you mean serve?)"],
  [['contrct', 'openai'], "error: unknown command 'contrct'\n(Did you mean contract?)"],
  [['serve', 'openai'], 'too many arguments'],
  [['contract'], "missing required argument 'service'"],
  [['--port'], "option '--port <number>' argument missing"],
  [['--port', '65536'], "argument '65536' is invalid. Expected an integer from 0 to 65535."],
  [['--port', '-1'], "argument '-1' is invalid. Expected an integer from 0 to 65535."],
  [['--port', '1e3'], "argument '1e3' is invalid. Expected an integer from 0 to 65535."],
  [['--rule', 'openai/name-filter'], 'Expected ID=VALUE, such as openai/name-filter=prefix.'],
  [['--rule', '=prefix'], 'Expected ID=VALUE, such as openai/name-filter=prefix.'],
  [['--rule', 'openai/nam-filter=exact'], 'unknown rule. Did you mean openai/name-filter?'],
  [['--rule', 'openai/name-filter=regex'], 'allowed values are "exact", "prefix", "substring"'],
  [['--rule', 'openai/name-max-length='], 'or any integer from 0'],
  [['--service', 'opnai'], 'Unknown service "opnai": did you mean "openai"?'],
  [['--service', 'openai,'], 'Unknown service "": did you mean "openai"?'],
  [['--service', 'openai,openai'], 'two services have the name "openai"'],
  [['--now', 'soon'], 'with a time zone and a day that exists, such as 2025-01-31T12:00:00Z.'],
  [['--log-format', 'xml'], 'Allowed choices are text, json.'],
  [['--base', 'openai'], 'Expected SERVICE=PATH, such as openai=/openai/v1.'],
  [['--base', 'openai=v1'], 'Expected SERVICE=PATH, such as openai=/openai/v1.'],
  [['--base', 'openai=/a/../b'], 'Expected SERVICE=PATH, such as openai=/openai/v1.'],
  [['--base', 'openai=/__admin/x'], 'Expected SERVICE=PATH, such as openai=/openai/v1.'],
  [['--base', 'opnai=/v1'], 'Unknown service "opnai": did you mean "openai"?'],
  [
    ['--service', 'locktera', '--base', 'openai=/v2'],
    'Failed to serve "openai" at /v2: --service excludes it',
  ],
  [['--scope-by', 'cookie'], 'Allowed choices are name, api-key.'],
  [['--seed', 'none.json'], 'Failed to read none.json: file not found'],
  [['--seed', 'src'], 'Failed to read src: it is a folder'],
  [
    ['contract', 'opnai'],
    `argument value 'opnai' is invalid for argument 'service'. Allowed choices are ${SERVICES}.`,
  ],
  [['contract', 'openai', '--format', 'xml'], 'Allowed choices are yaml, json.'],
  [['explian', 'QS2041'], "error: unknown command 'explian'\n(Did you mean explain?)"],
  [['explain', 'QS2O41'], 'Failed to explain "QS2O41": unknown code. Did you mean QS2041?'],
  [['explain', 'openai/nam-filter'], 'unknown rule or operation. Did you mean openai/name-filter?'],
])('explains %j', async (args, says) => {
  expect(await refusal(...args)).toContain(says)
})

it.concurrent.each([
  [['srve'], "error: unknown command 'srve'\n(Did you mean serve?)\n(see --help)\n"],
  [
    ['--service', 'opnai'],
    "error: option '--service <names>' argument 'opnai' is invalid. " +
      `Unknown service "opnai": did you mean "openai"? Allowed are ${SERVICES}.\n` +
      '(see --help)\n',
  ],
])('says no more than that about %j, and ends', async (args, says) => {
  const { code, stdout, stderr } = await run(...args)
  expect([code, stdout, stderr]).toEqual([1, '', says])
})

it.concurrent('explains that a port is taken, and ends', async () => {
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

it('serves where no command is named', () => {
  expect(withDefaultCommand([])).toEqual(['serve'])
  expect(withDefaultCommand(['--port', '0'])).toEqual(['serve', '--port', '0'])
  expect(withDefaultCommand(['contract', 'openai'])).toEqual(['contract', 'openai'])
  expect(withDefaultCommand(['--help'])).toEqual(['--help'])
  expect(withDefaultCommand(['-h'])).toEqual(['-h'])
  expect(withDefaultCommand(['-V'])).toEqual(['-V'])
})

it.each(['--version', '-V'])('prints its version with %s', async (flag) => {
  expect(await run(flag)).toEqual({ code: 0, stdout: `${VERSION}\n`, stderr: '' })
})

it('describes its commands in --help', () => {
  const help = program().helpInformation()
  expect(help).toMatch(/^Usage: quayside /)
  expect(help).toMatch(/\nServe:\n {2}serve \[options\] /)
  expect(help).toMatch(/\n {2}contract \[options\] <service> /)
  expect(help).toMatch(/\nLook up:\n {2}explain \[options\] \[subject\] /)
  expect(help).not.toContain('\nCommands:')
})

/** What `--help` prints on a terminal of that width. */
function helpOf(command: Command, width: number): string {
  let help = ''
  command.configureOutput({
    writeOut: (text) => (help += text),
    getOutHelpWidth: () => width,
  })
  command.outputHelp()
  return help
}

it.each(commandsOf(program()).map((command) => [nameOf(command), command] as const))(
  'the help of %s fits the terminal, and shows no empty default',
  (name, command) => {
    for (const width of [80, 120]) {
      const lines = helpOf(command, width).split('\n')
      expect(lines.filter((line) => line.length > width)).toEqual([])
    }
    const help = helpOf(command, 100)
    expect(help).not.toMatch(/default: (?:\[|\{|undefined|""|false)/)
    if (name.split(' ').length === 2) expect(help).toContain('\nExamples:\n')
  },
)
