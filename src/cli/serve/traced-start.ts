import { stateBefore } from '../../conformance/trace/state-at.js'
import type { TraceStep } from '../../conformance/trace/document.js'
import { withLearned } from '../../core/learned/apply.js'
import { InvalidWorld } from '../../core/seeding/invalid-world.js'
import type { Service } from '../../core/service/service.js'
import { UsageError } from '../../core/util/errors.js'
import type { Mock } from '../../mock/mock.js'
import { readTraceFile } from '../../node/trace/trace-file.js'
import { serviceNamed } from '../shared/services.js'

/** Where in a trace a server starts, for what it prints. */
export interface TraceStart {
  readonly file: string
  /** The number of the call, counted from 1; at the end of the trace, one more than it has. */
  readonly at: number
  /** How many calls the trace has. */
  readonly calls: number
  /** The call; undefined at the end of the trace. */
  readonly next: TraceStep | undefined
  /** Why the server may answer otherwise than the mock did. */
  readonly notes: readonly string[]
}

/** How a server starts from a trace. */
interface TracedServer {
  readonly services: readonly Service[]
  /** Options of `serve` that the trace decides. */
  readonly options: {
    readonly service: readonly Service[]
    readonly realTime: boolean
    readonly scopeBy: 'name' | 'api-key'
    readonly allowInvalidSeed: boolean
    readonly maxBody?: number
  }
  readonly start: TraceStart
  /** Puts a mock of these services into the state. @throws UsageError when it cannot be loaded */
  readonly load: (mock: Mock) => void
}

/**
 * How a server starts before a call of a trace; undefined without a trace.
 *
 * @throws UsageError when the trace cannot be read, or has no such call
 */
export function tracedStart(file: string | undefined, at?: number): TracedServer | undefined {
  if (file === undefined) {
    if (at !== undefined) throw new UsageError('Failed to serve: --at requires --trace')
    return undefined
  }
  const trace = readTraceFile(file)
  const { realTime, scopeBy, allowInvalid, maxBody, learned } = trace.settings
  const services = withLearned(
    trace.services.map((name) => serviceNamed(name)),
    learned,
    file,
  )
  const number = at ?? 1
  const { state, notes, next } = stateBefore(trace, number)
  return {
    services,
    options: {
      ...{ service: services, realTime, scopeBy, allowInvalidSeed: allowInvalid },
      ...(maxBody !== undefined && { maxBody }),
    },
    start: { file, at: number, calls: trace.steps.length, next, notes },
    load: (mock) => {
      try {
        mock.scopes.replace(state)
      } catch (error) {
        if (!(error instanceof InvalidWorld)) throw error
        throw new UsageError(`Failed to load the state of ${file}: ${error.message}`)
      }
    },
  }
}
