import { fileForm, newContainer, newFile, refusal } from '../../support/openai.js'
import { statuses, times, type Scenario } from '../../support/scenario.js'
import { create, PLATFORM, shown, type Ids } from './calls.js'

type ListIds =
  | `openai/${'limit' | 'order' | 'unknown' | 'deleted' | 'empty-list' | 'name-filter'}${string}`
  | 'openai/second-delete'
  | 'openai/basic-auth'
  | 'openai/api-key-header'
  | 'openai/gigabyte-price'
  | 'openai/file-not-found-wording'

/** Rules about what is listed, looked for and not known. */
export const lists: Pick<Record<Ids, Scenario>, Ids & ListIds> = {
  'openai/second-delete': {
    async tell(api) {
      const [id, kept] = [await newContainer(api), await newContainer(api)]
      const other = await newContainer(api)
      const file = `/containers/${kept}/files/${await newFile(api, kept)}`
      await api('DELETE', `/containers/${id}`)
      await api('DELETE', file)
      return statuses(
        () => api('DELETE', `/containers/${id}`),
        () => api('DELETE', file),
        () => api('DELETE', '/containers/never'),
        () => api('DELETE', `/containers/${kept}/files/never`),
        () => api('DELETE', file.replace(kept, other)),
      )
    },
    outcomes: { 'not-found': [404, 404, 404, 404, 404], deleted: [200, 200, 404, 404, 404] },
  },
  'openai/basic-auth': {
    async tell(api, mock) {
      mock.seed({ openai: { keys: [{ key: 'sk-test' }] } })
      const answers = []
      for (const pair of [':sk-test', ':sk-other', 'sk-test:', ':', 'sk-test']) {
        const authorization = `Basic ${btoa(pair)}`
        answers.push(await shown(api('GET', '/containers', undefined, { authorization })))
      }
      const broken = { authorization: 'Basic :sk-test' }
      return [...answers, await shown(api('GET', '/containers', undefined, broken))]
    },
    outcomes: {
      accepted: [200, '401 invalid_api_key null', ...times(4, '401 null null')],
      refused: times(6, '401 null null'),
    },
  },
  'openai/api-key-header': {
    async tell(api, mock) {
      mock.seed({ openai: { keys: [{ key: 'sk-test' }] } })
      const answers = []
      for (const key of ['sk-test', 'sk-other', ' ']) {
        const headers = { authorization: '', 'api-key': key }
        answers.push(await shown(api('GET', '/containers', undefined, headers)))
      }
      const found = mock.journal.violations().map(({ rule }) => rule)
      // A bearer token is looked at first.
      const both = { authorization: 'Bearer sk-test', 'api-key': 'sk-other' }
      return [...answers, await shown(api('GET', '/containers', undefined, both)), found]
    },
    outcomes: {
      refused: [...times(3, '401 null null'), 200, times(2, 'openai/api-key-header')],
      accepted: [200, '401 invalid_api_key null', '401 null null', 200, []],
    },
  },
  'openai/gigabyte-price': {
    async tell(api, mock) {
      const { id } = (await create(api, { memory_limit: '4g' })).body
      await create(api, { name: '' })
      await api('DELETE', `/containers/${id}`)
      await newContainer(api)
      return mock.leaks().costs
    },
    outcomes: { null: [], 1: [{ service: 'openai', made: 2, amount: 5 }] },
  },
  'openai/file-not-found-wording': {
    async tell(api) {
      const path = `/containers/${await newContainer(api)}/files/file_456`
      const { status, body } = await api('GET', `${path}/content`)
      return [status, body.error.message.replace(/cntr_\w+/, 'ID')]
    },
    outcomes: {
      long: [404, 'File file_456 not found on container ID.'],
      short: [404, 'File not found.'],
    },
  },
  'openai/unknown-field': {
    async tell(api, mock) {
      mock.seed({ openai: { platformFiles: [PLATFORM] } })
      const files = `/containers/${await newContainer(api)}/files`
      return [
        await shown(create(api, { colour: 'red' })),
        await shown(api('POST', files, { file_id: 'file-1', colour: 'red' })),
        await shown(api('POST', files, fileForm('x', 'a.txt', { colour: 'red' }))),
      ]
    },
    outcomes: { refused: times(3, '400 unknown_parameter colour'), ignored: [200, 200, 200] },
  },
  'openai/unknown-query': {
    async tell(api) {
      const id = await newContainer(api)
      return [
        await shown(api('GET', '/containers?colour=red')),
        await shown(api('GET', `/containers/${id}?colour=red`)),
      ]
    },
    outcomes: { ignored: [200, 200], refused: times(2, '400 unknown_parameter colour') },
  },
  'openai/limit-range': {
    async tell(api, mock) {
      mock.seed({ openai: { containers: times(102, { name: 'a' }) } })
      const lengths = []
      for (const limit of [100, 101, -1]) {
        const answer = await api('GET', `/containers?limit=${String(limit)}`)
        lengths.push(answer.body.data?.length ?? refusal(answer))
      }
      return lengths
    },
    outcomes: {
      refused: [100, '400 integer_above_max_value limit', '400 integer_below_min_value limit'],
      clamped: [100, 100, 1],
    },
  },
  'openai/limit-zero': {
    async tell(api) {
      await newContainer(api)
      const answer = await api('GET', '/containers?limit=0')
      return answer.status === 200 ? answer.body : refusal(answer)
    },
    outcomes: {
      refused: '400 integer_below_min_value limit',
      'empty-page': { object: 'list', data: [], first_id: null, has_more: true, last_id: null },
    },
  },
  'openai/unknown-cursor': {
    async tell(api) {
      await newContainer(api)
      const answer = await api('GET', '/containers?after=cntr_never')
      return answer.body.data?.length ?? refusal(answer)
    },
    outcomes: { 'not-found': '404 null after', 'first-page': 1 },
  },
  'openai/deleted-cursor': {
    async tell(api) {
      for (let made = 0; made < 2; made++) await newContainer(api)
      const cursor = await newContainer(api)
      await api('DELETE', `/containers/${cursor}`)
      const answer = await api('GET', `/containers?after=${cursor}`)
      return answer.body.data?.length ?? refusal(answer)
    },
    outcomes: { 'keeps-its-place': 2, 'not-found': '404 null after' },
  },
  'openai/order-tie-break': {
    async tell(api, mock) {
      const ids = ['c', 'a', 'b']
      mock.seed({ openai: { containers: ids.map((id) => ({ id, name: 'one second' })) } })
      mock.clock.advance({ seconds: 1 })
      mock.seed({ openai: { containers: [{ id: '0', name: 'a second later' }] } })
      const page = async (query: string) => {
        const { data, has_more } = (await api('GET', `/containers?${query}`)).body
        return [...data.map(({ id }: { id: string }) => id), has_more].join(' ')
      }
      const pages = [await page('order=asc&limit=2'), await page(''), await page('after=a')]
      await api('DELETE', '/containers/b')
      return [...pages, await page('order=asc&after=b'), await page('limit=1')]
    },
    outcomes: {
      insertion: ['c a true', '0 b a c false', 'c false', '0 false', '0 true'],
      id: ['a b true', '0 c b a false', 'false', 'c 0 false', '0 true'],
    },
  },
  'openai/empty-list-ids': {
    async tell(api) {
      const { first_id, last_id } = (await api('GET', '/containers')).body
      return [first_id, last_id]
    },
    outcomes: { null: [null, null], '': ['', ''] },
  },
  'openai/name-filter': {
    async tell(api) {
      for (const name of ['ab', 'abc', 'xab', 'AB']) await newContainer(api, { name })
      const { data } = (await api('GET', '/containers?name=ab&order=asc')).body
      return data.map(({ name }: { name: string }) => name)
    },
    outcomes: { exact: ['ab'], prefix: ['ab', 'abc'], substring: ['ab', 'abc', 'xab'] },
  },
}
