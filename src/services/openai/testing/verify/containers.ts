import type { Step } from '../../../../core/service/verify-steps.js'
import { about, create } from './requests.js'

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

/** What is there before anything is made. */
export const looks: readonly Step[] = [
  {
    title: 'lists containers',
    operation: 'ListContainers',
    ask: () => ({ query: { limit: '1' } }),
    keep: { there: '/data/0/id' },
    compare: 'shape',
  },
  about('retrieves the first one that is there', 'RetrieveContainer', 'there', {
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
    title: 'retrieves a container that never was',
    operation: 'RetrieveContainer',
    ask: () => ({ params: { container_id: 'cntr_quayside_verify_none' } }),
  },
]

/** What a create takes, and what it refuses. */
export const creates: readonly Step[] = [
  create('creates a container', {}, 'first'),
  ...[20, 21, 60, 61].map((count) => create(`asks for ${count} idle minutes`, minutes(count))),
  ...[0, 1].map((count) => create(`asks for ${count} idle minutes`, minutes(count))),
  ...[64, 65, 512, 513].map((length) => create(`gives a name of ${length}`, named(length))),
  create('gives an empty name', { name: '' }),
  create('gives no name', { name: undefined }),
  create('gives a number as its name', { name: 1 }),
  create('gives an unknown member', { colour: 'red' }),
  create('asks for more memory', { memory_limit: '4g' }),
  create('asks for memory that there is not', { memory_limit: '3g' }),
  ...[10, 11, 50, 51].map((count) =>
    create(`names ${count} files that are not there`, { file_ids: times(count, FILE) }),
  ),
  ...[11, 201].map((count) => create(`names ${count} skills`, { skills: times(count, SKILL) })),
  create('has a skill that is no base64', { skills: [inline('!')] }),
  create('has a secret for a domain that is allowed', allowing('quayside.example')),
  create('has a secret for a domain that is not', allowing('elsewhere.example')),
]

/** What is to be seen of containers, and what happens as they are used. */
export const containers: readonly Step[] = [
  about('retrieves a container', 'RetrieveContainer', 'first', { wait: 3 }),
  about('retrieves it again', 'RetrieveContainer', 'first'),
  about('retrieves it with an unknown query parameter', 'RetrieveContainer', 'first', {
    query: { colour: 'red' },
  }),
  create('creates one whose name another one begins with', {}, 'ab'),
  create('creates that other one', {}, 'abc'),
  create('creates one whose name ends like that', {}, 'xab'),
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
  },
  about('deletes a container', 'DeleteContainer', 'xab', { removes: 'xab' }),
  about('deletes it again', 'DeleteContainer', 'xab'),
  about('retrieves what was deleted', 'RetrieveContainer', 'xab'),
]
