import { locktera } from '../../../src/services/locktera/index.js'
import { CONTAINERS, ENCODE, encodeForm } from '../../support/locktera.js'
import { ok, type Planted } from '../planted.js'

const form = () => encodeForm({ container: { name: 'survey', drm: { dynamic: true } } })
const world = {
  locktera: {
    containers: [{ id: '01941f29-7c00-785e-ade1-0853df91cb9d', org_id: 'org-1', name: 'plans' }],
  },
}
const ONE = `${CONTAINERS}/01941f29-7c00-785e-ade1-0853df91cb9d`

export const lockteraClients: readonly Planted[] = [
  {
    name: 'encodes again when the reply breaks off',
    ...{ service: locktera, problem: 'duplicate-records', operation: 'locktera/EncodeContainer' },
    async run(api) {
      const send = async () => ok(await api('POST', ENCODE, form()))
      return send().catch(send)
    },
  },
  {
    name: 'leaves a container without the rules that protect it',
    ...{ service: locktera, problem: 'left-behind', operation: 'locktera/PutDrm' },
    async run(api) {
      const { container } = ok(await api('POST', ENCODE, form()))
      ok(await api('PUT', `${CONTAINERS}/${String(container.uuid)}/drm`, { opens: 1 }))
    },
  },
  {
    name: 'believes that a container is blocked',
    ...{ service: locktera, world, problem: 'other-records', operation: 'locktera/BlockContainer' },
    run: (api) => api('PUT', `${ONE}/block`),
  },
  {
    name: 'does not notice that a decoded file is missing',
    ...{
      service: locktera,
      world,
      problem: 'incomplete-data',
      operation: 'locktera/DecodeManifest',
    },
    async run(api) {
      const { status, body } = await api('GET', `${ONE}/decode`)
      return status === 200 ? Object.keys(body) : []
    },
  },
]
