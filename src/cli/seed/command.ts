import type { Command } from 'commander'
import {
  allowOutsideOption,
  httpUrl,
  integer,
  mapOption,
  maxFileOption,
  outputOption,
  servicesOption,
} from '../shared/options.js'
import { serviceModuleOption } from '../shared/service-modules.js'
import type { KnownServices } from '../shared/services.js'
import { applySeeds } from './apply.js'
import { checkSeeds } from './check.js'
import { exportSeed } from './export.js'
import { seedFromHar } from './from-har.js'
import { generateSeed } from './generate.js'
import { initSeed } from './init.js'

const SERVER = ['base URL of the server, such as http://127.0.0.1:7829', httpUrl] as const
const SCOPE = ['--scope <name>', 'scope of the server (default: the default scope)'] as const
const TOKEN = ['--token <token>', 'token of the admin API, if the server requires one'] as const
const FILES = ['<files...>', 'files, or patterns such as "seeds/*.json"'] as const

/** Adds `seed` and its subcommands. */
export function addSeed(quayside: Command, known: KnownServices): void {
  const seed = quayside
    .command('seed')
    .description('create, check, load and export worlds: the records that a mock starts with')
    .addHelpText(
      'after',
      `
Examples:
  quayside seed init world.jsonc
  quayside seed check "seeds/*.json"
  quayside seed apply world.jsonc --to http://127.0.0.1:7829`,
    )
  addInit(seed, known)
  addCheck(seed, known)
  addApply(seed)
  addExport(seed)
  addGenerate(seed, known)
  addFromHar(seed, known)
}

function addInit(seed: Command, known: KnownServices): void {
  seed
    .command('init')
    .description('write an example world with comments')
    .argument('[file]', 'file to write', 'world.jsonc')
    .addOption(servicesOption(known))
    .addOption(serviceModuleOption())
    .option('--force', 'overwrite an existing file')
    .action(initSeed)
}

function addCheck(seed: Command, known: KnownServices): void {
  seed
    .command('check')
    .description(
      'print every mistake in worlds, loaded one after the other; exit with 1 on mistakes',
    )
    .argument(...FILES)
    .addOption(servicesOption(known))
    .addOption(serviceModuleOption())
    .option('--allow-invalid', 'accept what serve --allow-invalid-seed accepts')
    .addOption(maxFileOption())
    .addOption(allowOutsideOption())
    .action(checkSeeds)
}

function addApply(seed: Command): void {
  seed
    .command('apply')
    .description('add worlds to the state of a running server: all of them or, on a mistake, none')
    .argument(...FILES)
    .requiredOption('--to <url>', ...SERVER)
    .option(...SCOPE)
    .option(...TOKEN)
    .addOption(maxFileOption())
    .addOption(allowOutsideOption())
    .action(applySeeds)
}

function addExport(seed: Command): void {
  seed
    .command('export')
    .description('print the state of a running server as a world')
    .requiredOption('--from <url>', ...SERVER)
    .option(...SCOPE)
    .option(...TOKEN)
    .addOption(outputOption())
    .action(exportSeed)
}

function addGenerate(seed: Command, known: KnownServices): void {
  seed
    .command('generate')
    .description('print a large world; the same options give the same world')
    .option('--containers <number>', 'containers per service', integer(0), 100)
    .option('--files <number>', 'files per container', integer(0), 3)
    .option('--rng-seed <seed>', 'seed of the generated ids', '1')
    .addOption(servicesOption(known))
    .addOption(serviceModuleOption())
    .action(generateSeed)
}

function addFromHar(seed: Command, known: KnownServices): void {
  seed
    .command('from-har')
    .description('print the world that recorded traffic shows, secrets masked')
    .argument('<har...>', 'HAR files, such as those of a browser, a proxy or a mock')
    .addOption(servicesOption(known))
    .addOption(serviceModuleOption())
    .addOption(mapOption(known))
    .addOption(maxFileOption())
    .addOption(outputOption())
    .action(seedFromHar)
}
