import type { RawExchange } from '../journal/exchange.js'
import type { ContractOperation } from '../contract/contract.js'
import type { CoveredReply } from '../coverage/coverage.js'
import type { Problem } from '../contract/problem.js'
import type { Breach } from '../service/api-error.js'
import type { FaultDecision } from '../faults/planned-fault.js'
import type { MockRequest } from '../http/request.js'
import type { RequestUploads } from '../state/uploads.js'
import { createViolation } from '../violations/create-violation.js'
import { WorldSnapshot } from '../world/snapshot.js'
import { provenanceOf, type Provenance } from '../contract/provenance.js'
import type { Params } from './router.js'
import type { Scope } from '../scopes/scopes.js'
import type { Service } from '../service/service.js'
import type { Violation, ViolationKind } from '../violations/violation.js'
import type { World } from '../world/world.js'

/** One request on its way through the pipeline: what the steps have found out so far. */
export class RequestContext {
  readonly rules = new Set<string>()
  readonly violations: Violation[] = []
  /** What was sent and is let pass unread, as the contract does not declare it. */
  readonly ignored: Pick<Problem, 'at'>[] = []
  /** Breaches of the contract by our own reply. */
  readonly broken: Violation[] = []
  operation: ContractOperation | undefined
  params: Params = {}
  query: Record<string, unknown> = {}
  body: unknown = undefined
  /** Of the body, where one was read. */
  media: string | undefined
  /** What the journal shows of it: null where it was not kept, undefined where there was none. */
  shownBody: unknown = null
  bodyBytes = 0
  /** The files that it brings. */
  uploads: RequestUploads | undefined
  /** The fault that acts on it. */
  decision: FaultDecision<World> | undefined
  /** The world before it, where that is kept. */
  before: WorldSnapshot | undefined
  /** The reply, until a test asserts on it. */
  covered: CoveredReply | undefined

  constructor(
    readonly request: MockRequest,
    readonly scope: Scope,
    readonly service: Service | undefined,
  ) {}

  /** The world as it is now: a scope may be reset while a body is still read. */
  get world(): World {
    return this.scope.world
  }

  get fault(): string | null {
    return this.decision?.id ?? null
  }

  /** Whether only the head of a reply is wanted. */
  get isHead(): boolean {
    return this.request.method === 'HEAD'
  }

  /** Keeps the world as it is, if the scope does that. */
  keepWorld(): void {
    if (this.scope.keepsWorlds) this.before = new WorldSnapshot(this.world)
  }

  /** The exchange as the journal keeps it. */
  exchange(reply: RawExchange['reply']): RawExchange {
    const { request, world, scope, service, operation, violations, broken } = this
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
        body: this.shownBody,
        bytes: this.bodyBytes,
      },
      reply,
      rules: this.rules,
      violations: broken.length > 0 ? [...violations, ...broken] : violations,
      ignored: this.ignored,
      fault: this.fault,
      before: this.before,
      covered: this.covered,
    }
  }

  /** Records the exchange in the journal; `null` where no response is sent. */
  record(reply: RawExchange['reply']): RawExchange {
    return this.scope.journal.record(this.exchange(reply))
  }

  /** Runs synchronous work, noting the rules that it reads. */
  noting<T>(work: () => T): T {
    const { world } = this
    world.reads = this.rules
    try {
      return work()
    } finally {
      world.reads = undefined
    }
  }

  /** A violation by this run; `rule` is the id of the rule that decided so, if one did. */
  violation(kind: ViolationKind, problem: Problem, rule?: string): Violation {
    const { service, operation } = this
    const ruling = rule === undefined ? undefined : { id: rule, rules: this.world.rules }
    return createViolation(kind, problem, { service, operation, rule: ruling })
  }

  /** The violation for a refusal that no schema decided: a rule, or else the error itself. */
  breach({ rule, at, keyword, message, expected, actual }: Breach, error?: Provenance): Violation {
    const place = at.pointer || 'the request'
    const said =
      rule === undefined
        ? `${place} is not ${String(expected)}`
        : `${place} breaks the rule ${rule}`
    const declared = at.in === 'query' ? this.operation?.query.schemas : undefined
    const own = provenanceOf(declared?.[at.pointer.slice(1)]) ?? error
    const mark = rule === undefined ? own : undefined
    const problem = { at, keyword, message: message ?? said, expected, actual, mark }
    return this.violation('request', problem, rule)
  }
}
