import { randomBytes } from 'node:crypto'
import { UsageError } from '../../core/util/errors.js'
import type { Grade } from '../../core/contract/provenance.js'
import type { Service } from '../../core/service/service.js'
import { createMockCore, type MockCore } from '../../mock/mock.js'
import { createBlobStore, type DiskBlobStore } from '../../node/blobs/disk-blob-store.js'
import { listen, type Listening } from '../../node/listen.js'
import { StateFile } from '../../node/files/state-file.js'
import { demoWorlds } from '../shared/fixtures.js'
import type { Lifecycles } from '../shared/lifecycle-option.js'
import { logViolations } from './log-violations.js'
import { progressOf } from '../shared/progress.js'
import { report } from '../shared/report-error.js'
import { Seeds } from './seeds.js'
import { pickServices } from '../shared/services.js'
import { watchSeeds } from './watch.js'

export interface ServeOptions {
  readonly port: number
  readonly host: string
  readonly service?: readonly string[]
  readonly seed: readonly string[]
  readonly allowInvalidSeed: boolean
  readonly demo: boolean
  readonly watch: boolean
  readonly rule: Readonly<Record<string, string>>
  readonly chaos?: number
  readonly lifecycle: Lifecycles
  readonly now?: string
  readonly trust?: Grade
  readonly rngSeed?: string
  readonly state?: string
  readonly scopeBy: 'name' | 'api-key'
  readonly maxBody?: number
  readonly blobMemory: number
  readonly pact: boolean
  readonly logFormat: string
}

/** Serves until it is interrupted. */
export async function serve(options: ServeOptions): Promise<void> {
  const services = pickServices(options.service)
  if (options.watch && options.seed.length === 0) {
    throw new UsageError('Failed to watch: name the worlds to watch with --seed')
  }
  const seeds = new Seeds(options.demo ? demoWorlds(services) : [], options.seed)
  const randomSeed = options.rngSeed ?? randomBytes(4).toString('hex')
  const blobStore = await createBlobStore({ memory: options.blobMemory })
  const mock = mockOf(services, seeds, options, { randomSeed, blobStore })
  const state = options.state === undefined ? undefined : new StateFile(options.state, mock)
  state?.load({ rules: options.rule, now: options.now })
  const { port, host } = options
  const server = await listen(mock, { port, host, ...(state && { save: state.save }) })
  announce(server, mock, options, randomSeed)
  const unwatch = options.watch ? watchSeeds(mock.engine, seeds, options.logFormat) : undefined
  closeOnSignal(server, mock, unwatch, async () => {
    // Once nothing is under way any more.
    await state?.save().catch(report)
    blobStore.close()
  })
}

function mockOf(
  services: readonly Service[],
  seeds: Seeds,
  options: ServeOptions,
  made: { readonly randomSeed: string; readonly blobStore: DiskBlobStore },
): MockCore {
  const { now, rule, trust, logFormat, chaos: rate, lifecycle, scopeBy, maxBody } = options
  const chaos = rate === undefined ? undefined : { rate, seed: made.randomSeed }
  const chosen = {
    ...(now !== undefined && { now }),
    ...(maxBody !== undefined && { maxBody }),
    ...(trust && { trust }),
    ...(chaos && { chaos }),
    allowInvalid: options.allowInvalidSeed,
    pact: options.pact,
  }
  const onViolations = logViolations(logFormat)
  const progress = progressOf('records loaded')
  const common = { ...made, rules: rule, lifecycle, scopeBy, realTime: true, onViolations }
  const seed = seeds.read()
  try {
    return createMockCore(services, { ...common, ...chosen, seed, onRecord: progress.step })
  } catch (error) {
    throw seeds.explained(error)
  } finally {
    progress.end()
  }
}

function announce(
  server: Listening,
  mock: MockCore,
  { logFormat, chaos }: ServeOptions,
  randomSeed: string,
): void {
  const { url, adminToken } = server
  const services = mock.engine.services.map(({ name }) => name)
  if (logFormat === 'json') {
    console.log(JSON.stringify({ url, services, randomSeed, adminToken, chaos }))
    return
  }
  console.log(
    `Quayside is ready at ${url} with ${services.join(', ')} (ids from --rng-seed ${randomSeed})`,
  )
  if (chaos !== undefined) {
    console.log(
      `Of all calls ${chaos * 100} % fail: again with --chaos ${chaos} --rng-seed ${randomSeed}`,
    )
  }
  if (adminToken !== null) console.log(`The admin API needs: Authorization: Bearer ${adminToken}`)
}

function closeOnSignal(
  server: Listening,
  mock: MockCore,
  unwatch: (() => void) | undefined,
  last: () => Promise<void>,
): void {
  const end = async () => {
    unwatch?.()
    await server.close()
    await last()
    reportDistrust(mock)
  }
  const close = () => void end()
  process.once('SIGINT', close)
  process.once('SIGTERM', close)
}

/** Exit code 2 and a line for each thing that was leant on without being trusted. */
function reportDistrust({ engine }: MockCore): void {
  for (const [name, distrusted] of engine.scopes.allTrustViolations()) {
    for (const [what, times] of distrusted) {
      console.error(`quayside: scope ${name} ${what} (${String(times)} times)`)
      process.exitCode = 2
    }
  }
}
