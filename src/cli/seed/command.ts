import { InvalidArgumentError, type Command } from 'commander'
import { list } from '../shared/options.js'
import { applySeeds } from './apply.js'
import { checkSeeds } from './check.js'
import { exportSeed } from './export.js'
import { addFromHar } from './from-har.js'
import { generateSeed } from './generate.js'
import { initSeed } from './init.js'

/** Adds the verbs that are about worlds. */
export function addSeed(quayside: Command): void {
  const seed = quayside
    .command('seed')
    .description('make, check, send and fetch worlds')
    .showHelpAfterError('(--help shows the verbs)')
  const services = ['--service <names>', 'only these services, separated by commas'] as const
  seed
    .command('init')
    .description('write a world to start from, with comments')
    .argument('[file]', 'where to write it', 'world.jsonc')
    .option(...services, list)
    .option('--force', 'replace a file that is there', false)
    .action(initSeed)
  seed
    .command('check')
    .description('say all that is wrong with worlds, as they would be loaded one after the other')
    .argument('<files...>', 'files, or patterns such as "seeds/*.json"')
    .option(...services, list)
    .option('--allow-invalid', 'let pass what --allow-invalid-seed would load', false)
    .action(checkSeeds)
  addTransfers(seed)
  seed
    .command('generate')
    .description('print a large world, the same for the same seed')
    .option('--containers <number>', 'how many containers each service has', whole, 100)
    .option('--files <number>', 'how many files each container has', whole, 3)
    .option('--rng-seed <seed>', 'draws the ids', '1')
    .option(...services, list)
    .action(generateSeed)
  addFromHar(seed)
}

function addTransfers(seed: Command): void {
  const scope = ['--scope <name>', 'the scope; the default one when left out'] as const
  const token = ['--token <token>', 'the token of the admin API, if it needs one'] as const
  seed
    .command('apply')
    .description('add worlds to that of a running server: all of them or none')
    .argument('<files...>', 'files, or patterns such as "seeds/*.json"')
    .requiredOption('--to <url>', 'the server, such as http://127.0.0.1:4010')
    .option(...scope)
    .option(...token)
    .action(applySeeds)
  seed
    .command('export')
    .description('print the state of a running server as a world')
    .requiredOption('--from <url>', 'the server, such as http://127.0.0.1:4010')
    .option(...scope)
    .option(...token)
    .option('--output <file>', 'write it there instead of printing it')
    .action(exportSeed)
}

function whole(text: string): number {
  const number = Number(text)
  if (/^\d+$/.test(text) && Number.isSafeInteger(number)) return number
  throw new InvalidArgumentError('It is a whole number from 0 on.')
}
