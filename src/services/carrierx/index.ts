/**
 * The CarrierX Storage API.
 *
 * @module quayside/carrierx
 */
import { defineService } from '../../core/define-service.js'
import { authenticate } from './operations/authenticate.js'
import { cleanUp } from './model/lru-cleanup.js'
import { changes } from './seeds/record-hooks.js'
import { document, type defaults, type operations } from './contract/contract.gen.js'
import { envelope, refuseProblem } from './contract/errors.js'
import { faults } from './testing/faults.js'
import { Storage } from './model/storage.js'
import * as containerOperations from './operations/containers.js'
import * as downloadOperations from './operations/downloads.js'
import * as fileOperations from './operations/files.js'
import { rules } from './contract/rules.js'
import { samples } from './testing/coverage-samples.js'
import { seedSamples } from './seeds/samples.js'
import { seeds } from './seeds/index.js'
import { story } from './testing/verify/index.js'
import { tables } from './model/tables.js'
import { transitions, type Transition } from './model/transitions.js'
import { tolerates } from './model/read-input.js'

// Room for the form around the largest file.
const FORM_BYTES = 1024 * 1024

/**
 * The CarrierX Storage API.
 *
 * @example
 * const mock = createMock(carrierx)
 */
export const carrierx = defineService<
  operations,
  defaults,
  Storage,
  typeof rules,
  Transition,
  typeof seeds
>({
  name: 'carrierx',
  document,
  prefixes: ['/core/v2'],
  tables,
  rules,
  seeds,
  changes,
  seedSamples,
  transitions,
  leaks: { tables: ['containers', 'files'] },
  samples,
  story,
  model: (world, rule, note) => new Storage(world, rule, note),
  authenticate,
  operations: { ...containerOperations, ...fileOperations, ...downloadOperations },
  tasks: {
    cleanup: cleanUp,
    expire: (model, key) => {
      model.expire(key)
    },
  },
  faults,
  refuse: refuseProblem,
  tolerates,
  envelope,
  headers: () => ({}),
  hosts: ({ containers }, origin) => containers.count('host', origin) > 0,
  maxBytes: (rule) => rule('carrierx/max-file-bytes') + FORM_BYTES,
})

export type { Container, File } from './model/tables.js'
