import { basename } from 'node:path'
import { ExchangeReader, type RecordedExchange } from '../../conformance/learn/exchange.js'
import { learn } from '../../conformance/learn/learn.js'
import { learnedDocument } from '../../conformance/learn/overlay.js'
import type { Service } from '../../core/service/service.js'
import { UsageError } from '../../core/util/errors.js'
import { printable } from '../../core/util/printable.js'
import { createMockCore } from '../../mock/mock.js'
import { readHarFile } from '../../node/files/har-file.js'
import { writeText } from '../../node/files/text-file.js'
import type { ServiceUrl } from '../shared/options.js'
import { baseUrlsOf } from '../shared/service-urls.js'
import { learnedText } from './format.js'

export interface LearnCommand {
  readonly output: string
  readonly format: string
  readonly service: readonly Service[]
  readonly map?: readonly ServiceUrl[]
  /** Bytes. */
  readonly maxFile?: number
}

/** Prints what recordings settle, and writes it to a file. */
export async function learnFrom(paths: readonly string[], command: LearnCommand): Promise<void> {
  const { service: services, map = [], output, format } = command
  const baseUrls = baseUrlsOf(map, services)
  const reader = new ExchangeReader(services, baseUrls)
  const exchanges: RecordedExchange[] = []
  for (const path of paths) exchanges.push(...(await exchangesIn(path, reader, command.maxFile)))
  if (exchanges.length === 0) {
    throw new UsageError(
      `Failed to learn from ${paths.join(', ')}: no exchange is at a base URL of a service. ` +
        'Map the base URL: --map https://HOST/PATH=SERVICE',
    )
  }
  const learning = await learn(exchanges, services, { newMock: createMockCore, baseUrls })
  const document = learnedDocument(learning)
  writeText(output, `${JSON.stringify(document, null, 2)}\n`)
  console.log(
    format === 'json' ? JSON.stringify(document, null, 2) : learnedText(learning, exchanges),
  )
  console.error(printable(`Written to ${output}: use it with serve --learned ${output}`))
}

async function exchangesIn(
  path: string,
  reader: ExchangeReader,
  maxFile: number | undefined,
): Promise<RecordedExchange[]> {
  const found: RecordedExchange[] = []
  for await (const { entry, index, line } of readHarFile(path, { maxFile }).items()) {
    const one = reader.read(entry, index, basename(path))
    if (typeof one !== 'string') found.push(one)
    else
      console.error(
        printable(`left out: ${path}:${String(line)}: log.entries[${String(index)}]: ${one}`),
      )
  }
  return found
}
