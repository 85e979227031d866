import { availableParallelism } from 'node:os'
import { InvalidArgumentError, Option, type Command } from 'commander'
import { FAULT_NAMES, type FaultName } from '../../conformance/explore/variants.js'
import { DEFAULT_MAX } from '../../conformance/explore/options.js'
import { nearest } from '../../core/util/edit-distance.js'
import { lifecycleOption } from '../shared/lifecycle-option.js'
import {
  collect,
  formatOption,
  integer,
  keyValue,
  outputOption,
  positiveNumber,
  ruleOption,
  servicesOption,
} from '../shared/options.js'
import { serviceModuleOption } from '../shared/service-modules.js'
import type { KnownServices } from '../shared/services.js'
import { runExplore, type ExploreCommand } from './explore.js'
import { writtenOptions } from './written-options.js'

const EXAMPLES = `
Examples:
  quayside explore -- pytest -q
  quayside explore --service openai --seed world.json --rules -- node --test
  quayside explore --faults lose,500 --calls CreateContainer -- ./report.sh
  quayside explore --env STORAGE_URL={carrierx} --format junit -- npm test
  quayside explore --only 'CreateContainer#1:lose' --show-output -- pytest -q`

// What a run depends on.
const RERUN_OPTIONS = [
  'service',
  'seed',
  'rule',
  'lifecycle',
  'strict',
  'conduct',
  'timeout',
  'client-timeout',
  'env',
]

const ONE_DAY = 86_400

/** Adds `explore`. */
export function addExplore(quayside: Command, known: KnownServices): void {
  const command = quayside
    .command('explore')
    .description(
      'run a command again under each thing that may happen to its calls; exit with 2 when one hurts',
    )
    .argument('<command...>', 'command to run, after --')
  addServerOptions(command, known)
  addTriedOptions(command)
  addRunOptions(command)
  const written = writtenOptions(command, RERUN_OPTIONS)
  command
    .optionsGroup('Output options:')
    .addOption(formatOption('text', 'json', 'junit', 'sarif', 'html'))
    .addOption(outputOption())
    .option('--show-output', 'show the end of what the command printed when something hurt it')
    .optionsGroup('Help:')
    .helpOption('-h, --help', 'display help for command')
    .addHelpText('after', EXAMPLES)
    .action((args: readonly string[], options: ExploreCommand) =>
      runExplore(args, options, written),
    )
}

function addServerOptions(command: Command, known: KnownServices): void {
  command
    .optionsGroup('Server options:')
    .addOption(servicesOption(known))
    .addOption(serviceModuleOption())
    .option(
      '--seed <file>',
      'world to load, or a pattern such as "seeds/*.json"; may be repeated',
      collect,
    )
    .addOption(ruleOption())
    .addOption(lifecycleOption())
}

function addTriedOptions(command: Command): void {
  command
    .optionsGroup('What to try:')
    .option(
      '--faults <names>',
      `none, or some of ${FAULT_NAMES.join(', ')} (default: all)`,
      faultNames,
    )
    .option('--calls <names>', 'operations whose calls they happen to (default: all)', names)
    .option('--rules', 'also try each other value of each rule that the calls read')
    .option('--pairs', 'also let two things happen in one run, the likely pairs first')
    .option('--max <number>', 'most runs', integer(0), DEFAULT_MAX)
    .option('--strict', 'also report a command that fails when trying again would have helped')
    .option('--conduct', 'also report how the command behaves under a failure alone')
    .option('--only <name>', 'make only the run of a finding; may be repeated', collect)
}

function addRunOptions(command: Command): void {
  const jobs = new Option('--jobs <number>', 'runs at the same time')
  command
    .optionsGroup('Run options:')
    .addOption(jobs.argParser(integer(1)).default(availableParallelism(), 'one for each processor'))
    .option('--timeout <seconds>', 'seconds that a run may take', positiveNumber(ONE_DAY), 60)
    .option(
      '--client-timeout <seconds>',
      'time-out of the client, after which late replies then arrive (default: they are late by the clock of the mock)',
      positiveNumber(ONE_DAY),
    )
    .option(
      '--env <name=template>',
      'variable for the command, with {url}, {scope} or the name of a service such as {openai}; may be repeated',
      keyValue('NAME=TEMPLATE', 'STORAGE_URL={carrierx}'),
    )
}

function names(text: string): readonly string[] {
  return text.split(',').map((part) => part.trim())
}

function faultNames(text: string): readonly FaultName[] {
  if (text === 'none') return []
  return names(text).map((name) => {
    const fault = FAULT_NAMES.find((one) => one === name)
    if (fault) return fault
    const near = nearest(name, FAULT_NAMES, 1).join('')
    throw new InvalidArgumentError(`Did you mean ${near}? Allowed are ${FAULT_NAMES.join(', ')}.`)
  })
}
