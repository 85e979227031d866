import type { Command } from 'commander'
import { UsageError } from '../../core/util/errors.js'
import { HarWorldBuilder } from '../../conformance/har/to-world.js'
import { makeLoadable } from '../../conformance/har/loadable-world.js'
import { readHarFile } from '../../node/files/har-file.js'
import { writeText } from '../../node/files/text-file.js'
import { mappedUrls } from '../shared/service-urls.js'
import { collect, list } from '../shared/options.js'
import { pickServices } from '../shared/services.js'

interface SeedFromHar {
  readonly map: readonly string[]
  readonly service?: readonly string[]
  readonly output?: string
}

/** Adds `seed from-har`. */
export function addFromHar(seed: Command): void {
  seed
    .command('from-har')
    .description('print the world that recorded traffic shows, secrets masked')
    .argument('<har...>', 'HAR files of a browser, a proxy or a mock')
    .option('--map <url=service>', 'an address that a service has; may be given again', collect, [])
    .option('--service <names>', 'only these services, separated by commas', list)
    .option('--output <file>', 'write it there instead of printing it')
    .action(seedFromHar)
}

function seedFromHar(paths: readonly string[], { map, service, output }: SeedFromHar): void {
  const services = pickServices(service)
  const seen = new HarWorldBuilder(services, mappedUrls(map, services))
  for (const path of paths) for (const entry of readHarFile(path).entries) seen.add(entry)
  if (seen.exchangeCount === 0) {
    throw new UsageError(
      `Failed to make a world of ${paths.join(', ')}: no exchange is one of a service here. ` +
        'Say where they are: --map https://HOST/PATH=SERVICE',
    )
  }
  const { world, removed } = makeLoadable(services, seen.world())
  for (const { pointer, reason } of removed) {
    console.error(`left out: ${pointer}: ${reason}`)
  }
  const text = JSON.stringify(world, null, 2)
  if (output === undefined) console.log(text)
  else writeText(output, `${text}\n`)
}
