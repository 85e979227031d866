import { Option, type Command } from 'commander'
import {
  collect,
  format,
  grade,
  lifecycle,
  list,
  port,
  rate,
  rule,
  scopeBy,
  size,
  time,
} from '../shared/options.js'
import { serve } from './serve.js'

/** Adds `serve`, which is done when no command is named. */
export function addServe(quayside: Command): void {
  quayside
    .command('serve')
    .description('serve the APIs over HTTP until it is interrupted; done when no command is named')
    .option('--port <number>', 'port to listen on, 0 for any free one', port, 4010)
    .option('--host <address>', 'address to listen on', '127.0.0.1')
    .option('--service <names>', 'only these services, separated by commas', list)
    .option('--seed <file>', 'load a world, or those that match; may be given again', collect, [])
    .option('--allow-invalid-seed', 'also load worlds that break a rule, but no reply', false)
    .option('--watch', 'load the seeds again when they change; what calls made is kept', false)
    .option('--demo', 'load the demo world of every service', false)
    .option('--rule <id=value>', 'decide a rule otherwise; may be given again', rule, {})
    .option('--now <time>', 'start the clock at this time, and let it run', time)
    .option('--rng-seed <seed>', 'make ids repeatable')
    .option('--trust <grade>', 'exit with 2 when a call leant on something less well known', grade)
    .addOption(chaosOption())
    .addOption(lifecycleOption())
    .option('--state <file>', 'start as this file says, if it is there, and save to it at the end')
    .option('--pact', 'keep the world before each exchange, to write a pact of them', false)
    .option('--scope-by <what>', 'name, or api-key: a world for each credential', scopeBy, 'name')
    .option('--max-body <size>', 'refuse longer request bodies, such as 10MB, with 413', size)
    .addOption(blobMemoryOption())
    .option('--log-format <format>', 'text or json', format, 'text')
    .action(serve)
}

function chaosOption(): Option {
  const what = 'let this part of all calls fail, such as 0.1, by --rng-seed'
  return new Option('--chaos <rate>', what).argParser(rate)
}

function blobMemoryOption(): Option {
  const what = 'keep so much of all files in memory, the rest in a temporary folder'
  return new Option('--blob-memory <size>', what).argParser(size).default(256_000_000, '256MB')
}

function lifecycleOption(): Option {
  const what = 'such as openai/container=polls:3, after:90s, fail:CODE or never; may be given again'
  return new Option('--lifecycle <kind=policy>', what)
    .argParser(lifecycle)
    .default({}, 'immediately')
}
