import type { Command } from 'commander'
import { format, grade, list, port, rule, seconds } from '../shared/options.js'
import { proxy } from './proxy.js'

/** Adds the command that passes traffic on and holds it against the contracts. */
export function addProxy(quayside: Command): void {
  quayside
    .command('proxy')
    .description('pass traffic on to a service unchanged, and show where it breaks the contract')
    .requiredOption('--upstream <url>', 'where to, such as https://api.openai.com/v1')
    .option('--service <names>', 'whose contracts, separated by commas; all when left out', list)
    .option('--port <number>', 'port to listen on at 127.0.0.1, 0 for any free one', port, 4011)
    .option('--fail', 'answer with an error instead of passing on what breaks the contract', false)
    .option('--record <file>', 'write a HAR at the end, secrets masked')
    .option('--timeout <seconds>', 'how long the upstream may be silent', seconds, 120)
    .option('--rule <id=value>', 'decide a rule otherwise; may be given again', rule, {})
    .option('--trust <grade>', 'a violation too for what is less well known', grade)
    .option('--log-format <format>', 'text or json', format, 'text')
    .action(proxy)
}
