import { InvalidArgumentError, type Command } from 'commander'
import { format } from '../shared/options.js'
import { verifyLive } from './verify.js'

/** Adds the command that compares a live service with its contract and its mock. */
export function addVerify(quayside: Command): void {
  quayside
    .command('verify')
    .description('compare a live service with its contract and its mock; exit with 2 on drift')
    .requiredOption('--service <name>', 'which service it is')
    .requiredOption('--base-url <url>', 'where it is, such as https://api.openai.com/v1')
    .requiredOption('--token-env <name>', 'the environment variable that holds its token')
    .option('--set <name=value>', 'what the service needs, such as org_id', setting, {})
    .option('--read-only', 'only look at what is there')
    .option('--yes', 'write without being asked')
    .option('--slow', 'try what takes minutes, too, such as expiry')
    .option('--record <har>', 'write what was sent and answered, secrets masked')
    .option('--timeout <seconds>', 'how long a reply may take', seconds, 30)
    .option('--format <format>', 'text or json', format, 'text')
    .action(verifyLive)
}

function setting(text: string, before: Record<string, string>): Record<string, string> {
  const [name, ...value] = text.split('=')
  if (name && value.length > 0) return { ...before, [name]: value.join('=') }
  throw new InvalidArgumentError('It has the form NAME=VALUE, such as org_id=harbour.')
}

function seconds(text: string): number {
  const number = Number(text)
  if (number > 0 && number <= 3600) return number
  throw new InvalidArgumentError('It is a number of seconds above 0 up to 3600.')
}
