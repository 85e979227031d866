/**
 * The OpenAI Containers API.
 *
 * @module quayside/openai
 */
import { defineService } from '../../core/service.js'
import { authenticate } from './authenticate.js'
import { changes } from './changes.js'
import { document, type defaults, type operations } from './contract.gen.js'
import { refuseProblem } from './errors.js'
import { faults, lifecycles } from './faults.js'
import { Containers, type Reader } from './model.js'
import * as containerOperations from './operations/containers.js'
import * as fileOperations from './operations/files.js'
import { rules } from './rules.js'
import { samples } from './samples.js'
import { seedSamples } from './seed-samples.js'
import { seeds } from './seeds.js'
import { story } from './story/index.js'
import { tables } from './tables.js'
import { transitions, type Transition } from './transitions.js'
import { upkeep } from './upkeep.js'

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
  upkeep,
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
    'x-request-id': `req_${environment.replies.hex(32)}`,
    'openai-processing-ms': String(1 + Math.floor(environment.replies.random() * 40)),
    'openai-version': API_VERSION,
  }),
  maxBytes: (rule) => rule('openai/max-file-bytes') + FORM_BYTES,
})

export type { Container, File } from './tables.js'
