import { carrierx } from '../../../src/services/carrierx/index.js'
import {
  about,
  aboutErrors,
  HOUR_SECONDS,
  asking,
  gone,
  oneMore,
  otherContent,
  prefixed,
  withRegion,
} from './lie.js'
import type { Lies } from './lie.js'

type Values = Record<string, unknown>

const isContainer = (one: Values) => 'durability_class' in one
const isFile = (one: Values) => 'file_sid' in one
const isList = (one: Values) => Array.isArray(one['items'])

export const carrierxLies: Lies = {
  service: carrierx,
  seed: {
    containers: [1, 2, 3].map((count) => ({ name: `foreign ${String(count)}` })),
  },
  lies: [
    {
      name: 'wrong default',
      tell: about(isContainer, (one) => {
        if (one['default_file_lifecycle_ttl'] === -1) one['default_file_lifecycle_ttl'] = 3600
      }),
      found: { differing: ['Container.default_file_lifecycle_ttl'] },
    },
    {
      name: 'missing',
      tell: about(isContainer, (one) => delete one['quota_bytes']),
      found: { broken: ['Container.quota_bytes'] },
    },
    {
      name: 'extra',
      tell: about(isContainer, (one) => (one['region'] = 'eu')),
      found: { unknown: ['Container.region'] },
    },
    { name: 'status', tell: gone('GetContainer'), found: { broken: ['status of GetContainer'] } },
    {
      name: 'code',
      tell: aboutErrors(422, (json) => {
        for (const one of json['errors'] as Values[]) {
          if (one['field'] === 'container_sid') one['field'] = 'container'
        }
      }),
      found: { differing: ['error validation'] },
    },
    {
      name: 'wording',
      tell: aboutErrors(404, (json) => (json['message'] = 'There is no such item.')),
      found: { differing: ['error not_found'] },
    },
    {
      name: 'order',
      tell: ({ json }, { operation }) => {
        if (operation === 'ListContainers') (json?.['items'] as unknown[] | undefined)?.reverse()
      },
      found: { differing: ['order of ContainerList.items'] },
    },
    {
      name: 'has_more',
      tell: about(isList, (one) => (one['has_more'] = !one['has_more'])),
      found: { differing: ['ContainerList.has_more', 'FileList.has_more'] },
    },
    {
      name: 'type',
      tell: about(isFile, (one) => (one['file_bytes'] = String(one['file_bytes']))),
      found: { broken: ['File.file_bytes'] },
    },
    {
      name: 'page ignored',
      ask: asking('ListContainers', (query) => query.delete('offset')),
      found: { differing: ['parameter offset of ListContainers'] },
    },
    {
      name: 'filter ignored',
      ask: asking('ListContainers', (query) => query.delete('filter')),
      found: { differing: ['parameter filter of ListContainers'] },
    },
    {
      name: 'limit off by one',
      ask: oneMore,
      found: { differing: ['parameter limit of ListContainers'] },
    },
    {
      name: 'total',
      tell: about(isList, (one) => (one['total'] = Number(one['total']) + 1)),
      found: { differing: ['ContainerList.total', 'FileList.total'] },
    },
    {
      name: 'stale list',
      tell: about(isList, (one) => {
        const items = one['items'] as Values[]
        one['items'] = items.filter(({ name }) => !String(name).endsWith('page-3'))
      }),
      found: { differing: ['items of ContainerList.items'] },
    },
    {
      name: 'missing header',
      tell: ({ headers }) => headers.delete('accept-ranges'),
      found: { differing: ['header accept-ranges'] },
    },
    { name: 'extra header', tell: withRegion, found: { unknown: ['header x-region'] } },
    {
      name: 'size',
      tell: about(isFile, (one) => (one['file_bytes'] = Number(one['file_bytes']) + 1)),
      found: { broken: ['File.file_bytes'] },
    },
    {
      name: 'content',
      tell: otherContent,
      found: { differing: ['reply 200 of DownloadFile', 'reply 200 of DownloadPublishedFile'] },
    },
    {
      name: 'time',
      tell: about(isFile, (one) => {
        const time = new Date(String(one['date_modified'])).getTime() - HOUR_SECONDS * 1000
        one['date_modified'] = new Date(time).toISOString()
      }),
      found: { differing: ['File.date_modified'] },
    },
  ],
  idForm: {
    found: { differing: ['Container.container_sid'] },
    ...prefixed(/"container_sid":"([^"]+)"/g, 'cx_'),
  },
}
