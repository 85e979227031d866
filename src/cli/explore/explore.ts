import { exploreSubject } from '../../conformance/explore/explore.js'
import type { ExploreOptions } from '../../conformance/explore/options.js'
import type { ExploreReport } from '../../conformance/explore/report.js'
import { variantName } from '../../conformance/explore/variant-name.js'
import type { FaultName } from '../../conformance/explore/variants.js'
import type { Service } from '../../core/service/service.js'
import { createMockCore, type MockCore } from '../../mock/mock.js'
import { createBlobStore, type DiskBlobStore } from '../../node/blobs/disk-blob-store.js'
import { writeReport } from '../../node/coverage/files.js'
import { assertWritable } from '../../node/files/atomic-file.js'
import { listen } from '../../node/listen.js'
import { Seeds } from '../serve/seeds.js'
import type { Lifecycles } from '../shared/lifecycle-option.js'
import { countText } from '../../core/util/count-text.js'
import { baseUrlVariable } from '../shared/environment.js'
import { createProgress } from '../shared/progress.js'
import { interruptible } from '../verify/interrupt.js'
import { CommandRuns } from './command-runs.js'
import { scopeVariables, type Templates } from './environment.js'
import { FORMATS, type FormatName } from './formats.js'
import type { CommandReport } from './report.js'
import { summaryText } from './text.js'
import { commandLine } from './written-options.js'

export interface ExploreCommand {
  readonly service: readonly Service[]
  readonly seed?: readonly string[]
  readonly rule?: Readonly<Record<string, string>>
  readonly lifecycle: Lifecycles
  readonly faults?: readonly FaultName[]
  readonly calls?: readonly string[]
  readonly rules?: boolean
  readonly pairs?: boolean
  readonly max: number
  readonly strict?: boolean
  readonly conduct?: boolean
  readonly only?: readonly string[]
  readonly jobs: number
  /** Seconds. */
  readonly timeout: number
  /** Seconds. */
  readonly clientTimeout?: number
  readonly env?: Templates
  readonly showOutput?: boolean
  readonly format: FormatName
  readonly output?: string
}

/** The exit code if something hurts the command. */
const EXIT_FINDINGS = 2

/**
 * Runs a command under each thing that may happen to its calls, and prints what hurts it. `written`
 * are the options that a single run needs, as they were given.
 */
export async function runExplore(
  command: readonly string[],
  options: ExploreCommand,
  written: readonly string[],
): Promise<void> {
  const { format, output } = options
  if (output !== undefined) assertWritable(output)
  const interrupt = interruptible('ending the commands')
  try {
    const report = await explored(command, options, written, interrupt.signal)
    const text = FORMATS[format](report)
    if (output === undefined) console.log(text)
    else writeReport(output, text)
    if (format !== 'text' || output !== undefined) console.error(summaryText(report))
    if (report.findings.length > 0) process.exitCode = EXIT_FINDINGS
  } catch (error) {
    if (interrupt.code === undefined) throw error
  } finally {
    interrupt.end()
    if (interrupt.code !== undefined) process.exitCode = interrupt.code
  }
}

async function explored(
  command: readonly string[],
  options: ExploreCommand,
  written: readonly string[],
  signal: AbortSignal,
): Promise<CommandReport> {
  const { service: services, jobs, only, env = {}, timeout } = options
  const blobStore = await createBlobStore()
  const mock = createExploredMock(options, blobStore)
  // Requests whose path has lost the prefix of the scope.
  let strays = 0
  const server = await listen(mock, {
    onRequest: ({ scope, path }) => {
      if (scope === 'default' && !path.startsWith('/__admin')) strays++
    },
  })
  const runs = new CommandRuns({
    ...{ engine: mock.engine, command, timeout },
    environment: (scope) => ({
      ...process.env,
      ...scopeVariables({ origin: server.url, scope, services }, env),
    }),
    reproduce: (variant) =>
      commandLine([
        ...['quayside', 'explore', ...written, '--only', variantName(services, variant)],
        ...['--', ...command],
      ]),
    explainNoCall: () => noCallText(services, strays),
  })
  signal.addEventListener('abort', () => void runs.close())
  const progress = runProgress()
  try {
    const how = { jobs, only, onRun: progress.onRun }
    const report = await exploreSubject(runs, coreOptions(options), how)
    return { command, ...withOutput(report, options.showOutput ? runs.outputs : undefined) }
  } finally {
    progress.end()
    await runs.close()
    await server.close()
    blobStore.close()
  }
}

function createExploredMock(options: ExploreCommand, blobStore: DiskBlobStore): MockCore {
  const { service, seed = [], rule = {}, lifecycle } = options
  const seeds = new Seeds([], seed)
  const documents = seeds.read()
  try {
    const state = { seed: documents, rules: rule, lifecycle }
    return createMockCore(service, { ...state, blobStore, realTime: true })
  } catch (error) {
    throw seeds.explain(error)
  }
}

function coreOptions(options: ExploreCommand): ExploreOptions {
  const { faults, calls, rules = false, pairs = false, strict = false, max } = options
  const { clientTimeout, conduct = false } = options
  return {
    ...{ rules, pairs, strict, conduct, max },
    ...(faults && { faults }),
    ...(calls && { calls }),
    ...(clientTimeout !== undefined && { clientTimeout: Math.ceil(clientTimeout * 1000) }),
  }
}

function noCallText(services: readonly Service[], strays: number): string {
  const base = `the base URL in ${[...services.map(baseUrlVariable), 'QUAYSIDE_URL'].join(' or ')}`
  if (strays === 0) return `the command made no call: it must use ${base}, see also --env`
  const count = countText(strays, 'request')
  return `the command made ${count} without the path of ${base}, and no call with it`
}

/** Shows how many runs have ended. */
function runProgress() {
  let progress: ReturnType<typeof createProgress> | undefined
  return {
    onRun: (_runs: number, planned: number) => {
      progress ??= createProgress('runs', planned, { every: 1 })
      progress.step()
    },
    end: () => progress?.end(),
  }
}

function withOutput(
  report: ExploreReport,
  outputs: ReadonlyMap<string, string> | undefined,
): Omit<CommandReport, 'command'> {
  if (!outputs) return report
  const findings = report.findings.map((finding) => ({
    ...finding,
    output: outputs.get(finding.reproduce) ?? '',
  }))
  return { ...report, findings }
}
