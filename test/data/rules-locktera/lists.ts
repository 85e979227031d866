import type { Answer } from '../../support/api.js'
import { CONTAINERS, encode, refusal, shown } from '../../support/locktera.js'
import type { Scenario } from '../../support/scenario.js'
import type { Ids } from './ids.js'

const named = (...names: string[]) => ({
  locktera: { containers: names.map((name) => ({ id: name, org_id: 'org-1', name })) },
})

const namesOf = (answer: Answer): string | string[] =>
  answer.status === 200
    ? (answer.body as { name: string }[]).map(({ name }) => name)
    : refusal(answer)

type ListIds =
  | 'locktera/date-filter'
  | `locktera/${'list' | 'limit' | 'page' | 'attempts' | 'tags-audit-o'}${string}`
  | `locktera/${'tags-form' | 'private-keys' | 'unknown-query'}`
  | `locktera/${'same' | 'malformed'}-digest`

/** Rules about what is listed, in what order, and looked for. */
export const lists: Pick<Record<Ids, Scenario>, Ids & ListIds> = {
  'locktera/list-order': {
    async tell(api, mock) {
      mock.seed(named('a', 'b'))
      return namesOf(await api('GET', CONTAINERS))
    },
    outcomes: { 'newest-first': ['b', 'a'], 'oldest-first': ['a', 'b'] },
  },
  'locktera/date-filter': {
    async tell(api, mock) {
      const containers = ['01', '02', '03'].map((day) => ({
        ...{ name: day, org_id: 'org-1', created_at: `2024-05-${day}T00:00:00Z` },
      }))
      mock.seed({ locktera: { containers } })
      const queries = ['start=2024-05-02T00:00:00Z', 'end=2024-05-02T00:00:00Z']
      const pages = queries.map((query) => api('GET', `${CONTAINERS}?${query}`))
      return (await Promise.all(pages)).map(namesOf)
    },
    outcomes: {
      inclusive: [
        ['03', '02'],
        ['02', '01'],
      ],
      'end-exclusive': [['03', '02'], ['01']],
      ignored: [
        ['03', '02', '01'],
        ['03', '02', '01'],
      ],
    },
  },
  'locktera/limit-default': {
    async tell(api, mock) {
      mock.seed(named('a', 'b'))
      const pages = ['', '?page=2', '?page=3'].map((query) => api('GET', CONTAINERS + query))
      return (await Promise.all(pages)).map(namesOf)
    },
    outcomes: { 100: [['b', 'a'], [], []], 1: [['b'], ['a'], []] },
  },
  'locktera/limit-max': {
    async tell(api, mock) {
      mock.seed(named('a', 'b'))
      return namesOf(await api('GET', `${CONTAINERS}?limit=2`))
    },
    outcomes: { 1000: ['b', 'a'], 1: '400 limit must be at most 1' },
  },
  'locktera/page-range': {
    async tell(api, mock) {
      mock.seed(named('a', 'b'))
      const queries = ['page=0&limit=1', 'limit=0', 'limit=-3', 'limit=1001']
      const pages = queries.map((query) => api('GET', `${CONTAINERS}?${query}`))
      return (await Promise.all(pages)).map(namesOf)
    },
    outcomes: {
      refused: [
        ...['400 page must be at least 1', '400 limit must be at least 1'],
        ...['400 limit must be at least 1', '400 limit must be at most 1000'],
      ],
      clamped: [['b'], ['b'], ['b'], ['b', 'a']],
    },
  },
  'locktera/attempts-order': {
    async tell(api, mock) {
      const attempts = [1, 3].map((attempt_count) => ({
        ...{ container_id: 'a', viewer_email: `${String(attempt_count)}@b.example` },
        attempt_count,
      }))
      mock.seed({ locktera: { ...named('a').locktera, attempts } })
      const { body } = await api('GET', `${CONTAINERS}/a/attempts`)
      return body.map(({ attempt_count }: { attempt_count: number }) => attempt_count)
    },
    outcomes: { 'first-seen-first': [1, 3], 'most-attempts-first': [3, 1] },
  },
  'locktera/tags-audit-order': {
    async tell(api, mock) {
      const tags = ['2024-05-01T00:00:00Z', '2024-06-01T00:00:00Z'].map((timestamp) => ({
        ...{ container_id: 'a', timestamp, old_tags: [], new_tags: [timestamp.slice(5, 7)] },
      }))
      mock.seed({ locktera: { ...named('a').locktera, tags } })
      const { body } = await api('GET', `${CONTAINERS}/a/tags_audit`)
      return body.map(({ new_tags }: { new_tags: string[] }) => new_tags[0])
    },
    outcomes: { 'oldest-first': ['05', '06'], 'newest-first': ['06', '05'] },
  },
  'locktera/tags-form': {
    async tell(api) {
      await encode(api, { tags: ['b', 'a'] })
      await encode(api, { tags: ['a'] })
      return (await api('GET', '/orgs/org-1/tags')).body
    },
    outcomes: {
      names: ['a', 'b'],
      objects: [
        { id: 'tag-40f5e645', name: 'a', created_at: '2025-01-01T00:00:00Z' },
        { id: 'tag-b9c73d7d', name: 'b', created_at: '2025-01-01T00:00:00Z' },
      ],
    },
  },
  'locktera/private-keys': {
    async tell(api) {
      const [key] = (await api('GET', '/orgs/org-1/pq_keys')).body
      return [key.prv, key.pub]
    },
    outcomes: {
      shown: [
        'FAKE PRIVATE KEY of org-1: it opens nothing',
        'FAKE PUBLIC KEY of org-1: it encrypts nothing',
      ],
      omitted: [undefined, 'FAKE PUBLIC KEY of org-1: it encrypts nothing'],
    },
  },
  'locktera/same-digest': {
    async tell(api) {
      for (const name of ['first', 'second']) await encode(api, { name }, { 'a.txt': 'abc' })
      const path = '/orgs/org-1/container_by_digest?digest=900150983cd24fb0d6963f7d28e17f72'
      return (await api('GET', path)).body.name
    },
    outcomes: { newest: 'second', oldest: 'first' },
  },
  'locktera/malformed-digest': {
    async tell(api) {
      return shown(api('GET', '/orgs/org-1/container_by_digest?digest=900150983cd24fb0'))
    },
    outcomes: {
      'not-found': '404 Resource not found: no container with digest "900150983cd24fb0".',
      refused: '400 digest is not an MD5 digest in hex',
    },
  },
  'locktera/unknown-query': {
    async tell(api) {
      return shown(api('GET', `${CONTAINERS}?colour=red`))
    },
    outcomes: { ignored: 200, refused: '400 colour is not known' },
  },
}
