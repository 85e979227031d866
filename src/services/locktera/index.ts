/**
 * The Locktera Container Management API.
 *
 * @module quayside/locktera
 */
import { defineService } from '../../core/service.js'
import { authenticate, challenge } from './authenticate.js'
import { changes } from './changes.js'
import { document, type defaults, type operations } from './contract.gen.js'
import { envelope, refuseProblem } from './errors.js'
import { faults, lifecycles } from './faults.js'
import { Containers } from './model.js'
import * as accessOperations from './operations/access.js'
import * as containerOperations from './operations/containers.js'
import * as drmRulesOperations from './operations/drm-rules.js'
import * as encodeOperations from './operations/encode.js'
import * as organizationOperations from './operations/organizations.js'
import { rules, type Reader } from './rules.js'
import { samples } from './samples.js'
import { seedSamples } from './seed-samples.js'
import { seeds } from './seeds.js'
import { story } from './story/index.js'
import { tables } from './tables.js'
import { transitions, type Transition } from './transitions.js'

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
  upkeep: { tables: ['containers'] },
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

export type { Attempts, Container, DrmRules, Manifest, Org, TagsChange } from './tables.js'
