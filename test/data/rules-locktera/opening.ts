import type { MockScope } from '../../../src/index.js'
import type { Answer, Api } from '../../support/api.js'
import { CONTAINERS, encode, refusal, shown } from '../../support/locktera.js'
import { resumed, RESUMED, type Scenario } from '../../support/scenario.js'
import type { Ids } from './ids.js'

const PATH = `${CONTAINERS}/c-1`
const VIEWER = 'ada@lab.example'

/** A world with one container of two files. */
const only = (drm_rules: object = {}, record: object = {}) => ({
  locktera: {
    containers: [{ id: 'c-1', org_id: 'org-1', name: 'first', drm_rules, ...record }],
    files: ['a.txt', 'b.txt'].map((name) => ({
      ...{ container_id: 'c-1', name, type: 'text/plain', content: { text: 'abc' } },
    })),
  },
})

/** What a viewer gets of a file: its text, or the refusal. */
async function seen(api: Api, viewer = VIEWER, file = 'a.txt', headers = {}): Promise<string> {
  const query = viewer === '' ? '' : `?viewer=${viewer}`
  const answer = await api('GET', `${PATH}/decode/${file}${query}`, undefined, headers)
  return answer.status < 300 ? String(answer.body) : refusal(answer)
}

async function attempts(api: Api): Promise<Answer['body']> {
  return (await api('GET', `${PATH}/attempts`)).body
}

const actions = async (api: Api, path = '/orgs/org-1/events'): Promise<string[]> => {
  const { body } = await api('GET', path)
  return (body as { action: string }[]).map(({ action }) => action)
}

const NO_RECIPIENT = '403 Insufficient permissions: the viewer is not a recipient.'
const USED_UP = '403 Insufficient permissions: the viewer has opened it as often as is allowed.'
const ENDED = '403 Insufficient permissions: its time span has ended.'
const ELSEWHERE = '403 Insufficient permissions: the viewer is in a place that is not allowed.'

type OpeningIds =
  | `locktera/${'refused-decode' | 'decode-viewer' | 'no-recipients' | 'letter-case' | 'time-end'}`
  | `locktera/${'unknown-place' | 'undownloadable-decode' | 'opens-count' | 'range-opens'}`
  | `locktera/${'manifest-attempts' | 'content-etag'}`

/** Rules about who opens a container. */
export const opening: Pick<Record<Ids, Scenario>, Ids & OpeningIds> = {
  'locktera/refused-decode': {
    async tell(api, mock) {
      mock.seed(only({}, { blocked: true }))
      return [await seen(api), await attempts(api)]
    },
    outcomes: {
      forbidden: [
        '403 Insufficient permissions: the container is blocked.',
        [{ viewer_email: VIEWER, attempt_count: 1 }],
      ],
      'not-found': [
        '404 Resource not found: no container "c-1".',
        [{ viewer_email: VIEWER, attempt_count: 1 }],
      ],
    },
  },
  'locktera/decode-viewer': {
    async tell(api, mock) {
      mock.seed(only({ recipients: ['b@c.example'] }))
      return [await seen(api, ''), (await api('GET', `${PATH}/decode`)).status]
    },
    outcomes: { optional: ['abc', 200], required: ['400 viewer is missing', 400] },
  },
  'locktera/no-recipients': {
    async tell(api, mock) {
      mock.seed(only())
      return seen(api)
    },
    outcomes: { anyone: 'abc', nobody: NO_RECIPIENT },
  },
  'locktera/letter-case': {
    async tell(api, mock) {
      const geo = { allow: [{ country: 'norway' }] }
      mock.seed(only({ recipients: ['*@Lab.example'], geo }))
      const viewers = [{ viewer_email: VIEWER, country: 'Norway' }]
      mock.seed({ locktera: { viewers } })
      return seen(api)
    },
    outcomes: { ignored: 'abc', compared: NO_RECIPIENT },
  },
  'locktera/time-end': {
    async tell(api, mock) {
      mock.seed(only({ time: { end: mock.clock.now() } }))
      return seen(api)
    },
    outcomes: { included: 'abc', excluded: ENDED },
  },
  'locktera/unknown-place': {
    async tell(api, mock) {
      mock.seed(only({ geo: { allow: [{ country: 'Norway' }] } }))
      return seen(api)
    },
    outcomes: { refused: ELSEWHERE, allowed: 'abc' },
  },
  'locktera/undownloadable-decode': {
    async tell(api, mock) {
      mock.seed(only({ downloadable: false }))
      return seen(api)
    },
    outcomes: {
      decoded: 'abc',
      refused: '403 Insufficient permissions: the container is not downloadable.',
    },
  },
  'locktera/opens-count': {
    async tell(api, mock) {
      mock.seed(only({ opens: 1 }))
      const all = []
      for (const file of ['a.txt', 'b.txt', 'a.txt']) all.push(await seen(api, VIEWER, file))
      return all
    },
    outcomes: { file: ['abc', 'abc', USED_UP], container: ['abc', USED_UP, USED_UP] },
  },
  'locktera/range-opens': {
    async tell(api, mock) {
      mock.seed(only({ opens: 1 }))
      const all = []
      for (const range of ['bytes=0-0', 'bytes=1-']) {
        all.push(await seen(api, VIEWER, 'a.txt', { range }))
      }
      return [all, (await attempts(api))[0].attempt_count]
    },
    outcomes: { 'first-part': [['a', 'bc'], 1], 'every-part': [['a', USED_UP], 2] },
  },
  'locktera/manifest-attempts': {
    async tell(api, mock) {
      mock.seed(only())
      await api('GET', `${PATH}/decode?viewer=${VIEWER}`)
      return [await attempts(api), await actions(api)]
    },
    outcomes: {
      counted: [[{ viewer_email: VIEWER, attempt_count: 1 }], ['container.load']],
      'not-counted': [[], []],
    },
  },
  'locktera/content-etag': {
    tell(api, mock) {
      mock.seed(only())
      return resumed(api, `${PATH}/decode/a.txt`)
    },
    outcomes: RESUMED,
  },
}

