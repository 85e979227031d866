import { InvalidArgumentError, type Command } from 'commander'
import { checkRecordings } from './check.js'
import { FORMATS } from './formats.js'
import { collect, grade, list, rule } from '../shared/options.js'

/** Adds the command that checks recorded traffic. */
export function addCheck(quayside: Command): void {
  quayside
    .command('check')
    .description('check recorded traffic against the contracts; exit with 2 where it breaks them')
    .argument('<har...>', 'HAR files of a browser, a proxy or a mock')
    .option('--format <format>', 'text, json, junit or sarif', checkFormat, 'text')
    .option('--map <url=service>', 'an address that a service has; may be given again', collect, [])
    .option('--service <names>', 'only these services, separated by commas', list)
    .option('--rule <id=value>', 'decide a rule otherwise; may be given again', rule, {})
    .option('--trust <grade>', 'a violation too for what is less well known', grade)
    .action(checkRecordings)
}

function checkFormat(text: string): string {
  if (Object.hasOwn(FORMATS, text)) return text
  throw new InvalidArgumentError('It is text, json, junit or sarif.')
}
