/**
 * The CarrierX Storage API.
 *
 * @module quayside/carrierx
 */
import { generated } from '../../core/contract/generated.js'
import { createService } from '../../core/create-service.js'
import type { Builders } from '../../core/service/builders.js'
import type { TypedService } from '../../core/service/service.js'
import { document, type defaults, type operations } from './contract/contract.gen.js'
import { envelope, errorOfProblem } from './contract/errors.js'
import { rules } from './contract/rules.js'
import { validators } from './contract/validators.gen.js'
import type { Types } from './contract/types.gen.js'
import { cleanUp } from './model/lru-cleanup.js'
import { tolerates } from './model/read-input.js'
import { Storage } from './model/storage.js'
import { tables } from './model/tables.js'
import { transitions, type Transition } from './model/transitions.js'
import { authenticate } from './operations/authenticate.js'
import * as containerOperations from './operations/containers.js'
import * as downloadOperations from './operations/downloads.js'
import * as fileOperations from './operations/files.js'
import { seeds } from './seeds/index.js'
import { recordHooks } from './seeds/record-hooks.js'
import type { Build } from './seeds/types.js'
import { seedSamples } from './seeds/samples.js'
import { coverageSamples } from './testing/coverage-samples.js'
import { faults } from './testing/faults.js'

// The size allowed for the rest of a form, beside the largest file.
const FORM_BYTES = 1024 * 1024

/**
 * What the compiler knows of the CarrierX Storage API: its tables, rules, worlds, operations and errors.
 *
 * @example
 * const mock: MswMock<CarrierxService> = createMock(carrierx)
 */
export interface CarrierxService extends TypedService<'carrierx', typeof tables, Types> {
  /** Builders that complete records, by the singular name of the records. */
  readonly build: Builders<Build>
}

/**
 * The CarrierX Storage API.
 *
 * @example
 * const mock = createMock(carrierx)
 */
export const carrierx: CarrierxService = createService<
  operations,
  defaults,
  Storage,
  typeof rules,
  Transition,
  typeof seeds,
  typeof tables,
  'carrierx',
  Types
>({
  name: 'carrierx',
  document,
  compile: generated(validators),
  prefixes: ['/core/v2'],
  tables,
  rules,
  seeds,
  changes: recordHooks,
  seedSamples,
  transitions,
  leaks: { tables: ['containers', 'files'] },
  samples: coverageSamples,
  story: async () => (await import('./testing/verify/index.js')).story,
  conformChecks: async () => (await import('./testing/conform/index.js')).conformChecks,
  model: (state, rule, recordTransition) => new Storage(state, rule, recordTransition),
  authenticate,
  operations: { ...containerOperations, ...fileOperations, ...downloadOperations },
  tasks: {
    cleanup: cleanUp,
    expire: (model, key) => model.expireIfDue(key),
  },
  faults,
  refuse: errorOfProblem,
  tolerates,
  envelope,
  headers: () => ({}),
  hosts: ({ containers }, origin) => containers.count('host', origin) > 0,
  maxBytes: (rule) => rule('carrierx/max-file-bytes') + FORM_BYTES,
  maxJsonBytes: (rule) => rule('carrierx/max-json-bytes'),
  decodesBodies: (rule) => rule('carrierx/content-encoding') === 'decoded',
})

export type { Container, File } from './model/tables.js'
