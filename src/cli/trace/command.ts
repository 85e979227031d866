import { Option, type Command } from 'commander'
import { integer, outputOption } from '../shared/options.js'
import { runTrace } from './trace.js'

const EXAMPLES = `
Examples:
  quayside trace trace.json
  quayside trace trace.json --output trace.html
  quayside trace trace.html --format json --output trace.json
  quayside trace trace.html --seed-at 3 --output world.json`

/** Adds `trace`. */
export function addTrace(quayside: Command): void {
  const formats = ['text', 'html', 'json']
  quayside
    .command('trace')
    .description('print the trace of a test, make a page of it, or take a world out of it')
    .argument('<file>', 'trace as JSON, or the page that was made of it')
    .addOption(
      new Option(
        '--format <format>',
        'output format (default: that of the name of --output, or text)',
      ).choices(formats),
    )
    .addOption(outputOption())
    .addOption(
      new Option(
        '--seed-at <number>',
        'write the world before this call instead, as a seed; after the last call, one more',
      ).argParser(integer(1)),
    )
    .addOption(
      new Option('--scope <name>', 'scope whose world --seed-at writes').default('default'),
    )
    .addHelpText('after', EXAMPLES)
    .action(runTrace)
}
