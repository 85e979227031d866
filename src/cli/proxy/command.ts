import { Option, type Command } from 'commander'
import { PROXY_PORT, portOption } from '../shared/default-port.js'
import {
  logFormatOption,
  positiveNumber,
  requestTimeoutOption,
  ruleOption,
  servicesOption,
  trustOption,
} from '../shared/options.js'
import { serviceModuleOption } from '../shared/service-modules.js'
import type { KnownServices } from '../shared/services.js'
import { proxy } from './proxy.js'

const ONE_DAY = 86_400

/** Adds `proxy`. */
export function addProxy(quayside: Command, known: KnownServices): void {
  const timeoutDescription = 'seconds that the upstream may be silent'
  quayside
    .command('proxy')
    .description(
      'forward traffic to a service unchanged and print contract violations; ' +
        'exit with 2 on violations',
    )
    .optionsGroup('Proxy options:')
    .requiredOption('--upstream <url>', 'base URL to forward to, such as https://api.openai.com/v1')
    .addOption(portOption(PROXY_PORT))
    .addOption(
      new Option('--timeout <seconds>', timeoutDescription)
        .argParser(positiveNumber(ONE_DAY))
        .default(120),
    )
    .addOption(requestTimeoutOption())
    .option('--fail', 'reply with 400 or 502 instead of forwarding what breaks the contract')
    .optionsGroup('Check options:')
    .addOption(servicesOption(known))
    .addOption(serviceModuleOption())
    .addOption(ruleOption())
    .addOption(trustOption('report calls that rely on a weaker grade as violations'))
    .optionsGroup('Output options:')
    .option('--record <file>', 'write the traffic to a HAR file at the end, secrets masked')
    .addOption(logFormatOption())
    .optionsGroup('Help:')
    .helpOption('-h, --help', 'display help for command')
    .addHelpText(
      'after',
      `
Examples:
  quayside proxy --upstream https://api.openai.com/v1 --service openai
  quayside proxy --upstream https://api.openai.com/v1 --fail --record out.har`,
    )
    .action(proxy)
}
