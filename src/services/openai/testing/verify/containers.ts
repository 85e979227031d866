import type { Step, StepRequest } from '../../../../core/service/verify-steps.js'
import { containerStep, createStep } from './requests.js'

const minutes = (count: number) => ({
  expires_after: { anchor: 'last_active_at', minutes: count },
})

const times = <T>(count: number, item: T) => Array.from({ length: count }, () => item)
const FILE = 'file-quayside-verify-none'
const SKILL = { type: 'skill_reference', skill_id: 'skill_quayside_verify_none' }
const inline = (data: string) => ({
  type: 'inline',
  name: 'quayside',
  description: 'made up',
  source: { type: 'base64', media_type: 'application/zip', data },
})

const named = (length: number) => ({ name: 'quayside-verify-'.padEnd(length, 'x') })
const allowing = (domain: string) => ({
  network_policy: {
    type: 'allowlist',
    allowed_domains: ['quayside.example'],
    domain_secrets: [{ domain, name: 'QUAYSIDE', value: 'made up' }],
  },
})

/** Steps that read what exists before the run creates anything. */
export const readSteps: readonly Step[] = [
  {
    title: 'lists containers',
    operation: 'ListContainers',
    ask: () => ({ query: { limit: '1' } }),
    keep: { there: '/data/0/id' },
    compare: 'shape',
  },
  containerStep('retrieves the first listed container', 'RetrieveContainer', 'there', {
    compare: 'shape',
  }),
  ...Object.entries({ limit: '101', order: 'up', after: 'cntr_quayside_verify_none' }).map(
    ([name, value]): Step => ({
      title: `lists containers with ${name} ${value}`,
      operation: 'ListContainers',
      ask: () => ({ query: { [name]: value } }),
      compare: 'own',
    }),
  ),
  {
    title: 'lists containers with a query parameter that is not declared',
    operation: 'ListContainers',
    ask: () => ({ query: { colour: 'red', limit: '1' } }),
    compare: 'shape',
  },
  {
    title: 'retrieves a container that does not exist',
    operation: 'RetrieveContainer',
    ask: () => ({ params: { container_id: 'cntr_quayside_verify_none' } }),
  },
]

/** Creates that the service may accept or refuse. */
export const createSteps: readonly Step[] = [
  createStep('creates a container', {}, 'first'),
  ...[20, 21, 60, 61].map((count) => createStep(`asks for ${count} idle minutes`, minutes(count))),
  ...[0, 1].map((count) => createStep(`asks for ${count} idle minutes`, minutes(count))),
  ...[64, 65, 512, 513].map((length) => createStep(`gives a name of ${length}`, named(length))),
  createStep('gives an empty name', { name: '' }),
  createStep('gives no name', { name: undefined }),
  createStep('gives a number as its name', { name: 1 }),
  createStep('gives an unknown member', { colour: 'red' }),
  createStep('asks for more memory', { memory_limit: '4g' }),
  createStep('asks for undeclared memory', { memory_limit: '3g' }),
  ...[10, 11, 50, 51].map((count) =>
    createStep(`names ${count} files that do not exist`, { file_ids: times(count, FILE) }),
  ),
  ...[11, 201].map((count) => createStep(`names ${count} skills`, { skills: times(count, SKILL) })),
  createStep('has a skill that is not base64', { skills: [inline('!')] }),
  createStep('has a secret for a domain that is allowed', allowing('quayside.example')),
  createStep('has a secret for a domain that is not', allowing('elsewhere.example')),
]

const page = (title: string, after: string, query: NonNullable<StepRequest['query']>): Step => ({
  title,
  operation: 'ListContainers',
  ask: ({ id }) => ({ query: { after: id(after), ...query } }),
})

/**
 * Pages that start at a container of this run and go no further than its others, so that they show
 * the same whatever else the account has.
 */
const pageSteps: readonly Step[] = [
  page('lists the containers after one', 'ab', { order: 'asc' }),
  page('lists one container after it', 'ab', { order: 'asc', limit: '1' }),
  page('lists two containers before the newest', 'xab', { order: 'desc', limit: '2' }),
  page('lists one container before it', 'xab', { limit: '1' }),
]

// Creates are a second apart, since the order within one second is another question.
const apart = { wait: 1 }

/** Steps that read, list and delete containers. */
export const containerSteps: readonly Step[] = [
  containerStep('retrieves a container', 'RetrieveContainer', 'first', { wait: 3 }),
  containerStep('retrieves it again', 'RetrieveContainer', 'first'),
  containerStep('retrieves it with an unknown query parameter', 'RetrieveContainer', 'first', {
    query: { colour: 'red' },
  }),
  createStep('creates a container whose name is a prefix', {}, 'ab'),
  createStep('creates a container whose name has that prefix', {}, 'abc', apart),
  createStep('creates a container whose name ends like that prefix', {}, 'xab', apart),
  ...pageSteps,
  {
    title: 'lists containers by name',
    operation: 'ListContainers',
    ask: ({ name }) => ({ query: { name: name('ab'), order: 'asc' } }),
  },
  {
    title: 'lists containers by a part of a name',
    operation: 'ListContainers',
    ask: ({ name }) => ({ query: { name: name('ab').slice('quayside-'.length) } }),
  },
  {
    title: 'lists the newest containers',
    operation: 'ListContainers',
    ask: () => ({ query: { limit: '3' } }),
    compare: 'own',
    // Longer than two times may differ, so that it shows whether a list shows the time of the request.
    wait: 3,
  },
  containerStep('deletes a container', 'DeleteContainer', 'xab', { removes: 'xab' }),
  containerStep('deletes it again', 'DeleteContainer', 'xab'),
  containerStep('retrieves the deleted container', 'RetrieveContainer', 'xab'),
]
