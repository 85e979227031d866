/**
 * The Locktera Container Management API.
 *
 * @module quayside/locktera
 */
import { defineService } from '../../core/define-service.js'
import { authenticate, challenge } from './operations/authenticate.js'
import { changes } from './seeds/record-hooks.js'
import { document, type defaults, type operations } from './contract/contract.gen.js'
import { envelope, refuseProblem } from './contract/errors.js'
import { faults, lifecycles } from './testing/faults.js'
import { Containers } from './model/containers.js'
import * as accessOperations from './operations/access.js'
import * as containerOperations from './operations/containers.js'
import * as drmRulesOperations from './operations/drm-rules.js'
import * as encodeOperations from './operations/encode.js'
import * as organizationOperations from './operations/organizations.js'
import { rules, type Reader } from './contract/rules.js'
import { samples } from './testing/coverage-samples.js'
import { seedSamples } from './seeds/samples.js'
import { seeds } from './seeds/index.js'
import { story } from './testing/verify/index.js'
import { tables } from './model/tables.js'
import { transitions, type Transition } from './model/transitions.js'

// Room for the manifest, which is at most one of it, and for what stands around the files.
const FORM_BYTES = 2 * 1024 * 1024

/**
 * The Locktera Container Management API.
 *
 * @example
 * const mock = createMock(locktera)
 */
export const locktera = defineService<
  operations,
  defaults,
  Containers,
  typeof rules,
  Transition,
  typeof seeds
>({
  name: 'locktera',
  document,
  prefixes: ['', '/v1'],
  tables,
  rules,
  seeds,
  changes,
  seedSamples,
  transitions,
  leaks: { tables: ['containers'] },
  samples,
  story,
  model: (world, rule, note) => new Containers(world, rule, note),
  authenticate,
  challenge,
  operations: {
    ...accessOperations,
    ...containerOperations,
    ...drmRulesOperations,
    ...encodeOperations,
    ...organizationOperations,
  },
  tasks: {},
  faults,
  lifecycles,
  refuse: refuseProblem,
  tolerates: ({ keyword, at }, rule: Reader) =>
    keyword === 'additionalProperties' &&
    rule(at.in === 'query' ? 'locktera/unknown-query' : 'locktera/unknown-field') === 'ignored',
  envelope,
  headers: () => ({}),
  maxBytes: (rule) => rule('locktera/max-encode-bytes') + FORM_BYTES,
})

export type { Attempts, Container, DrmRules, Manifest, Org, TagsChange } from './model/tables.js'