type EventIds =
  | `locktera/${'static-drm-put' | 'drm-omitted' | 'drm-put-reply' | 'container-form'}`
  | `locktera/${'event-form' | 'event-log' | 'events-order' | 'deleted-container-events'}`

const LOGGED = { message: 'Event logged successfully' }

/** Posts an event in each of its two forms, and says what is listed then. */
async function posted(api: Api): Promise<unknown> {
  const events = [{ action: 'object.load' }, { event_type: 'ACCESS', status: 'SUCCESS' }]
  const all = []
  for (const event of events) {
    const answer = await api('POST', `${PATH}/events`, event)
    all.push(answer.status < 300 ? [answer.status, answer.body] : refusal(answer))
  }
  return [...all, await actions(api, '/orgs/org-1/container_events/by_access')]
}

/** Rules about changed rules, events, and what a container looks like. */
export const changes: Pick<Record<Ids, Scenario>, Ids & EventIds> = {
  'locktera/static-drm-put': {
    async tell(api) {
      const { id, path } = await encode(api, { drm: { opens: 1 } })
      const reply = await shown(api('PUT', `${path}/drm`, { opens: 2 }))
      return [String(reply).replace(id, 'ID'), (await api('GET', `${path}/drm`)).body]
    },
    outcomes: {
      refused: [
        '400 Invalid input or parameters: the DRM rules of container "ID" are not dynamic.',
        { opens: 1 },
      ],
      replaced: ['200', { opens: 2 }],
    },
  },
  'locktera/drm-omitted': {
    async tell(api) {
      const { path } = await encode(api, { recipients: ['*@*'], drm: { dynamic: true, opens: 1 } })
      return (await api('PUT', `${path}/drm`, { opens: 2 })).body
    },
    outcomes: {
      removed: { dynamic: true, opens: 2 },
      kept: { dynamic: true, recipients: ['*@*'], opens: 2 },
    },
  },
  'locktera/drm-put-reply': {
    async tell(api) {
      const { path } = await encode(api, { drm: { dynamic: true } })
      const { status, body } = await api('PUT', `${path}/drm`, { opens: 2 })
      return [status, body, (await api('GET', `${path}/drm`)).body]
    },
    outcomes: {
      rules: [200, { dynamic: true, opens: 2 }, { dynamic: true, opens: 2 }],
      'no-content': [204, '', { dynamic: true, opens: 2 }],
    },
  },
  'locktera/container-form': {
    async tell(api, mock) {
      mock.seed(only({}, { created_at: '2024-05-01T00:00:00Z' }))
      const digest = '440ac85892ca43ad26d44c7ad9d47d3e'
      const paths = [PATH, CONTAINERS, `/orgs/org-1/container_by_digest?digest=${digest}`]
      const all = await Promise.all(paths.map((path) => api('GET', path)))
      return all.map(({ body }) => Object.keys((body[0] ?? body) as object).join(' '))
    },
    outcomes: {
      document: Array<string>(3).fill(
        'id name created_at tags drm_rules org_id container_digest container_size blocked',
      ),
      openapi: Array<string>(3).fill(
        'id org_id container_name container_digest container_size created_date',
      ),
    },
  },
  'locktera/event-form': {
    async tell(api, mock) {
      mock.seed(only())
      return posted(api)
    },
    outcomes: {
      openapi: [
        [
          201,
          {
            ...{ created_date: '2025-01-01T00:00:00Z', action: 'object.load' },
            ...{ org_id: 'org-1', container_id: 'c-1' },
          },
        ],
        '400 event_type is not known',
        ['object.load'],
      ],
      guide: ['400 action is not known', [200, LOGGED], ['ACCESS']],
    },
  },
  'locktera/event-log': {
    async tell(api, mock) {
      mock.seed(only())
      await api('PUT', `${PATH}/block`)
      await api('POST', `${PATH}/events`, { action: 'noted' })
      return actions(api)
    },
    outcomes: { recorded: ['noted', 'container.block'], posted: ['noted'] },
  },
  'locktera/events-order': {
    tell: async (api, mock) => listedAfterBlocks(api, mock),
    outcomes: {
      'newest-first': ['container.unblock', 'container.block'],
      'oldest-first': ['container.block', 'container.unblock'],
    },
  },
  'locktera/deleted-container-events': {
    async tell(api, mock) {
      mock.seed(only())
      await api('PUT', `${PATH}/block`)
      await api('DELETE', PATH)
      return actions(api)
    },
    outcomes: { kept: ['container.delete', 'container.block'], removed: ['container.delete'] },
  },
}

async function listedAfterBlocks(api: Api, mock: MockScope): Promise<string[]> {
  mock.seed(only())
  for (const method of ['PUT', 'DELETE']) {
    await api(method, `${PATH}/block`)
    mock.clock.advance({ seconds: 1 })
  }
  return actions(api, `${PATH}/events`)
}
