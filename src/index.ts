/**
 * Mocks for msw and for direct calls, checks of messages, and the types of both.
 *
 * @module quayside
 */
export { createMock, type MswMock } from './msw/create-mock.js'
export { defineService, type Service, type ServiceDefinition } from './core/service.js'
export { defineRules, type Rule, type Rules } from './core/rules.js'
export { explain } from './core/explain.js'
export { worldSchema, type JsonSchema } from './core/world-schema.js'
export { violationText } from './core/violation-text.js'
export { ApiError, ContractViolation, NotThere, UsageError } from './core/errors.js'
export { InvalidWorld, type WorldProblem } from './core/seed.js'
export { check, type Checkable, type CheckOptions } from './core/check.js'
export { assertConforms } from './core/assert-conforms.js'
export type { Pair, PlainRequest, PlainResponse } from './core/message.js'
export type { EngineOptions as MockOptions } from './core/engine.js'
export { mergeCoverage } from './core/coverage-data.js'
export type {
  CoverageFile,
  CoverageKind,
  CoverageReport,
  KindCoverage,
  Uncovered,
} from './core/coverage-data.js'
export type { Clock, Mock, MockScope, Snapshot, SnapshotStore, State } from './mock.js'
export type { Duration } from './core/duration.js'
export type { Fault, FaultAction, FaultMatch, Latency, PlannedFault } from './core/faults/fault.js'
export type { Chaos } from './core/faults/chaos.js'
export type { LifecyclePolicy } from './core/lifecycle/policy.js'
export type { Ignored } from './core/complete.js'
export type { Har } from './core/har.js'
export type { Exchange } from './core/journal.js'
export type { Grade } from './core/provenance.js'
export type { NamedSnapshot } from './core/snapshots.js'
export type { TrustOptions } from './core/trust.js'
export { leaksText } from './core/leaks-text.js'
export type { Kept, Leaks, LateUse, UpkeepRules } from './core/upkeep.js'
export type { Party, Place, Ruling, Violation, ViolationKind } from './core/violation.js'
export type { StateDocument } from './core/state-document.js'
export type { WorldDocument } from './core/world-document.js'
export type { WorldEvent } from './core/world-events.js'
