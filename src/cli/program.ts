import { Command, InvalidArgumentError, Option } from 'commander'
import { GRADES, type Grade } from '../core/provenance.js'
import { UsageError } from '../core/errors.js'
import { readThresholds, type Thresholds } from '../node/coverage-thresholds.js'
import { printContract } from './contract.js'
import { coverage } from './coverage.js'
import { printExplanation } from './explain.js'
import { readLifecycle, type Lifecycles } from './lifecycle.js'
import { list } from './lists.js'
import { addSeed } from './seed/program.js'
import { serve } from './serve.js'

/** The command line. Unknown options and verbs are refused with the nearest one. */
export function program(): Command {
  const quayside = new Command('quayside')
    .description('A mock of container APIs that tells where every part of it comes from')
    .showHelpAfterError('(--help shows the options)')
  disturbed(quayside.command('serve'))
    .description('serve the APIs over HTTP until it is interrupted; done when no command is named')
    .option('--port <number>', 'port to listen on, 0 for any free one', port, 4010)
    .option('--host <address>', 'address to listen on', '127.0.0.1')
    .option('--service <names>', 'only these services, separated by commas', list)
    .option('--seed <file>', 'load a world, or those that match; may be given again', collect, [])
    .option('--allow-invalid-seed', 'also load worlds that break a rule, but no reply', false)
    .option('--demo', 'load the demo world of every service', false)
    .option('--rule <id=value>', 'decide a rule otherwise; may be given again', rule, {})
    .option('--now <time>', 'start the clock at this time, and let it run', time)
    .option('--rng-seed <seed>', 'make ids repeatable')
    .option('--trust <grade>', 'exit with 2 when a call leant on something less well known', grade)
    .option('--log-format <format>', 'text or json', format, 'text')
    .action(serve)
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

function port(text: string): number {
  const number = Number(text)
  if (/^\d+$/.test(text) && number <= 65_535) return number
  throw new InvalidArgumentError('It is a number from 0 to 65535.')
}

function collect(text: string, before: string[]): string[] {
  return [...before, text]
}

function rule(text: string, before: Record<string, string>): Record<string, string> {
  const [id, ...value] = text.split('=')
  if (id && value.length > 0) return { ...before, [id]: value.join('=') }
  throw new InvalidArgumentError('It has the form ID=VALUE, such as openai/name-filter=prefix.')
}

/** With the options that let things fail, or take their time. */
function disturbed(command: Command): Command {
  return command.addOption(chaosOption()).addOption(lifecycleOption())
}

function chaosOption(): Option {
  const what = 'let this part of all calls fail, such as 0.1, by --rng-seed'
  return new Option('--chaos <rate>', what).argParser(rate)
}

function lifecycleOption(): Option {
  const what = 'such as openai/container=polls:3, after:90s, fail:CODE or never; may be given again'
  return new Option('--lifecycle <kind=policy>', what)
    .argParser(lifecycle)
    .default({}, 'immediately')
}

function rate(text: string): number {
  const number = Number(text)
  if (number > 0 && number <= 1) return number
  throw new InvalidArgumentError('It is a number above 0 up to 1.')
}

function lifecycle(text: string, before: Lifecycles): Lifecycles {
  const read = readLifecycle(text)
  if (read) return { ...before, ...read }
  throw new InvalidArgumentError(
    'It has the form KIND=POLICY; policies are immediately, never, polls:3, after:90s, fail:CODE.',
  )
}

function time(text: string): string {
  if (!Number.isNaN(Date.parse(text))) return text
  throw new InvalidArgumentError('It is a time such as 2025-01-31T12:00:00Z.')
}

function grade(text: string): Grade {
  const found = GRADES.find((one) => one === text)
  if (found) return found
  throw new InvalidArgumentError(`It is one of ${GRADES.join(', ')}.`)
}

function format(text: string): string {
  if (text === 'text' || text === 'json') return text
  throw new InvalidArgumentError('It is text or json.')
}

function coverageFormat(text: string): string {
  if (['text', 'json', 'html'].includes(text)) return text
  throw new InvalidArgumentError('It is text, json or html.')
}

function thresholds(text: string): Thresholds {
  try {
    return readThresholds(text)
  } catch (error) {
    throw error instanceof UsageError ? new InvalidArgumentError(error.message) : error
  }
}

function contractFormat(text: string): string {
  if (text === 'yaml' || text === 'json') return text
  throw new InvalidArgumentError('It is yaml or json.')
}
