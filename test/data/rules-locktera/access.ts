import { CONTAINERS, encode, shown } from '../../support/locktera.js'
import type { Scenario } from '../../support/scenario.js'
import type { Ids } from './ids.js'

const PATH = `${CONTAINERS}/c-1`
const container = { id: 'c-1', org_id: 'org-1', name: 'first' }
const only = (record: object = {}) => ({ locktera: { containers: [{ ...container, ...record }] } })

type AccessIds =
  | 'locktera/unknown-org'
  | 'locktera/foreign-key'
  | 'locktera/rate-limit'
  | `locktera/${'block' | 'unblock'}-reply`
  | `locktera/second-${string}`
  | `locktera/${string}drm-delete${string}`
  | 'locktera/blocked-attempts'

/** Rules about who gets in, what is blocked and what is removed. */
export const access: Pick<Record<Ids, Scenario>, Ids & AccessIds> = {
  'locktera/unknown-org': {
    async tell(api, mock) {
      const before = await shown(api('GET', '/orgs/org-1/containers'))
      mock.seed({ locktera: { orgs: [{ id: 'org-2' }] } })
      const after = ['org-1', 'org-2'].map((org) => shown(api('GET', `/orgs/${org}/containers`)))
      return [before, ...(await Promise.all(after))]
    },
    outcomes: {
      'all-unless-listed': [200, '404 Resource not found: no organization "org-1".', 200],
      all: [200, 200, 200],
      none: [...Array<string>(2).fill('404 Resource not found: no organization "org-1".'), 200],
    },
  },
  'locktera/foreign-key': {
    async tell(api, mock) {
      mock.seed({ locktera: { keys: [{ key: 'lk-quayside', org_id: 'org-1' }] } })
      mock.seed(only())
      return [await shown(api('GET', PATH)), await shown(api('GET', '/orgs/org-2/containers'))]
    },
    outcomes: {
      'not-found': [200, '404 Resource not found: no organization "org-2".'],
      forbidden: [200, '403 Insufficient permissions.'],
    },
  },
  'locktera/rate-limit': {
    async tell(api) {
      const all: number[] = []
      for (let call = 1; call <= 501; call++) all.push((await api('GET', '/orgs/org-1')).status)
      return [99, 100, 499, 500].map((index) => all[index])
    },
    // Calls that are refused do not count, so after 100 every one is.
    outcomes: {
      none: [200, 200, 200, 200],
      100: [200, 429, 429, 429],
      500: [200, 200, 200, 429],
    },
  },
  'locktera/block-reply': {
    async tell(api, mock) {
      mock.seed(only())
      const { status, body } = await api('PUT', `${PATH}/block`)
      return [status, body, (await api('GET', PATH)).body.blocked]
    },
    outcomes: {
      message: [200, { message: 'Container access blocked successfully' }, true],
      'no-content': [204, '', true],
    },
  },
  'locktera/unblock-reply': {
    async tell(api, mock) {
      mock.seed(only({ blocked: true }))
      const { status, body } = await api('DELETE', `${PATH}/block`)
      return [status, body, (await api('GET', PATH)).body.blocked]
    },
    outcomes: {
      message: [200, { message: 'Container access unblocked successfully' }, false],
      'no-content': [204, '', false],
    },
  },
  'locktera/second-block': {
    async tell(api, mock) {
      mock.seed(only())
      return [await shown(api('PUT', `${PATH}/block`)), await shown(api('PUT', `${PATH}/block`))]
    },
    outcomes: {
      blocked: [200, 200],
      refused: [200, '400 Invalid input or parameters: container "c-1" is blocked already.'],
    },
  },
  'locktera/second-unblock': {
    async tell(api, mock) {
      mock.seed(only())
      return shown(api('DELETE', `${PATH}/block`))
    },
    outcomes: {
      unblocked: 200,
      'not-found': '404 Resource not found: container "c-1" has no block.',
    },
  },
  'locktera/second-delete': {
    async tell(api, mock) {
      mock.seed(only())
      const calls = [PATH, PATH, `${CONTAINERS}/c-2`].map((path) => () => api('DELETE', path))
      const all = []
      for (const call of calls) all.push((await call()).status)
      return all
    },
    outcomes: { 'not-found': [204, 404, 404], 'no-content': [204, 204, 404] },
  },
  'locktera/drm-delete-reply': {
    async tell(api, mock) {
      mock.seed(only({ drm_rules: { dynamic: true, opens: 1 } }))
      const { status, body } = await api('DELETE', `${PATH}/drm_rules`)
      return [status, body, (await api('GET', `${PATH}/drm_rules`)).body]
    },
    outcomes: {
      message: [200, { message: 'DRM rule deleted successfully' }, {}],
      'no-content': [204, '', {}],
    },
  },
  'locktera/static-drm-delete': {
    async tell(api) {
      const { path } = await encode(api, { drm: { opens: 1 } })
      const { status } = await api('DELETE', `${path}/drm_rules`)
      return [status, (await api('GET', `${path}/drm_rules`)).body]
    },
    outcomes: { refused: [400, { opens: 1 }], deleted: [200, {}] },
  },
  'locktera/blocked-attempts': {
    async tell(api, mock) {
      const viewer = { container_id: 'c-1', viewer_email: 'a@b.example' }
      const other = { container_id: 'c-1', viewer_email: 'c@d.example' }
      const attempts = [
        { ...viewer, attempt_count: 3, refused_count: 1 },
        { ...other, attempt_count: 2, refused_count: 2 },
      ]
      mock.seed({ locktera: { ...only().locktera, attempts } })
      return (await api('GET', `${PATH}/attempts`)).body
    },
    outcomes: {
      shown: [
        { viewer_email: 'a@b.example', attempt_count: 3 },
        { viewer_email: 'c@d.example', attempt_count: 2 },
      ],
      'left-out': [{ viewer_email: 'a@b.example', attempt_count: 2 }],
    },
  },
}
