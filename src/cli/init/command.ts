import type { Command } from 'commander'
import { initService } from './init-service.js'

const EXAMPLES = `
Examples:
  quayside init service ships
  quayside init service ships --openapi openapi.yaml`

/** Adds `init` and its subcommand. */
export function addInit(quayside: Command): void {
  const init = quayside
    .command('init')
    .description('start a service of your own')
    .addHelpText('after', EXAMPLES)
  init
    .command('service')
    .description('write the folder of a service: contract, types, rules, operations, seeds, tests')
    .argument('<name>', 'name of the service and its folder: lower-case letters, digits and "-"')
    .option('--openapi <file>', 'OpenAPI 3.1, 3.0 or Swagger 2 document, JSON or YAML')
    .addHelpText('after', EXAMPLES)
    .action(initService)
}
