import { Environment } from '../state/environment.js'
import type { WorldRecord } from '../service/seed-table.js'
import type { Service } from '../service/service.js'
import type { SeedSamples } from '../service/seed-samples.js'

interface Size {
  readonly containers: number
  /** In each container. */
  readonly files: number
  /** Seeds every id. */
  readonly seed: string
}

/**
 * A world of any size as JSON, in small pieces: the same ones for the same seed.
 *
 * @example
 * const text = [...generateWorld([openai], { containers: 10, files: 3, seed: '7' })].join('')
 */
export function* generateWorld(
  services: readonly Service[],
  { containers, files, seed }: Size,
): Generator<string> {
  yield '{'
  let isFirst = true
  for (const { name, seedSamples: samples } of services) {
    if (!samples) continue
    const environment = new Environment({ seed: `${seed}/${name}` })
    const ids: string[] = []
    yield `${isFirst ? '' : ','}\n  ${JSON.stringify(name)}: {`
    for (const [table, records] of Object.entries(samples.first ?? {})) {
      yield* tableJson(table, records)
      yield ','
    }
    yield* tableJson('containers', containersOf(samples, containers, environment, ids))
    yield ','
    yield* tableJson('files', filesOf(samples, files, environment, ids))
    yield '\n  }'
    isFirst = false
  }
  yield '\n}\n'
}

function* containersOf(
  samples: SeedSamples,
  count: number,
  environment: Environment,
  ids: string[],
): Generator<WorldRecord> {
  for (let n = 1; n <= count; n++) {
    const { id, record } = samples.container(n, environment)
    ids.push(id)
    yield record
  }
}

function* filesOf(
  samples: SeedSamples,
  count: number,
  environment: Environment,
  ids: readonly string[],
): Generator<WorldRecord> {
  for (const id of ids) for (let n = 1; n <= count; n++) yield samples.file(id, n, environment)
}

/** One record to a line. */
function* tableJson(table: string, records: Iterable<WorldRecord>): Generator<string> {
  yield `\n    ${JSON.stringify(table)}: [`
  let isFirst = true
  for (const record of records) {
    yield `${isFirst ? '' : ','}\n      ${JSON.stringify(record)}`
    isFirst = false
  }
  yield isFirst ? ']' : '\n    ]'
}
