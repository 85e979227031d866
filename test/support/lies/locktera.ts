import { locktera } from '../../../src/services/locktera/index.js'
import {
  about,
  aboutErrors,
  HOUR_SECONDS,
  asking,
  gone,
  oneMore,
  prefixed,
  withRegion,
} from './lie.js'
import type { Lies } from './lie.js'

type Values = Record<string, unknown>

const isContainer = (one: Values) => 'container_digest' in one

export const lockteraLies: Lies = {
  service: locktera,
  seed: {
    containers: [1, 2, 3].map((count) => ({
      org_id: 'harbour',
      name: `foreign ${String(count)}`,
      created_at: `2024-12-0${String(count)}T00:00:00Z`,
    })),
  },
  lies: [
    {
      name: 'wrong default',
      tell: about(isContainer, (one) => (one['blocked'] = true)),
      found: { differing: ['Container.blocked'] },
    },
    {
      name: 'missing',
      tell: about(isContainer, (one) => delete one['container_size']),
      found: { differing: ['Container.container_size'] },
    },
    {
      name: 'extra',
      tell: about(isContainer, (one) => (one['region'] = 'eu')),
      found: { unknown: ['Container.region'] },
    },
    { name: 'status', tell: gone('GetContainer'), found: { broken: ['status of GetContainer'] } },
    {
      name: 'code',
      tell: aboutErrors(400, (json) => {
        if (String(json['message']).endsWith('are not dynamic.')) json['code'] = 4000
      }),
      found: { differing: ['error static_drm'] },
    },
    {
      name: 'wording',
      tell: (reply, { operation }) => {
        if (operation !== 'GetContainer' || reply.status !== 404 || !reply.json) return
        reply.json['message'] = 'There is no such thing.'
      },
      found: { differing: ['error container_not_found'] },
    },
    {
      name: 'order',
      tell: ({ json }, { operation }) => {
        if (operation === 'ListContainers' && Array.isArray(json)) json.reverse()
      },
      // Not its rule: pages follow one another as they should.
      found: { differing: ['order of ListContainers 200'] },
    },
    {
      // A page of this API is a list alone: nothing says whether another one follows.
      name: 'tags',
      tell: about(isContainer, (one) => (one['tags'] = [])),
      found: { differing: ['Container.tags'] },
    },
    {
      name: 'type',
      tell: about(isContainer, (one) => (one['container_size'] = String(one['container_size']))),
      found: { broken: ['Container.container_size'] },
    },
    {
      name: 'page ignored',
      ask: asking('ListContainers', (query) => query.delete('page')),
      found: { differing: ['parameter page of ListContainers'] },
    },
    {
      name: 'filter ignored',
      ask: asking('ListContainers', (query) => {
        query.delete('start')
        query.delete('end')
      }),
      found: { rules: [['locktera/date-filter', 'ignored']] },
    },
    {
      name: 'limit off by one',
      ask: oneMore,
      found: { differing: ['parameter limit of ListContainers'] },
    },
    {
      // Nor does anything say how many there are.
      name: 'digest',
      tell: about(isContainer, (one) => (one['container_digest'] = '0'.repeat(64))),
      found: { differing: ['Container.container_digest'] },
    },
    {
      name: 'stale list',
      tell: (reply, { operation }) => {
        if (operation === 'ListContainers' && reply.status === 200) reply.json?.shift()
      },
      found: { differing: ['items of ListContainers 200'] },
    },
    {
      name: 'missing header',
      tell: ({ headers }, { operation }) => {
        if (operation === 'GetContainer') headers.delete('content-type')
      },
      found: { broken: ['header content-type'] },
    },
    { name: 'extra header', tell: withRegion, found: { unknown: ['header x-region'] } },
    {
      name: 'size',
      tell: about(
        isContainer,
        (one) => (one['container_size'] = Number(one['container_size']) + 1),
      ),
      found: { differing: ['Container.container_size'] },
    },
    {
      name: 'content',
      tell: ({ json, status }, { operation }) => {
        if (operation === 'GetDrmRules' && status === 200 && json)
          delete (json as Values)['downloadable']
      },
      found: { differing: ['DrmRules.downloadable'] },
    },
    {
      name: 'time',
      tell: about(isContainer, (one) => {
        const time = new Date(String(one['created_at'])).getTime() - HOUR_SECONDS * 1000
        one['created_at'] = new Date(time).toISOString().replace('.000Z', 'Z')
      }),
      found: { differing: ['Container.created_at'] },
    },
  ],
  idForm: {
    found: { differing: ['EncodedManifest.container.uuid'] },
    ...prefixed(/"uuid":"([^"]+)"/g, 'lt_'),
  },
}
