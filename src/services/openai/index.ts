/**
 * The OpenAI Containers API.
 *
 * @module quayside/openai
 */
import { defineService } from '../../core/define-service.js'
import { authenticate } from './operations/authenticate.js'
import { changes } from './seeds/record-hooks.js'
import { document, type defaults, type operations } from './contract/contract.gen.js'
import { refuseProblem } from './contract/errors.js'
import { faults, lifecycles } from './testing/faults.js'
import { Containers, type Reader } from './model/containers.js'
import * as containerOperations from './operations/containers.js'
import * as fileOperations from './operations/files.js'
import { rules } from './contract/rules.js'
import { samples } from './testing/coverage-samples.js'
import { seedSamples } from './seeds/samples.js'
import { seeds } from './seeds/index.js'
import { story } from './testing/verify/index.js'
import { tables } from './model/tables.js'
import { transitions, type Transition } from './model/transitions.js'
import { leaks } from './testing/leaks.js'

const API_VERSION = '2020-10-01'
// Room for the form around the largest file.
const FORM_BYTES = 1024 * 1024

/**
 * The OpenAI Containers API.
 *
 * @example
 * const mock = createMock(openai)
 */
export const openai = defineService<
  operations,
  defaults,
  Containers,
  typeof rules,
  Transition,
  typeof seeds
>({
  name: 'openai',
  document,
  prefixes: ['/v1', ''],
  tables,
  rules,
  seeds,
  changes,
  seedSamples,
  transitions,
  leaks,
  samples,
  story,
  model: (world, rule, note) => new Containers(world, rule, note),
  authenticate,
  operations: { ...containerOperations, ...fileOperations },
  tasks: { expire: (model, key) => model.expire(key) },
  faults,
  lifecycles,
  refuse: refuseProblem,
  tolerates: ({ keyword, at }, rule: Reader) =>
    keyword === 'additionalProperties' &&
    rule(at.in === 'query' ? 'openai/unknown-query' : 'openai/unknown-field') === 'ignored',
  envelope: (error) => ({ error }),
  headers: ({ environment }) => ({
    'x-request-id': `req_${environment.responseRandom.hex(32)}`,
    'openai-processing-ms': String(1 + Math.floor(environment.responseRandom.random() * 40)),
    'openai-version': API_VERSION,
  }),
  maxBytes: (rule) => rule('openai/max-file-bytes') + FORM_BYTES,
})

export type { Container, File } from './model/tables.js'
