import type { ContractOperation } from '../contract/contract.js'
import type { Problem } from '../contract/problem.js'
import { provenanceOf, type Provenance } from '../contract/provenance.js'
import type { CoveredResponse } from '../coverage/coverage.js'
import type { DueFault, FaultDecision } from '../faults/planned-fault.js'
import type { MockRequest } from '../http/request.js'
import type { RawExchange } from '../journal/exchange.js'
import { answersSoFar, BODY_LIMIT } from '../journal/journal.js'
import type { Scope } from '../scopes/scopes.js'
import type { Breach } from '../service/api-error.js'
import type { Service } from '../service/service.js'
import type { RequestUploads } from '../state/uploads.js'
import { createViolation } from '../violations/create-violation.js'
import type { Violation, ViolationKind } from '../violations/violation.js'
import { WorldSnapshot } from '../world/snapshot.js'
import type { World } from '../world/world.js'
import type { Outcome } from './outcome.js'
import { asSent } from './read-query.js'
import type { Params } from './router.js'

const NO_FAULTS: readonly DueFault[] = []

/** The state of one request in the pipeline: each step adds its results. */
export class RequestContext {
  /** The ids of the rules that the request relied on. */
  readonly rules = new Set<string>()
  readonly violations: Violation[] = []
  /** Undeclared members and parameters that the service ignores. */
  readonly ignored: Pick<Problem, 'at'>[] = []
  /** Violations by the mock's own response. */
  readonly ownViolations: Violation[] = []
  /** Whether it is answered, and not only checked. */
  isAnswered = true
  operation: ContractOperation | undefined
  params: Params = {}
  query: Record<string, unknown> = {}
  body: unknown = undefined
  /** The media type of the body, if one was read. */
  mediaType: string | undefined
  /** The body for the journal: null if it was not read, undefined if there was none. */
  recordedBody: unknown = null
  /** The approximate size of the body in memory. */
  bodySize = 0
  /** The uploaded files. */
  uploads: RequestUploads | undefined
  /** The fault that acts on the request. */
  decision: FaultDecision<World> | undefined
  /** Where the fault cut the body of the response. */
  cut: RawExchange['cut']
  /** The id of an expired record that the request asked for in vain. */
  lateUse: string | undefined
  /** How many responses had been handed over when it arrived. */
  private readonly arrivedAfter = answersSoFar()
  /** A fault that acts inside of the body, and the one that acts if the body is too short for it. */
  dueFaults: readonly DueFault[] = NO_FAULTS
  /** The bytes of the body that were read, if it breaks off under a fault. */
  received: number | undefined
  /** The exchange, once it is in the journal. */
  private recorded: RawExchange | undefined
  /** The world before the request, if the scope keeps it. */
  before: WorldSnapshot | undefined
  /** The faults before they counted the request, if the scope keeps worlds. */
  private faultsBefore: World['faults'] | undefined
  /** The result, if it was known before the promise of its draft. */
  outcome: Outcome | undefined
  /** Marks the response as covered once a test asserts on it. */
  covered: CoveredResponse | undefined

  constructor(
    readonly request: MockRequest,
    readonly scope: Scope,
    readonly service: Service | undefined,
  ) {}

  /** The current world of the scope, which may be reset while a body arrives. */
  get world(): World {
    return this.scope.world
  }

  /** The id of the fault that acts on the request. */
  get fault(): string | null {
    return this.decision?.id ?? null
  }

  /** Whether the response must have no body. */
  get isHead(): boolean {
    return this.request.method === 'HEAD'
  }

  /**
   * Takes a snapshot of the world, if the scope keeps one for each exchange. When it is called again,
   * since other requests were answered meanwhile, the faults have counted this request already: the
   * snapshot has those of before.
   */
  keepWorld(): void {
    if (!this.scope.keepsWorlds) return
    this.faultsBefore ??= this.world.faults.fork()
    this.before = new WorldSnapshot(this.world, this.faultsBefore)
  }

  /** Returns the exchange for the journal. */
  exchange(reply: RawExchange['reply']): RawExchange {
    const { request, world, scope, service, operation, violations, ownViolations } = this
    return {
      scope: scope.name,
      time: world.environment.now(),
      service,
      operation,
      request: {
        method: request.method,
        url: request.target,
        base: request.base,
        headers: request.headers,
        body: this.recordedBody,
        bytes: this.bodySize,
        received: this.received,
      },
      reply,
      rules: this.rules,
      violations: ownViolations.length > 0 ? [...violations, ...ownViolations] : violations,
      ignored: this.ignored,
      fault: this.fault,
      clockMoved: this.decision?.delay?.onClock ? this.decision.delay.ms : 0,
      cut: this.cut,
      lateUse: this.lateUse,
      arrivedAfter: this.arrivedAfter,
      answered: undefined,
      isRead: undefined,
      before: this.before,
      covered: this.covered,
      assertion: undefined,
    }
  }

  /** Records the exchange in the journal; `null` where no response is sent. */
  record(reply: RawExchange['reply']): RawExchange {
    return (this.recorded = this.scope.journal.record(this.exchange(reply)))
  }

  /** Keeps a body for the journal, also after the exchange was recorded; then no large one. */
  recordBody(body: unknown, size: number): void {
    this.recordedBody = body
    this.bodySize = size
    if (this.recorded && size <= BODY_LIMIT)
      Object.assign(this.recorded.request, { body, bytes: size })
  }

  /** Runs synchronous work, and adds the rules that it reads to `rules`. */
  trackingRules<T>(work: () => T): T {
    const { world } = this
    world.reads = this.rules
    try {
      return work()
    } finally {
      world.reads = undefined
    }
  }

  /** Returns a violation of this request; `rule` is the id of the rule that decided so, if one did. */
  createViolation(kind: ViolationKind, problem: Problem, rule?: string): Violation {
    const { service, operation } = this
    const ruling = rule === undefined ? undefined : { id: rule, rules: this.world.rules }
    return createViolation(kind, problem, { service, operation, rule: ruling })
  }

  /** Returns the violation for an error that no schema but a rule, or the error's mark, accounts for. */
  breachViolation(
    { rule, at, keyword, message, expected, actual }: Breach,
    error?: Provenance,
  ): Violation {
    const where = at.pointer || 'the request'
    const defaultMessage =
      rule === undefined
        ? `${where} is not ${String(expected)}`
        : `${where} breaks the rule ${rule}`
    const parameters = at.in === 'query' ? this.operation?.query.schemas : undefined
    const declared = provenanceOf(parameters?.[at.pointer.slice(1)]) ?? error
    const mark = rule === undefined ? declared : undefined
    const sent = asSent({ at, actual }, this.request.search)
    const problem = {
      at,
      keyword,
      message: message ?? defaultMessage,
      expected,
      actual: sent,
      mark,
    }
    return this.createViolation('request', problem, rule)
  }
}
