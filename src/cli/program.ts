import { Command } from 'commander'
import { addCheck } from './check/command.js'
import { printContract } from './contract.js'
import { coverage } from './coverage.js'
import { printExplanation } from './explain.js'
import { addProxy } from './proxy/command.js'
import { addSeed } from './seed/command.js'
import { contractFormat, coverageFormat, thresholds } from './shared/options.js'
import { addServe } from './serve/command.js'
import { addVerify } from './verify/command.js'

/** The command line. Unknown options and verbs are refused with the nearest one. */
export function program(): Command {
  const quayside = new Command('quayside')
    .description('A mock of container APIs that tells where every part of it comes from')
    .showHelpAfterError('(--help shows the options)')
  addServe(quayside)
  addCheck(quayside)
  addVerify(quayside)
  addProxy(quayside)
  quayside
    .command('contract')
    .description('print the OpenAPI document of a service')
    .argument('<service>')
    .option('--format <format>', 'yaml or json', contractFormat, 'yaml')
    .action(printContract)
  quayside
    .command('coverage')
    .description('put together what tests have exercised; exit with 3 where that is too little')
    .argument('[paths...]', 'files or folders; the folder QUAYSIDE_COVERAGE_DIR when left out')
    .option('--format <format>', 'text, json or html', coverageFormat, 'text')
    .option('--output <file>', 'write it there instead of printing it')
    .option('--threshold <kind=percent,...>', 'such as operations=90,replies=80', thresholds)
    .action(coverage)
  quayside
    .command('explain')
    .description('print what a code such as QS2041, or a rule, means and what to do about it')
    .argument('<code-or-rule>')
    .action(printExplanation)
  addSeed(quayside)
  return quayside
}

/** The arguments with their verb: as commander's own default, `serve` would swallow a misspelt one. */
export function withVerb(given: readonly string[]): readonly string[] {
  const [first] = given
  const isServe = first === undefined || (first.startsWith('-') && !/^(?:-h|--help)$/.test(first))
  return isServe ? ['serve', ...given] : given
}
