/**
 * The Locktera Container Management API.
 *
 * @module quayside/locktera
 */
import { generated } from '../../core/contract/generated.js'
import { createService } from '../../core/create-service.js'
import type { Builders } from '../../core/service/builders.js'
import type { TypedService } from '../../core/service/service.js'
import { document, type defaults, type operations } from './contract/contract.gen.js'
import { envelope, errorOfProblem } from './contract/errors.js'
import { rules, type ReadRule } from './contract/rules.js'
import { validators } from './contract/validators.gen.js'
import type { Types } from './contract/types.gen.js'
import { Containers } from './model/containers.js'
import { tables } from './model/tables.js'
import { transitions, type Transition } from './model/transitions.js'
import * as accessOperations from './operations/access.js'
import { authenticate, challenge } from './operations/authenticate.js'
import * as containerOperations from './operations/containers.js'
import * as decodeOperations from './operations/decode.js'
import * as drmRulesOperations from './operations/drm-rules.js'
import * as encodeOperations from './operations/encode.js'
import * as eventOperations from './operations/events.js'
import * as organizationOperations from './operations/organizations.js'
import { seeds } from './seeds/index.js'
import { recordHooks } from './seeds/record-hooks.js'
import type { Build } from './seeds/types.js'
import { seedSamples } from './seeds/samples.js'
import { coverageSamples } from './testing/coverage-samples.js'
import { comparison, faults, lifecycles } from './testing/faults.js'

// The size allowed for the rest of a form, beside its files: 1 MiB for the manifest, and as much for
// boundaries and headers.
const FORM_BYTES = 2 * 1024 * 1024

/**
 * What the compiler knows of the Locktera Container Management API: its tables, rules, worlds, operations and errors.
 *
 * @example
 * const mock: MswMock<LockteraService> = createMock(locktera)
 */
export interface LockteraService extends TypedService<'locktera', typeof tables, Types> {
  /** Builders that complete records, by the singular name of the records. */
  readonly build: Builders<Build>
}

/**
 * The Locktera Container Management API.
 *
 * @example
 * const mock = createMock(locktera)
 */
export const locktera: LockteraService = createService<
  operations,
  defaults,
  Containers,
  typeof rules,
  Transition,
  typeof seeds,
  typeof tables,
  'locktera',
  Types
>({
  name: 'locktera',
  document,
  compile: generated(validators),
  prefixes: ['', '/v1'],
  tables,
  rules,
  seeds,
  changes: recordHooks,
  comparison,
  seedSamples,
  transitions,
  leaks: { tables: ['containers'] },
  samples: coverageSamples,
  story: async () => (await import('./testing/verify/index.js')).story,
  conformChecks: async () => (await import('./testing/conform/index.js')).conformChecks,
  model: (state, rule, recordTransition) => new Containers(state, rule, recordTransition),
  authenticate,
  challenge,
  operations: {
    ...accessOperations,
    ...containerOperations,
    ...decodeOperations,
    ...drmRulesOperations,
    ...encodeOperations,
    ...eventOperations,
    ...organizationOperations,
  },
  tasks: { end: (model, key) => model.end(key) },
  faults,
  lifecycles,
  refuse: errorOfProblem,
  tolerates: ({ keyword, at }, rule: ReadRule) =>
    keyword === 'additionalProperties' &&
    rule(at.in === 'query' ? 'locktera/unknown-query' : 'locktera/unknown-field') === 'ignored',
  envelope,
  headers: () => ({}),
  maxBytes: (rule) => rule('locktera/max-encode-bytes') + FORM_BYTES,
  maxJsonBytes: (rule) => rule('locktera/max-json-bytes'),
  decodesBodies: (rule) => rule('locktera/content-encoding') === 'decoded',
})

export type {
  Attempts,
  Container,
  DrmRules,
  Event,
  Manifest,
  Org,
  TagsChange,
} from './model/tables.js'
