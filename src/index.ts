/**
 * Mocks for msw and for direct calls, checks of messages, and the types of both.
 *
 * @module quayside
 */
export { createMock, type MswMock } from './msw/create-mock.js'
export { defineService } from './core/define-service.js'
export {
  serviceFromOpenApi,
  type FromOpenApiOptions,
  type InferredOperation,
  type InferredService,
} from './core/infer/from-openapi.js'
export type { InferredModel } from './core/infer/model.js'
export type {
  AnyTypes,
  Operations,
  Service,
  ServiceDefinition,
  ServiceTypes,
  TypedService,
} from './core/service/service.js'
export type { RuleValues } from './core/service/typed.js'
export type { TableDefinition } from './core/state/table-definition.js'
export { defineRules, type Rule, type Rules } from './core/contract/rules.js'
export type {
  Evidence,
  LearnedDocument,
  LearnedNode,
  LearnedRule,
  LearnedService,
  RuleEvidence,
} from './core/learned/document.js'
export { explain } from './core/violations/explain.js'
export { worldSchema, type JsonSchema } from './core/seeding/json-schema.js'
export { violationText } from './core/violations/format-violation.js'
export { NotThere, UsageError } from './core/util/errors.js'
export { ApiError } from './core/service/api-error.js'
export { ContractViolation } from './core/violations/contract-violation.js'
export { InvalidWorld } from './core/seeding/invalid-world.js'
export type { WorldProblem } from './core/service/world-problem.js'
export { check } from './conformance/check/check.js'
export type { ClientResult } from './conformance/check/client-results.js'
export type { Checkable } from './conformance/check/read-checkable.js'
export type { CheckOptions } from './conformance/check/target.js'
export { assertConforms } from './conformance/check/assert-conforms.js'
export { explore } from './mock/explore.js'
export type { Explored, ExploreOptions } from './mock/explore-runs.js'
export { exploreText } from './conformance/explore/report.js'
export type { ExploredCall, ExploreFinding, ExploreReport } from './conformance/explore/report.js'
export type { FaultName } from './conformance/explore/variants.js'
export type { Pair, PlainRequest, PlainResponse } from './core/http/plain-message.js'
export type { EngineOptions as MockOptions } from './core/engine.js'
export { mergeCoverage } from './core/coverage/file-format.js'
export type {
  CoverageFile,
  CoverageKind,
  CoverageReport,
  KindCoverage,
  Uncovered,
} from './core/coverage/file-format.js'

export type {
  OmittedContent,
  TraceChange,
  TraceContent,
  TraceDocument,
  TraceDue,
  TraceError,
  TraceRecord,
  TraceSettings,
  TraceStates,
  TraceStep,
  TraceTest,
  TraceTruncation,
  TraceWorld,
  TraceWorldSettings,
} from './conformance/trace/document.js'
export type { TraceOptions } from './mock/trace.js'
export type { Clock, Mock, MockScope, Snapshot, SnapshotStore, State } from './mock/mock.js'
export type { ModelQueries, ModelQuery, ReadonlyRecord, Where } from './core/state/model-queries.js'
export type { Duration } from './core/util/duration.js'
export type { Time } from './core/util/time.js'
export type { Fault, FaultAction, FaultMatch, Latency, PlannedFault } from './core/faults/fault.js'
export type { Chaos } from './core/faults/chaos.js'
export type { LifecyclePolicy } from './core/service/lifecycle-policy.js'
export type { Ignored } from './core/journal/exchange.js'
export type { Har } from './conformance/har/types.js'
export type { Exchange } from './core/journal/exchange.js'
export type { Grade } from './core/contract/provenance.js'
export type { NamedSnapshot } from './core/scopes/snapshots.js'
export type { TrustOptions } from './core/contract/trust-options.js'
export { conductText } from './core/conduct/conduct-text.js'
export type { Finding } from './core/conduct/finding.js'
export type { ConductOptions, ExpectedFinding } from './core/conduct/options.js'
export { leaksText } from './core/scopes/leaks-text.js'
export type { Kept, Leaks, LateUse } from './core/scopes/leaks.js'
export type { LeakRules as UpkeepRules } from './core/service/leak-rules.js'
export type { Location as Place } from './core/contract/problem.js'
export type { Party, Ruling, Violation, ViolationKind } from './core/violations/violation.js'
export type { StateDocument } from './core/saved-state.js'
export type { WorldDocument, WorldEvent } from './core/seeding/document-types.js'
