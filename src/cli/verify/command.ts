import { Option, type Command } from 'commander'
import {
  formatOption,
  learnedOption,
  replyTimeoutOption,
  settingOption,
} from '../shared/options.js'
import { SERVICE_NAMES } from '../shared/services.js'
import { verifyLive } from './verify.js'

/** Adds `verify`. */
export function addVerify(quayside: Command): void {
  const service = new Option('--service <name>', 'service to verify')
  quayside
    .command('verify')
    .description('compare a live service with its contract and its mock; exit with 2 on drift')
    .optionsGroup('Live service options:')
    .addOption(service.choices(SERVICE_NAMES).makeOptionMandatory())
    .requiredOption('--base-url <url>', 'base URL, such as https://api.openai.com/v1')
    .requiredOption('--token-env <name>', 'environment variable that contains the token')
    .addOption(settingOption())
    .addOption(replyTimeoutOption())
    .optionsGroup('Run options:')
    .option('--read-only', 'send only GET: create and delete nothing')
    .option('--yes', 'create and delete resources without asking first')
    .option('--slow', 'include steps that take minutes, such as expiry')
    .option('--gaps', 'send only the steps that settle what is only assumed, see quayside gaps')
    .addOption(learnedOption())
    .optionsGroup('Output options:')
    .option('--record <har>', 'write requests and replies to a HAR file, secrets masked')
    .addOption(formatOption('text', 'json'))
    .optionsGroup('Help:')
    .helpOption('-h, --help', 'display help for command')
    .addHelpText(
      'after',
      `
Examples:
  quayside verify --service openai --base-url https://api.openai.com/v1 \\
    --token-env OPENAI_API_KEY
  quayside verify --service locktera --base-url https://api.example.com \\
    --token-env TOKEN --set org_id=harbour`,
    )
    .action(verifyLive)
}
