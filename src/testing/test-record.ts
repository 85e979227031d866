import type { Finding } from '../core/conduct/finding.js'
import { assertExpected, type ExpectedFinding } from '../core/conduct/options.js'
import type { Cost, Kept, LateUse } from '../core/scopes/leaks.js'
import type { Scope } from '../core/scopes/scopes.js'
import type { Violation } from '../core/violations/violation.js'
import { conductIn } from '../mock/mock.js'
import type { ExpectedViolation } from './options.js'

/** What a test did, and what it declares to do on purpose. */
export class TestRecord {
  readonly violations: Violation[] = []
  readonly expected: ExpectedViolation[] = []
  /** The findings about the clients of all of its scopes; filled when it ends. */
  readonly findings: Finding[] = []
  readonly expectedFindings: ExpectedFinding[] = []
  readonly allowedFindings: ExpectedFinding[] = []
  /** How many exchanges its journals no longer had when it ended. */
  dropped = 0
  /** The leaks of all of its scopes; filled when it ends. */
  readonly leaks = { kept: [] as Kept[], lateUses: [] as LateUse[], costs: [] as Cost[] }

  constructor(
    /** The name of the test with its file, for messages. */
    readonly title: string,
    /** Whether somebody wants to know its findings, even if it expects none. */
    private readonly isConductChecked = false,
  ) {}

  expectViolation(expected: ExpectedViolation): void {
    this.expected.push(expected)
  }

  /** Declares a finding that the test intends, or that it may have. @throws UsageError when it is none */
  addExpectedFinding(action: 'expect' | 'allow', expected: ExpectedFinding): void {
    assertExpected(`${action} a finding`, expected)
    const list = action === 'expect' ? this.expectedFindings : this.allowedFindings
    list.push(expected)
  }

  /** Adds what is found in a scope of the test, which has ended. */
  addScope(scope: Scope): void {
    if (this.isConductChecked || this.expectedFindings.length > 0) {
      this.findings.push(...conductIn(scope))
      this.dropped += scope.journal.dropped
    }
    const { kept, lateUses, costs } = scope.leaks.leaks(scope.world)
    this.leaks.kept.push(...kept)
    this.leaks.lateUses.push(...lateUses)
    this.leaks.costs.push(...costs)
  }
}
