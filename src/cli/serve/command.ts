import { Option, type Command } from 'commander'
import { baseOption } from '../shared/base-option.js'
import { configText } from '../config/apply.js'
import { lifecycleOption } from '../shared/lifecycle-option.js'
import {
  allowOutsideOption,
  collect,
  integer,
  keepOption,
  learnedOption,
  logFormatOption,
  maxFileOption,
  positiveNumber,
  requestTimeoutOption,
  ruleOption,
  servicesOption,
  size,
  time,
  trustOption,
} from '../shared/options.js'
import { serviceModuleOption } from '../shared/service-modules.js'
import type { KnownServices } from '../shared/services.js'
import { addDoorOptions } from './doors.js'
import { LOG_LEVELS } from './request-log.js'
import { serve, type ServeOptions } from './serve.js'

const EXAMPLES = `
Examples:
  quayside serve --service openai --seed world.jsonc --watch
  quayside serve --port 0 --log-format json --ready-file ready.json
  quayside serve --host localhost --tls-ca ca.pem
  quayside serve --chaos 0.1 --lifecycle openai/container=polls:3
  quayside serve --trace trace.html --at 3`

/** Adds `serve`, which also runs if the arguments name no command. */
export function addServe(quayside: Command, known: KnownServices): void {
  const serveCommand = quayside
    .command('serve')
    .description('serve the APIs over HTTP until interrupted; the default command')
  addServerOptions(serveCommand, known)
  addStateOptions(serveCommand)
  addBehaviourOptions(serveCommand)
  addOutputOptions(serveCommand)
  serveCommand
    .optionsGroup('Help:')
    .helpOption('-h, --help', 'display help for command')
    .addHelpText('after', EXAMPLES)
    .action(run)
}

function run(options: ServeOptions & { readonly printConfig?: boolean }, command: Command) {
  if (!options.printConfig) return serve(options)
  console.log(configText(command))
  return undefined
}

function addServerOptions(command: Command, known: KnownServices): void {
  const scopeBy = new Option(
    '--scope-by <what>',
    'how a scope is chosen: by name (header x-mock-scope), or one for each API key',
  )
  const blobMemory = new Option(
    '--blob-memory <size>',
    'bytes of files to keep in memory; more go to a temporary folder',
  )
  command.optionsGroup('Server options:')
  addDoorOptions(command)
  command
    .addOption(servicesOption(known))
    .addOption(serviceModuleOption())
    .addOption(baseOption(known))
    .addOption(scopeBy.choices(['name', 'api-key']).default('name'))
    .option('--max-body <size>', 'reply 413 to longer request bodies, such as 10MB', size)
    .addOption(requestTimeoutOption())
    .addOption(blobMemory.argParser(size).default(64_000_000, '64MB'))
}

function addStateOptions(command: Command): void {
  command
    .optionsGroup('State options:')
    .option(
      '--seed <file>',
      'world to load, or a pattern such as "seeds/*.json"; may be repeated',
      collect,
    )
    .option('--allow-invalid-seed', 'load worlds that break rules but cannot cause invalid replies')
    .addOption(maxFileOption())
    .addOption(allowOutsideOption())
    .option('--watch', 'reload changed seeds, and keep what requests created; and --override')
    .option('--demo', 'load the demo world of every service')
    .addOption(keepOption())
    .option('--state <file>', 'load the saved state, if the file exists, and save to it at the end')
    .addOption(traceOption())
    .addOption(
      new Option('--at <number>', 'call of --trace to start before (default: 1)').argParser(
        integer(1),
      ),
    )
}

/** What a trace says by itself, and no other option may say otherwise. */
const TRACED = [
  ...['service', 'base', 'scopeBy', 'maxBody', 'seed', 'allowInvalidSeed', 'watch', 'demo'],
  ...['state', 'rule', 'learned', 'lifecycle', 'chaos', 'now', 'rngSeed'],
]

function traceOption(): Option {
  return new Option(
    '--trace <file>',
    'start in the state that a trace of a test has before a call; the clock stands still',
  ).conflicts(TRACED)
}

function addBehaviourOptions(command: Command): void {
  command
    .optionsGroup('Behaviour options:')
    .addOption(ruleOption())
    .addOption(learnedOption())
    .addOption(lifecycleOption())
    .option(
      '--chaos <rate>',
      'fraction of calls that fail at random, such as 0.1; the same ones for the same --rng-seed',
      positiveNumber(1),
    )
    .option('--now <time>', 'time at which the clock starts; it keeps running', time)
    .option('--override <file>', 'let handlers of msw in this file answer before the mock')
    .option('--rng-seed <seed>', 'seed of ids and of --chaos (default: random)')
}

function addOutputOptions(command: Command): void {
  command
    .optionsGroup('Output options:')
    .addOption(trustOption('exit with 2 when a call relied on a weaker grade'))
    .option('--pact', 'keep the state before each exchange, so that the journal can become a pact')
    .option('--print-config', 'print each setting and where it is from, and end')
    .option('--ready-file <file>', 'write this file, as JSON, while the server is ready')
    .addOption(logFormatOption())
    .addOption(
      new Option('--log-level <level>', 'what to log; each level includes those before it')
        .choices(LOG_LEVELS)
        .default('requests'),
    )
}
