import { randomBytes } from 'node:crypto'
import type { Grade } from '../../core/contract/provenance.js'
import type { Service } from '../../core/service/service.js'
import { UsageError } from '../../core/util/errors.js'
import { printable } from '../../core/util/printable.js'
import { createMockCore, type MockCore } from '../../mock/mock.js'
import { createBlobStore, type DiskBlobStore } from '../../node/blobs/disk-blob-store.js'
import { StateFile } from '../../node/files/state-file.js'
import { servicesAt, type BasePath } from '../shared/base-option.js'
import type { ConfiguredFaults } from '../config/apply.js'
import { isColoured, paintFor } from '../shared/colours.js'
import { demoWorlds } from '../shared/fixtures.js'
import { learnedServices } from '../shared/learned.js'
import type { Lifecycles } from '../shared/lifecycle-option.js'
import { createProgress } from '../shared/progress.js'
import { reportError } from '../shared/report-error.js'
import { closeAtEnd } from '../shared/shutdown.js'
import { Overrides } from './overrides.js'
import { openDoors, type DoorOptions } from './doors.js'
import { readyFacts, readyText, withoutChosenToken } from './ready.js'
import { ReadyFile } from './ready-file.js'
import { ServeLog, type LogLevel } from './request-log.js'
import { Seeds } from './seeds.js'
import { tracedStart } from './traced-start.js'
import { watchOverrides, watchSeeds } from './watch.js'

export interface ServeOptions extends DoorOptions {
  readonly service: readonly Service[]
  readonly base?: readonly BasePath[]
  readonly seed?: readonly string[]
  readonly allowInvalidSeed?: boolean
  readonly demo?: boolean
  readonly watch?: boolean
  readonly rule?: Readonly<Record<string, string>>
  /** The path of what `learn` wrote. */
  readonly learned?: string
  readonly keep?: Readonly<Record<string, string>>
  /** The fraction of calls that fail. */
  readonly chaos?: number
  readonly lifecycle: Lifecycles
  readonly now?: string
  readonly trust?: Grade
  readonly rngSeed?: string
  readonly state?: string
  /** The path of a trace. */
  readonly trace?: string
  /** The number of a call of it. */
  readonly at?: number
  /** Whether the clock runs by itself. Default: true. */
  readonly realTime?: boolean
  readonly scopeBy: 'name' | 'api-key'
  /** Bytes. */
  readonly maxBody?: number
  /** Milliseconds. */
  readonly requestTimeout?: number
  /** Bytes. */
  readonly maxFile?: number
  readonly allowOutside?: boolean
  /** Bytes. */
  readonly blobMemory: number
  readonly pact?: boolean
  readonly readyFile?: string
  /** The path of a module with handlers of msw. */
  readonly override?: string
  /** Those of a configuration file. */
  readonly faults?: ConfiguredFaults
  readonly logFormat: string
  readonly logLevel: LogLevel
}

/** Serves until the process is interrupted. */
export async function serve(given: ServeOptions): Promise<void> {
  const traced = tracedStart(given.trace, given.at)
  const options = traced ? { ...given, ...traced.options } : given
  const services =
    traced?.services ?? learnedServices(servicesAt(options.service, options.base), options.learned)
  const { seed = [], now, rule = {}, logFormat } = options
  if (options.watch && seed.length === 0 && options.override === undefined) {
    throw new UsageError('Failed to watch: --watch requires --seed or --override')
  }
  const overrides =
    options.override === undefined ? undefined : await Overrides.load(options.override)
  const { maxFile, allowOutside } = options
  const access = { maxFile, allowOutside }
  const seeds = new Seeds(options.demo ? demoWorlds(services) : [], seed, access, options.faults)
  const ready = options.readyFile === undefined ? undefined : new ReadyFile(options.readyFile)
  const randomSeed = options.rngSeed ?? randomBytes(4).toString('hex')
  const blobStore = await createBlobStore({ memory: options.blobMemory })
  const mock = createServedMock(seeds, { ...options, service: services }, { randomSeed, blobStore })
  const state = options.state === undefined ? undefined : await StateFile.hold(options.state, mock)
  state?.load({ rules: rule, now })
  traced?.load(mock)
  // Only now: while a world is loaded, there is little garbage.
  const paint = paintFor(isColoured(process.stdout))
  const log = new ServeLog({ level: options.logLevel, format: logFormat, paint })
  const { requestTimeout } = options
  const server = await openDoors(mock, options, {
    onRequest: (request) => log.add(request),
    ...(requestTimeout !== undefined && { requestTimeout }),
    ...(state && { save: state.save }),
    ...(overrides && { override: overrides.override }),
  })
  const unwatch = options.watch ? watchAll(mock, seeds, overrides, logFormat) : undefined
  closeAtEnd(async () => {
    ready?.remove()
    unwatch?.()
    // Only then are all requests done, and the state is final.
    await server.close()
    await state?.save().catch(reportError)
    state?.release()
    blobStore.close()
    log.flush()
    const summary = log.summary()
    if (summary !== undefined) console.log(summary)
    reportTrustViolations(mock)
  })
  // Last: who reads that it is ready may send a signal at once. In one piece, for who reads but once.
  const shown = { ...options, traced: traced?.start }
  const facts = readyFacts(server, services, shown, randomSeed)
  ready?.write(facts)
  const printed = withoutChosenToken(facts)
  console.log(
    logFormat === 'json'
      ? JSON.stringify(printed)
      : readyText(printed, services, paint, traced?.start),
  )
}

function watchAll(
  { engine }: MockCore,
  seeds: Seeds,
  overrides: Overrides | undefined,
  logFormat: string,
): () => void {
  const stops = [
    watchSeeds(engine, seeds, logFormat),
    ...(overrides ? [watchOverrides(overrides, logFormat)] : []),
  ]
  return () => stops.forEach((stop) => stop())
}

function createServedMock(
  seeds: Seeds,
  options: ServeOptions,
  shared: { readonly randomSeed: string; readonly blobStore: DiskBlobStore },
): MockCore {
  const { service, now, rule, trust, chaos, lifecycle, scopeBy, maxBody } = options
  const { allowInvalidSeed: allowInvalid = false, pact = false, keep = {} } = options
  const { realTime = true } = options
  const progress = createProgress('records loaded')
  const seed = seeds.read()
  try {
    return createMockCore(service, {
      ...shared,
      ...{ seed, allowInvalid, lifecycle, scopeBy, pact, realTime },
      keep: Object.fromEntries(Object.entries(keep).map(([what, count]) => [what, Number(count)])),
      ...(rule && { rules: rule }),
      ...(now !== undefined && { now }),
      ...(maxBody !== undefined && { maxBody }),
      ...(trust && { trust }),
      ...(chaos !== undefined && { chaos: { rate: chaos, seed: shared.randomSeed } }),
      onRecord: progress.step,
    })
  } catch (error) {
    throw seeds.explain(error)
  } finally {
    progress.end()
  }
}

/** Prints what calls relied on although it is not trusted; exit code 2 if there is anything. */
function reportTrustViolations({ engine }: MockCore): void {
  for (const [scope, violations] of engine.scopes.allTrustViolations()) {
    for (const [violation, times] of violations) {
      console.error(printable(`quayside: scope ${scope} ${violation} (${String(times)} times)`))
      process.exitCode = 2
    }
  }
}
