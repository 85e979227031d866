import { gzipSync } from 'node:zlib'
import type { containerRules } from '../../../src/services/carrierx/contract/container-rules.js'
import type { fileRules } from '../../../src/services/carrierx/contract/file-rules.js'
import type { rules } from '../../../src/services/carrierx/contract/rules.js'
import { newFile, newStore } from '../../support/carrierx.js'
import type { Api } from '../../support/api.js'
import { statuses, times, type Scenario } from '../../support/scenario.js'
import { shown } from './containers.js'

const create = (api: Api, fields: object) => api('POST', '/storage/containers', fields)
const list = (api: Api, query: string) => api('GET', `/storage/containers?${query}`)

type Own = Exclude<keyof typeof rules, keyof typeof containerRules | keyof typeof fileRules>

/** Rules about what is sent: bodies, queries, scopes. */
export const requests: Readonly<Record<Own, Scenario>> = {
  'carrierx/basic-auth': {
    async tell(api, mock) {
      const call = (text: string) => () =>
        api('GET', '/storage/containers', undefined, { authorization: `Basic ${btoa(text)}` })
      const open = await statuses(call('ada:secret'), call('ada:'), call(':'))
      const tokens = [{ token: 'ada:secret', scopes: ['storage.read'] }]
      mock.seed({ carrierx: { tokens } })
      return [...open, ...(await statuses(call('ada:secret'), call('ada:other')))]
    },
    outcomes: { refused: times(5, 401), accepted: [200, 401, 401, 200, 401] },
  },
  'carrierx/delete-status': {
    async tell(api) {
      const { container_sid: sid } = await newStore(api)
      const paths = [`/storage/files/${await newFile(api, sid)}`, `/storage/containers/${sid}`]
      const deletes = paths.map((path) => () => api('DELETE', path))
      return statuses(...deletes, ...paths.map((path) => () => api('GET', path)))
    },
    outcomes: { 204: [204, 204, 404, 404], 200: [200, 200, 404, 404] },
  },
  'carrierx/unknown-field': {
    tell: async (api) => shown(await create(api, { nam: 'a', external_attributes: { key: 'b' } })),
    outcomes: { ignored: 200, refused: '422 nam' },
  },
  'carrierx/read-only-field': {
    async tell(api) {
      const { container_sid: sid } = await newStore(api)
      const path = `/storage/files/${await newFile(api, sid)}`
      const sent = [
        await create(api, { total_files: 3 }),
        await api('PUT', path, { file_bytes: 1 }),
      ]
      return sent.map(shown)
    },
    outcomes: { ignored: [200, 200], refused: ['422 total_files', '422 file_bytes'] },
  },
  'carrierx/unknown-query': {
    tell: async (api) => shown(await list(api, 'limits=3')),
    outcomes: { ignored: 200, refused: '400' },
  },
  'carrierx/max-json-bytes': {
    tell: (api) =>
      statuses(...[65_000, 66_000].map((size) => () => create(api, { name: 'a'.repeat(size) }))),
    outcomes: { 4194304: [200, 200], 65536: [200, 413] },
  },
  'carrierx/content-encoding': {
    async tell(api) {
      const headers = { 'content-encoding': 'gzip' }
      return (await api('POST', '/storage/containers', gzipSync('{"name":"a"}'), headers)).status
    },
    outcomes: { decoded: 200, refused: 415 },
  },
  'carrierx/numeric-strings': {
    async tell(api) {
      const sent = [
        await create(api, { integer_key_1: '39984' }),
        await create(api, { integer_key_1: 1 }),
      ]
      return sent.map(shown)
    },
    outcomes: { converted: [200, 200], refused: ['422 integer_key_1', 200] },
  },
  'carrierx/validation-status': {
    async tell(api) {
      await create(api, { unique: true })
      const sent = [
        await create(api, { name: 1 }),
        await create(api, { quota_files: -1 }),
        await create(api, { unique: true }),
      ]
      return sent.map(shown)
    },
    outcomes: {
      422: ['422 name', '422 quota_files', '422 unique'],
      400: ['400 name', '400 quota_files', '422 unique'],
    },
  },
  'carrierx/put-resets': {
    async tell(api) {
      const { container_sid: sid } = await newStore(api, { string_key_1: 'k' })
      const file = await newFile(api, sid, 5, { string_key_2: 'l' })
      const replies = [
        await api('PUT', `/storage/containers/${sid}`, { name: 'a' }),
        await api('PUT', `/storage/files/${file}`, { name: 'a' }),
      ]
      return [replies[0]?.body.string_key_1, replies[1]?.body.string_key_2]
    },
    outcomes: { defaults: [null, null], keeps: ['k', 'l'] },
  },
  'carrierx/update-scope': {
    async tell(api, mock) {
      const tokens = [{ token: 'u', scopes: ['storage.update'] }]
      mock.seed({ carrierx: { tokens, containers: [{ container_sid: 'c' }] } })
      const headers = { authorization: 'Bearer u' }
      const call = (method: string) => () => api(method, '/storage/containers/c', {}, headers)
      return statuses(call('PATCH'), call('PUT'), call('DELETE'))
    },
    outcomes: { 'update-or-manage': [200, 200, 403], manage: times(3, 403) },
  },
  'carrierx/list-limit-default': {
    async tell(api) {
      for (let i = 0; i < 11; i++) await newStore(api)
      const { body } = await list(api, '')
      return [body.limit, body.count, body.has_more]
    },
    outcomes: { 1000: [1000, 11, false], 10: [10, 10, true] },
  },
  'carrierx/list-limit-max': {
    async tell(api) {
      const limits = [100, 101, 1000, 1001]
      return statuses(...limits.map((limit) => () => list(api, `limit=${String(limit)}`)))
    },
    outcomes: { 1000: [200, 200, 200, 400], 100: [200, 400, 400, 400] },
  },
  'carrierx/list-order': {
    async tell(api) {
      for (const name of 'abc') await newStore(api, { name })
      const queries = ['', 'limit=2&offset=1', 'filter=name+ne+b', 'order=unique', 'order=name']
      const pages: string[] = []
      for (const query of queries) {
        const { items } = (await list(api, query)).body as { items: { name: string }[] }
        pages.push(items.map(({ name }) => name).join(''))
      }
      return pages
    },
    outcomes: {
      'oldest-first': ['abc', 'bc', 'ac', 'abc', 'abc'],
      'newest-first': ['cba', 'ba', 'ca', 'abc', 'abc'],
    },
  },
  'carrierx/filter-case': {
    async tell(api) {
      await newStore(api, { name: 'Report' })
      const totals: number[] = []
      for (const filter of ['eq report', 'ne report', 'in report,x', 'like rep%', 'ilike rep%']) {
        totals.push((await list(api, `filter=${encodeURIComponent(`name ${filter}`)}`)).body.total)
      }
      return totals
    },
    outcomes: { 'told-apart': [0, 1, 0, 0, 1], ignored: [1, 0, 1, 1, 1] },
  },
}
