import { InvalidArgumentError, Option, type Command } from 'commander'
import { CONFORM_LEVELS, type ConformLevel } from '../../core/service/conform-checks.js'
import { nearest } from '../../core/util/edit-distance.js'
import { formatOption, replyTimeoutOption, settingOption, trustOption } from '../shared/options.js'
import { SERVICE_NAMES } from '../shared/services.js'
import { runConform } from './conform.js'

/** Adds `conform`. */
export function addConform(quayside: Command): void {
  const service = new Option('--service <name>', 'service whose API the server has')
  const trust = trustOption('weakest grade whose deviations fail the server')
  const description = `checks to make: ${CONFORM_LEVELS.join(', ')} (default: all; expiry with --slow)`
  quayside
    .command('conform')
    .description('check a server that has the API of a service; exit with 2 on deviations')
    .optionsGroup('Server options:')
    .addOption(service.choices(SERVICE_NAMES).makeOptionMandatory())
    .option('--base-url <url>', 'base URL, such as http://127.0.0.1:8080/v1')
    .option('--token-env <name>', 'environment variable that contains the token')
    .addOption(settingOption())
    .addOption(replyTimeoutOption())
    .optionsGroup('Run options:')
    .addOption(new Option('--level <names>', description).argParser(levels))
    .option('--slow', 'make the checks that take minutes, such as expiry')
    .addOption(trust.default('published'))
    .option('--yes', 'create and delete resources without asking first')
    .option('--list', 'print the names of all checks, and send nothing')
    .optionsGroup('Output options:')
    .addOption(formatOption('text', 'json', 'junit', 'sarif'))
    .option('--baseline <file>', 'JSON file of known deviations, which do not fail')
    .option('--update-baseline', 'write the deviations of this run to the baseline')
    .option('--badge <file>', 'write the score as an SVG image')
    .optionsGroup('Help:')
    .helpOption('-h, --help', 'display help for command')
    .addHelpText(
      'after',
      `
Examples:
  quayside conform --service openai --list
  quayside conform --service openai --base-url http://127.0.0.1:8080/v1 \\
    --token-env TOKEN --yes
  quayside conform --service locktera --base-url https://gateway.example \\
    --token-env TOKEN --set org_id=harbour --format junit > conform.xml`,
    )
    .action(runConform)
}

function levels(text: string): readonly ConformLevel[] {
  return text.split(',').map((part) => {
    const name = part.trim()
    const level = CONFORM_LEVELS.find((one) => one === name)
    if (level) return level
    const near = nearest(name, CONFORM_LEVELS, 1).join('')
    throw new InvalidArgumentError(
      `Did you mean ${near}? Allowed are ${CONFORM_LEVELS.join(', ')}.`,
    )
  })
}
