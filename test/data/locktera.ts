import { locktera } from '../../src/services/locktera/index.js'
import { CALLER, encodeForm } from '../support/locktera.js'
import type { DemoFacts, Suite } from '../support/suite.js'
import { corpus } from './malformed-locktera.js'
import { lockteraRefusals } from './refusals.js'
import { scenarios } from './rules-locktera/index.js'

const UUID = '[0-9a-f]{8}-[0-9a-f]{4}'

const demo: DemoFacts = {
  tables: {
    containers: {
      component: 'Container',
      key: 'id',
      id: new RegExp(`^${UUID}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$`),
      count: 5,
    },
    orgs: {
      component: 'Org',
      key: 'id',
      id: new RegExp(`^${UUID}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$`),
      count: 2,
    },
  },
  // What is in a container is read back by no operation of this API.
  files: 'none',
  readable: 0,
  refused: 404,
  downloads: () => Promise.resolve([]),
  async use(api, mock) {
    const [{ org_id }] = mock.state.records('locktera', 'containers') as [{ org_id: string }]
    const path = `/orgs/${org_id}/containers`
    mock.clock.advance({ hours: 5 })
    const manifest = { container: { tags: ['new'], drm: { dynamic: true, opens: 2 } } }
    const { body } = await api('POST', `${path}/encode`, encodeForm(manifest, { 'new.txt': 'é' }))
    const { uuid } = body.container
    await api('PUT', `${path}/${String(uuid)}/block`)
    await api('DELETE', `${path}/${String(uuid)}/drm_rules`)
    const [oldest] = mock.state.records('locktera', 'containers')
    await api('DELETE', `${path}/${String(oldest?.['id'])}`)
    return 'new.txt'
  },
}

export const lockteraSuite: Suite = {
  service: locktera,
  caller: CALLER,
  exchanges: {
    // The document prints no reply that could be sent: its DRM rules are three dots.
    published: {
      'block-container': '{"message":"Container access blocked successfully"}',
      'get-drm-rules-none': '{}',
    },
    broken: 15,
    mutations: { dropped: 100, retyped: 700, 'another word': 5, added: 100 },
  },
  demo,
  scenarios,
  malformed: corpus,
  refusals: lockteraRefusals,
}
