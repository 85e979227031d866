import { Argument, Option, type Command } from 'commander'
import { formatOption, learnedOption } from '../shared/options.js'
import { SERVICE_NAMES } from '../shared/services.js'
import { printGaps } from './gaps.js'

/** Adds `gaps`. */
export function addGaps(quayside: Command): void {
  quayside
    .command('gaps')
    .description('list what is only assumed, and the requests that would settle it')
    .addArgument(new Argument('[service]', 'one service (default: all)').choices(SERVICE_NAMES))
    .addOption(
      new Option(
        '--coverage <folder>',
        'list first what the test runs of this folder rely on most',
      ),
    )
    .addOption(learnedOption())
    .addOption(formatOption('text', 'json'))
    .addHelpText(
      'after',
      `
Examples:
  quayside gaps openai
  quayside gaps openai --coverage coverage/quayside
  quayside gaps openai --learned quayside.learned.json`,
    )
    .action(printGaps)
}
