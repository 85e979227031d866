import { mostCalls } from '../../conformance/explore/run-in-scope.js'
import type { Run, Subject } from '../../conformance/explore/run.js'
import { openVariantScope } from '../../conformance/explore/variant-scope.js'
import type { Variant } from '../../conformance/explore/variants.js'
import type { Engine } from '../../core/engine.js'
import type { Service } from '../../core/service/service.js'
import type { World } from '../../core/world/world.js'
import { UsageError } from '../../core/util/errors.js'
import { runCommand, type EndedCommand } from './run-command.js'

/** What is run, and how. */
interface CommandSetup {
  readonly engine: Engine
  readonly command: readonly string[]
  /** Seconds that a run may take. */
  readonly timeout: number
  /** The environment of the run in this scope. */
  readonly environment: (scope: string) => NodeJS.ProcessEnv
  /** The command line that makes only the run of a variant. */
  readonly reproduce: (variant: Variant) => string
  /** Why the first run has reached no operation, as far as it is known. */
  readonly explainNoCall: () => string
}

/** The runs of a command, each in a scope of its own. */
export class CommandRuns implements Subject {
  /** The end of what the command printed, by the command line that makes the run again. */
  readonly outputs = new Map<string, string>()
  private readonly start: World
  private readonly stops = new Set<(why: string) => void>()
  private readonly running = new Set<Promise<unknown>>()
  private isClosed = false
  private count = 0
  /** How many calls the first run made. */
  private calls: number | undefined

  constructor(private readonly setup: CommandSetup) {
    this.start = setup.engine.scopes.get('default').world.fork()
  }

  get services(): readonly Service[] {
    return this.setup.engine.services
  }

  reproduce: Subject['reproduce'] = (variant) => this.setup.reproduce(variant)

  run: Subject['run'] = async (variant) => {
    if (this.isClosed) throw new Error('Failed to run the command: the exploration has ended')
    const running = this.runInScope(variant)
    this.running.add(running)
    try {
      return await running
    } finally {
      this.running.delete(running)
    }
  }

  /** Ends what still runs; resolves when nothing of it is left. */
  async close(): Promise<void> {
    this.isClosed = true
    for (const stop of this.stops) stop('was interrupted')
    await Promise.allSettled(this.running)
  }

  private async runInScope(variant: Variant): Promise<Run> {
    const { engine } = this.setup
    const name = `explore-${String(++this.count)}`
    const { seen } = openVariantScope(engine.scopes, name, this.start, variant)
    try {
      const { outcome, output } = await this.execute(name)
      const run: Run = { outcome, ...seen(), rejections: [] }
      if (this.calls === undefined) this.assertSound(run, output)
      this.calls ??= run.exchanges.length
      this.outputs.set(this.reproduce(variant), output)
      return run
    } finally {
      engine.scopes.discard(name)
    }
  }

  private async execute(name: string): Promise<EndedCommand> {
    const { callers } = this.setup.engine
    const { command, environment, timeout } = this.setup
    const { ended, stop } = runCommand(command, environment(name), timeout)
    this.stops.add(stop)
    const most = mostCalls(this.calls)
    const isOver = () => stop(`made more than ${String(most)} calls and did not end`)
    try {
      return await callers.run(name, () => ended, most, isOver)
    } finally {
      this.stops.delete(stop)
      callers.end(name)
    }
  }

  /** @throws UsageError when the first run shows that there is nothing to compare others with */
  private assertSound({ outcome, exchanges }: Run, output: string): void {
    const printed = output === '' ? '' : `. It printed:\n${output}`
    if (outcome.kind === 'hung') {
      const why = `the command ${outcome.why}, although nothing happened to it`
      throw new UsageError(`Failed to explore: ${why}; see --timeout${printed}`)
    }
    if (outcome.kind === 'failed') {
      const why = `${String(outcome.error)}, although nothing happened to it`
      throw new UsageError(`Failed to explore: ${why}${printed}`)
    }
    if (exchanges.some(({ operation }) => operation)) return
    throw new UsageError(`Failed to explore: ${this.setup.explainNoCall()}${printed}`)
  }
}
