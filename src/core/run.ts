import type { ContractOperation } from './contract.js'
import type { CoveredReply } from './coverage-marks.js'
import type { Problem } from './contract-check.js'
import type { Breach } from './errors.js'
import type { Incoming } from './http.js'
import { markOf } from './provenance.js'
import type { Params } from './router.js'
import type { Scope } from './scopes.js'
import type { Service } from './service.js'
import { violationCode, type Violation, type ViolationKind } from './violation.js'
import type { World } from './world.js'

/** One request on its way through the pipeline: what the steps have found out so far. */
export class Run {
  readonly rules = new Set<string>()
  readonly violations: Violation[] = []
  /** Breaches of the contract by our own reply. */
  readonly broken: Violation[] = []
  operation: ContractOperation | undefined
  params: Params = {}
  query: Record<string, unknown> = {}
  body: unknown = undefined
  shownBody: unknown = null
  bodyBytes = 0
  fault: string | null = null
  /** The reply, until a test asserts on it. */
  covered: CoveredReply | undefined

  constructor(
    readonly incoming: Incoming,
    readonly scope: Scope,
    readonly service: Service | undefined,
  ) {}

  /** The world as it is now: a scope may be reset while a body is still read. */
  get world(): World {
    return this.scope.world
  }

  /** Whether only the head of a reply is wanted. */
  get isHead(): boolean {
    return this.incoming.method === 'HEAD'
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

  violation(kind: ViolationKind, problem: Problem): Violation {
    return {
      code: violationCode(kind, problem.keyword),
      kind,
      operation: this.operation?.id ?? null,
      at: problem.at,
      message: problem.message,
      expected: problem.expected,
      actual: problem.actual ?? null,
      provenance: problem.mark?.provenance ?? null,
      source: problem.mark?.source ?? null,
    }
  }

  /** The violation for a refusal that no schema decided. */
  breach({ rule: id, at, keyword, expected, actual }: Breach): Violation {
    if (id === undefined) {
      const message = `${at.pointer || 'the request'} is not ${String(expected)}`
      const declared = at.in === 'query' ? this.operation?.query.schemas : undefined
      const mark = markOf(declared?.[at.pointer.slice(1)])
      return this.violation('request', { at, keyword, message, expected, actual, mark })
    }
    const rule = this.world.rules.find(id)
    const message = `${at.pointer || 'the request'} breaks the rule ${id}`
    const mark = { provenance: rule.grade, source: rule.source }
    const problem = { at, keyword, message, expected, actual, mark }
    return { ...this.violation('request', problem), rule: id }
  }
}
