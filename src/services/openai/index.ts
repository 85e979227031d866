/**
 * The OpenAI Containers API.
 *
 * @module quayside/openai
 */
import { generated } from '../../core/contract/generated.js'
import { createService } from '../../core/create-service.js'
import type { Builders } from '../../core/service/builders.js'
import type { TypedService } from '../../core/service/service.js'
import type { Table } from '../../core/state/tables.js'
import { document, type defaults, type operations } from './contract/contract.gen.js'
import { errorOfProblem } from './contract/errors.js'
import { rules, type ReadRule } from './contract/rules.js'
import { validators } from './contract/validators.gen.js'
import type { Types } from './contract/types.gen.js'
import { Containers } from './model/containers.js'
import { tables, type Key } from './model/tables.js'
import { transitions, type Transition } from './model/transitions.js'
import { accountOf, authenticate } from './operations/authenticate.js'
import * as containerOperations from './operations/containers.js'
import * as fileOperations from './operations/files.js'
import { seeds } from './seeds/index.js'
import { recordHooks } from './seeds/record-hooks.js'
import type { Build } from './seeds/types.js'
import { seedSamples } from './seeds/samples.js'
import { coverageSamples } from './testing/coverage-samples.js'
import { comparison, faults, lifecycles } from './testing/faults.js'
import { leaks } from './testing/leaks.js'

const API_VERSION = '2020-10-01'
// The size allowed for the rest of a form, beside the largest file.
const FORM_BYTES = 1024 * 1024

/**
 * What the compiler knows of the OpenAI Containers API: its tables, rules, worlds, operations and errors.
 *
 * @example
 * const mock: MswMock<OpenAIService> = createMock(openai)
 */
export interface OpenAIService extends TypedService<'openai', typeof tables, Types> {
  /** Builders that complete records, by the singular name of the records. */
  readonly build: Builders<Build>
}

/**
 * The OpenAI Containers API.
 *
 * @example
 * const mock = createMock(openai)
 */
export const openai: OpenAIService = createService<
  operations,
  defaults,
  Containers,
  typeof rules,
  Transition,
  typeof seeds,
  typeof tables,
  'openai',
  Types
>({
  name: 'openai',
  document,
  compile: generated(validators),
  prefixes: ['/v1', ''],
  baseUrlVariable: 'OPENAI_BASE_URL',
  apiKeyVariable: 'OPENAI_API_KEY',
  tables,
  rules,
  seeds,
  changes: recordHooks,
  comparison,
  seedSamples,
  transitions,
  leaks,
  samples: coverageSamples,
  story: async () => (await import('./testing/verify/index.js')).story,
  conformChecks: async () => (await import('./testing/conform/index.js')).conformChecks,
  model: (state, rule, recordTransition) => new Containers(state, rule, recordTransition),
  authenticate,
  operations: { ...containerOperations, ...fileOperations },
  tasks: { expire: (model, key) => model.expireIfDue(key) },
  faults,
  lifecycles,
  refuse: errorOfProblem,
  tolerates: ({ keyword, at }, rule: ReadRule) =>
    keyword === 'additionalProperties' &&
    rule(at.in === 'query' ? 'openai/unknown-query' : 'openai/unknown-field') === 'ignored',
  envelope: (error) => ({ error }),
  headers: ({ environment, tables: records }, status, requestHeaders) => {
    const keys: Table<Key> = records.table('openai/keys')
    const account = status === 401 ? undefined : accountOf(keys, requestHeaders)
    const headers: Record<string, string> = {
      'x-request-id': `req_${environment.responseRandom.hex(32)}`,
      'openai-processing-ms': String(1 + Math.floor(environment.responseRandom.random() * 40)),
      'openai-version': API_VERSION,
    }
    if (account?.organization !== undefined) headers['openai-organization'] = account.organization
    if (account?.project !== undefined) headers['openai-project'] = account.project
    return headers
  },
  indent: (rule) => (rule('openai/json-format') === 'indented' ? 2 : 0),
  hashesUploads: true,
  maxBytes: (rule) => rule('openai/max-file-bytes') + FORM_BYTES,
  maxJsonBytes: (rule) => rule('openai/max-json-bytes'),
  decodesBodies: (rule) => rule('openai/content-encoding') === 'decoded',
})

export type { Container, File } from './model/tables.js'
