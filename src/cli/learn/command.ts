import type { Command } from 'commander'
import { formatOption, mapOption, maxFileOption, servicesOption } from '../shared/options.js'
import { serviceModuleOption } from '../shared/service-modules.js'
import type { KnownServices } from '../shared/services.js'
import { learnFrom } from './learn.js'

/** Adds `learn`. */
export function addLearn(quayside: Command, known: KnownServices): void {
  quayside
    .command('learn')
    .description(
      'find what recorded traffic settles of rules and contracts, and write it to a file',
    )
    .argument('<har...>', 'HAR files of a live service, such as one of verify --record')
    .option('--output <file>', 'file to write, for serve --learned', 'quayside.learned.json')
    .addOption(formatOption('text', 'json'))
    .addOption(servicesOption(known))
    .addOption(serviceModuleOption())
    .addOption(mapOption(known))
    .addOption(maxFileOption())
    .addHelpText(
      'after',
      `
Examples:
  quayside learn live.har
  quayside learn *.har --map https://staging.example/v1=openai`,
    )
    .action(learnFrom)
}
