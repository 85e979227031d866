import { locktera } from '../../src/services/locktera/index.js'
import { CALLER, encodeForm } from '../support/locktera.js'
import type { DemoFacts, Suite } from '../support/suite.js'
import { corpus } from './malformed-locktera.js'
import { lockteraRefusals } from './refusals.js'
import { scenarios } from './rules-locktera/index.js'

type Row = Readonly<Record<string, unknown>>

/** A file or an event as replies have it, without what only the tables have. */
const ofWire = ({ key: _key, container_id, name, ...row }: Row): Row =>
  'action' in row ? { ...row, container_id } : row

const UUID = '[0-9a-f]{8}-[0-9a-f]{4}'

interface Decoded {
  readonly files: Readonly<Record<string, { readonly size: number }>>
}

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
    files: {
      component: 'EncodedFile',
      key: 'name',
      id: /^[a-z0-9-]+\.[a-z0-9]+$/,
      count: 8,
      shown: ofWire,
    },
    events: { component: 'Event', key: 'action', id: /^[a-z]+\.[a-z]+$/, count: 8, shown: ofWire },
  },
  files: 'files',
  readable: 8,
  refused: 403,
  async downloads(api, mock) {
    // The containers of this world stand in two organizations.
    const containers = mock.state.records('locktera', 'containers')
    const all = await Promise.all(
      containers.map(async ({ id, org_id }) => {
        const path = `/orgs/${String(org_id)}/containers/${String(id)}`
        // Nobody decodes what is blocked.
        await api('DELETE', `${path}/block`)
        const { files } = (await api('GET', `${path}/decode`)).body as Decoded
        return Object.entries(files).map(([name, { size }]) => {
          return { id: name, path: `${path}/decode/${encodeURIComponent(name)}`, size }
        })
      }),
    )
    return all.flat()
  },
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
