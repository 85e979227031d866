import { Argument, Command, Option } from 'commander'
import { addCheck } from './check/command.js'
import { printContract } from './contract.js'
import { reportCoverage } from './coverage.js'
import { printExplanation } from './explain.js'
import { addProxy } from './proxy/command.js'
import { addSeed } from './seed/command.js'
import { addServe } from './serve/command.js'
import { formatOption, outputOption, thresholds } from './shared/options.js'
import { SERVICE_NAMES } from './shared/services.js'
import { addVerify } from './verify/command.js'

/** The command line. commander refuses unknown commands and options and names the nearest one. */
export function program(): Command {
  const quayside = new Command('quayside')
    .description(
      'In-memory mock server and contract checks for the OpenAI Containers, CarrierX Storage and ' +
        'Locktera APIs',
    )
    .showHelpAfterError('(see --help)')
  addServe(quayside)
  addCheck(quayside)
  addVerify(quayside)
  addProxy(quayside)
  addContract(quayside)
  addCoverage(quayside)
  addExplain(quayside)
  addSeed(quayside)
  return quayside
}

/**
 * The arguments, with `serve` in front if they name no command. commander's own `isDefault` would
 * take a misspelt command for an argument of `serve`.
 */
export function withDefaultCommand(args: readonly string[]): readonly string[] {
  const [first] = args
  const isServe = first === undefined || (first.startsWith('-') && !/^(?:-h|--help)$/.test(first))
  return isServe ? ['serve', ...args] : args
}

function addContract(quayside: Command): void {
  quayside
    .command('contract')
    .description('print the OpenAPI document of a service')
    .addArgument(new Argument('<service>').choices(SERVICE_NAMES))
    .addOption(formatOption('yaml', 'json'))
    .action(printContract)
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
    .action(reportCoverage)
}

function addExplain(quayside: Command): void {
  quayside
    .command('explain')
    .description('explain a violation code or a rule, and what to do about it')
    .argument('<code-or-rule>', 'such as QS2041 or openai/name-filter')
    .action(printExplanation)
}
