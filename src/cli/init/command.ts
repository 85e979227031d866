import type { Command } from 'commander'

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
    // Imported on demand: no other command needs to infer a service.
    .action(async (name: string, options: { readonly openapi?: string }) => {
      const { initService } = await import('./init-service.js')
      await initService(name, options)
    })
}
