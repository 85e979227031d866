import type { Command } from 'commander'
import {
  formatOption,
  mapOption,
  maxFileOption,
  ruleOption,
  servicesOption,
  trustOption,
} from '../shared/options.js'
import { serviceModuleOption } from '../shared/service-modules.js'
import type { KnownServices } from '../shared/services.js'
import { checkRecordings } from './check.js'

/** Adds `check`. */
export function addCheck(quayside: Command, known: KnownServices): void {
  quayside
    .command('check')
    .description('check recorded traffic against the contracts; exit with 2 on violations')
    .argument('<har...>', 'HAR files, such as those of a browser, a proxy or a mock')
    .addOption(formatOption('text', 'json', 'junit', 'sarif'))
    .addOption(servicesOption(known))
    .addOption(serviceModuleOption())
    .addOption(mapOption(known))
    .addOption(maxFileOption())
    .addOption(ruleOption())
    .addOption(trustOption('report calls that rely on a weaker grade as violations'))
    .addHelpText(
      'after',
      `
Examples:
  quayside check traffic.har
  quayside check traffic.har --map https://staging.example/api=openai
  quayside check *.har --format sarif > quayside.sarif`,
    )
    .action(checkRecordings)
}
