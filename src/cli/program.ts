import { Argument, Command, Option } from 'commander'
import type { Service } from '../core/service/service.js'
import { VERSION } from '../core/util/version.js'
import { addCheck } from './check/command.js'
import { addCompletion } from './completion/command.js'
import { readConfigFirst } from './config/apply.js'
import { addConform } from './conform/command.js'
import { printContract } from './contract.js'
import { reportCoverage } from './coverage.js'
import { printEnvironment, SHELLS } from './env.js'
import { printExplanation } from './explain.js'
import { addExplore } from './explore/command.js'
import { addGaps } from './gaps/command.js'
import { addInit } from './init/command.js'
import { addLearn } from './learn/command.js'
import { addProxy } from './proxy/command.js'
import { addSeed } from './seed/command.js'
import { addServe } from './serve/command.js'
import { urlOption } from './shared/default-port.js'
import {
  formatOption,
  learnedOption,
  outputOption,
  positiveNumber,
  serviceArgument,
  thresholds,
} from './shared/options.js'
import { serviceModuleOption } from './shared/service-modules.js'
import { knownServices, type KnownServices } from './shared/services.js'
import { addTrace } from './trace/command.js'
import { addVerify } from './verify/command.js'
import { waitForServer } from './wait.js'

const EXAMPLES = `
Examples:
  quayside --demo
  quayside serve --service openai --seed world.jsonc
  quayside check traffic.har
  quayside explain QS2041`

const ENV_EXAMPLES = `
Examples:
  eval "$(quayside env openai)"
  quayside env --url https://localhost:7829 --shell fish | source
  quayside env --json`

const WAIT_EXAMPLES = `
Examples:
  quayside wait --timeout 10
  quayside wait --url https://localhost:7829 --tls-ca ca.pem
  quayside wait --unix /run/quayside.sock`

const CONTRACT_EXAMPLES = `
Examples:
  quayside contract openai > openai.yaml
  quayside contract locktera --format json`

const COVERAGE_EXAMPLES = `
Examples:
  quayside coverage coverage/quayside
  quayside coverage coverage --format html --output contract.html
  quayside coverage coverage --threshold operations=90,replies=80`

const EXPLAIN_EXAMPLES = `
Examples:
  quayside explain QS2041
  quayside explain openai/name-filter
  quayside explain openai/expiry
  quayside explain openai/CreateContainer
  quayside explain 429
  quayside explain openai/limit-zero --learned quayside.learned.json`

const DEFAULT_COMMAND = 'serve'

/**
 * The command line; `own` are services of the user. commander refuses unknown commands and options and names the nearest
 * one.
 */
export function program(own: readonly Service[] = []): Command {
  const known = knownServices(own)
  const quayside = new Command('quayside')
    .description(
      'In-memory mock server and contract checks for the OpenAI Containers, CarrierX Storage and ' +
        'Locktera APIs',
    )
    .version(VERSION, '-V, --version', 'print the version')
    .showHelpAfterError('(see --help)')
    .addHelpText('after', EXAMPLES)
  quayside.commandsGroup('Serve:')
  addServe(quayside, known)
  addSeed(quayside, known)
  addInit(quayside)
  addTrace(quayside)
  addEnv(quayside, known)
  addWait(quayside)
  quayside.commandsGroup('Check and compare:')
  addCheck(quayside, known)
  addProxy(quayside, known)
  addVerify(quayside)
  addConform(quayside)
  addExplore(quayside, known)
  addLearn(quayside, known)
  addGaps(quayside)
  addCoverage(quayside)
  quayside.commandsGroup('Look up:')
  addExplain(quayside, known)
  addContract(quayside, known)
  addCompletion(quayside, DEFAULT_COMMAND)
  readConfigFirst(quayside)
  quayside.helpCommand('help [command]', 'display help for command')
  return quayside
}

/**
 * The arguments, with `serve` in front if they name no command. commander's own `isDefault` would
 * take a misspelt command for an argument of `serve`.
 */
export function withDefaultCommand(args: readonly string[]): readonly string[] {
  const [first] = args
  const isServe =
    first === undefined || (first.startsWith('-') && !/^(?:-h|--help|-V|--version)$/.test(first))
  return isServe ? [DEFAULT_COMMAND, ...args] : args
}

function addEnv(quayside: Command, known: KnownServices): void {
  quayside
    .command('env')
    .description('print the variables by which clients find a server, for eval')
    .addArgument(
      new Argument('[services...]', 'services')
        .argParser(serviceArgument(known))
        .default(known.usual, 'all'),
    )
    .addOption(urlOption())
    .addOption(new Option('--shell <shell>', 'whose commands').choices(SHELLS).default(SHELLS[0]))
    .option('--json', 'print a JSON object instead')
    .addHelpText('after', ENV_EXAMPLES)
    .action(printEnvironment)
}

function addWait(quayside: Command): void {
  quayside
    .command('wait')
    .description('wait until a server answers; exit with 1 when it does not in time')
    .addOption(urlOption())
    .option('--unix <path>', 'Unix socket of the server')
    .option('--tls-ca <file>', 'authority to trust, as serve --tls-ca writes it')
    .addOption(
      new Option('--timeout <seconds>', 'seconds to wait')
        .argParser(positiveNumber(3600))
        .default(30),
    )
    .addHelpText('after', WAIT_EXAMPLES)
    .action(waitForServer)
}

function addContract(quayside: Command, { all }: KnownServices): void {
  quayside
    .command('contract')
    .description('print the OpenAPI document of a service')
    .addArgument(new Argument('<service>').choices(all.map(({ name }) => name)))
    .addOption(serviceModuleOption())
    .addOption(formatOption('yaml', 'json'))
    .addHelpText('after', CONTRACT_EXAMPLES)
    .action((name: string, options: { format: string }) => printContract(name, options, all))
}

function addCoverage(quayside: Command): void {
  quayside
    .command('coverage')
    .description('merge the coverage of test runs and print it; exit with 3 below a threshold')
    .argument('[paths...]', 'coverage files or their folders (default: $QUAYSIDE_COVERAGE_DIR)')
    .addOption(formatOption('text', 'json', 'html'))
    .addOption(outputOption())
    .addOption(
      new Option(
        '--threshold <kind=percent,...>',
        'minimum percentages, such as operations=90,replies=80',
      ).argParser(thresholds),
    )
    .addHelpText('after', COVERAGE_EXAMPLES)
    .action(reportCoverage)
}

function addExplain(quayside: Command, { all }: KnownServices): void {
  quayside
    .command('explain')
    .description(
      'explain a violation code, a rule, an operation or a status, and what to do about it',
    )
    .argument('[subject]', 'code or name, whole or its start; without one, all are listed')
    .addOption(learnedOption())
    .addOption(serviceModuleOption())
    .addHelpText('after', EXPLAIN_EXAMPLES)
    .action((subject: string | undefined, options: { learned?: string }) =>
      printExplanation(subject, options, all),
    )
}
