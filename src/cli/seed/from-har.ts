import { HarWorldBuilder } from '../../conformance/har/to-world.js'
import { makeLoadable } from '../../conformance/har/loadable-world.js'
import type { Service } from '../../core/service/service.js'
import { UsageError } from '../../core/util/errors.js'
import { printable } from '../../core/util/printable.js'
import { readHarFile } from '../../node/files/har-file.js'
import { writeText } from '../../node/files/text-file.js'
import type { ServiceUrl } from '../shared/options.js'
import { baseUrlsOf } from '../shared/service-urls.js'

interface FromHarOptions {
  readonly map?: readonly ServiceUrl[]
  readonly service: readonly Service[]
  readonly output?: string
  /** Bytes. */
  readonly maxFile?: number
}

/** Prints the world that the exchanges of HAR files show, or writes it to a file. */
export async function seedFromHar(
  paths: readonly string[],
  { map = [], service: services, output, maxFile }: FromHarOptions,
): Promise<void> {
  const harSeed = new HarWorldBuilder(services, baseUrlsOf(map, services))
  for (const path of paths) await addFile(harSeed, path, maxFile)
  if (harSeed.exchangeCount === 0) {
    throw new UsageError(
      `Failed to make a world from ${paths.join(', ')}: no exchange is at a base URL of a service. ` +
        'Map the base URL: --map https://HOST/PATH=SERVICE',
    )
  }
  for (const owner of harSeed.addOwners()) {
    console.error(`added: ${owner}: other records refer to it, and its creation was not recorded`)
  }
  const { world, removed } = makeLoadable(services, harSeed.world())
  for (const { pointer, reason } of removed) {
    console.error(printable(`left out: ${pointer}: ${reason}`))
  }
  const text = JSON.stringify(world, null, 2)
  if (output === undefined) console.log(text)
  else writeText(output, `${text}\n`)
}

async function addFile(
  harSeed: HarWorldBuilder,
  path: string,
  maxFile: number | undefined,
): Promise<void> {
  for await (const { entry, index, line } of readHarFile(path, { maxFile }).items()) {
    const problem = harSeed.add(entry)
    if (problem === undefined) continue
    console.error(`left out: ${path}:${String(line)}: log.entries[${String(index)}]: ${problem}`)
  }
}
