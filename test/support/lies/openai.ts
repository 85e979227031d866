import { openai } from '../../../src/services/openai/index.js'
import {
  about,
  aboutErrors,
  HOUR_SECONDS,
  asking,
  gone,
  oneMore,
  otherContent,
  withRegion,
} from './lie.js'
import type { Lies } from './lie.js'

type Values = Record<string, unknown>

const isContainer = ({ object }: Values) => object === 'container'
const isFile = ({ object }: Values) => object === 'container.file'
const isList = ({ object }: Values) => object === 'list'
const error = (json: Values) => json['error'] as Values
const NOT_FOUND = 'error container_not_found'

/** The first reply to each URL of a list of files, as a cache gives it again. */
function cachedLists() {
  const first = new Map<string, unknown>()
  return (reply: { json: unknown }, { operation, url }: { operation: string; url: string }) => {
    if (operation !== 'ListContainerFiles') return
    if (first.has(url)) reply.json = structuredClone(first.get(url))
    else first.set(url, structuredClone(reply.json))
  }
}

export const openaiLies: Lies = {
  service: openai,
  seed: {
    containers: [1, 2, 3].map((count) => ({
      id: `cntr_foreign${String(count)}`,
      name: `foreign ${String(count)}`,
      created_at: 1_735_600_000 + count,
    })),
  },
  lies: [
    {
      name: 'wrong default',
      tell: about(isContainer, (one) => {
        if (one['memory_limit'] === '1g') one['memory_limit'] = '4g'
      }),
      found: { differing: ['ContainerResource.memory_limit'] },
    },
    {
      name: 'missing',
      tell: about(isContainer, (one) => delete one['expires_after']),
      found: { differing: ['ContainerResource.expires_after'] },
    },
    {
      name: 'extra',
      tell: about(isContainer, (one) => (one['region'] = 'eu')),
      found: { unknown: ['ContainerResource.region'] },
    },
    {
      name: 'status',
      tell: gone('RetrieveContainer'),
      found: { broken: ['status of RetrieveContainer'] },
    },
    {
      name: 'code',
      tell: aboutErrors(400, (json) => {
        if (error(json)['code'] === 'integer_above_max_value') error(json)['code'] = 'too_large'
      }),
      found: { differing: ['error integer_above_max_value'] },
    },
    {
      name: 'wording',
      tell: aboutErrors(404, (json) => {
        if (String(error(json)['message']).startsWith('Container with')) {
          error(json)['message'] = 'There is no such container.'
        }
      }),
      found: { differing: [NOT_FOUND] },
    },
    {
      name: 'order',
      tell: ({ json }, { operation }) => {
        if (operation === 'ListContainers') (json?.['data'] as unknown[] | undefined)?.reverse()
      },
      found: { differing: ['order of ContainerListResource.data'] },
    },
    {
      name: 'has_more',
      tell: ({ json }, { operation }) => {
        if (operation === 'ListContainers' && json?.['has_more'] === true) json['has_more'] = false
      },
      found: { differing: ['ContainerListResource.has_more'] },
    },
    {
      name: 'type',
      tell: about(isFile, (one) => (one['bytes'] = String(one['bytes']))),
      found: { broken: ['ContainerFileResource.bytes'] },
    },
    {
      name: 'page ignored',
      ask: asking('ListContainers', (query) => query.delete('after')),
      found: { differing: ['parameter after of ListContainers'] },
    },
    {
      name: 'filter ignored',
      ask: asking('ListContainers', (query) => query.delete('name')),
      found: { differing: ['parameter name of ListContainers'] },
    },
    {
      name: 'limit off by one',
      ask: oneMore,
      found: { differing: ['parameter limit of ListContainers'] },
    },
    {
      // This API has no total.
      name: 'last id',
      tell: about(isList, (one) => (one['last_id'] = one['first_id'])),
      found: { differing: ['ContainerFileListResource.last_id', 'ContainerListResource.last_id'] },
    },
    {
      name: 'stale list',
      tell: cachedLists(),
      found: { differing: ['items of ContainerFileListResource.data'] },
    },
    {
      name: 'missing header',
      tell: ({ headers }) => headers.delete('x-request-id'),
      found: { differing: ['header x-request-id'] },
    },
    { name: 'extra header', tell: withRegion, found: { unknown: ['header x-region'] } },
    {
      name: 'size',
      tell: about(isFile, (one) => (one['bytes'] = Number(one['bytes']) + 1)),
      found: { broken: ['ContainerFileResource.bytes'] },
    },
    {
      name: 'content',
      tell: otherContent,
      found: { differing: ['reply 200 of RetrieveContainerFileContent'] },
    },
    {
      name: 'time',
      tell: about(
        isContainer,
        (one) => (one['created_at'] = Number(one['created_at']) - HOUR_SECONDS),
      ),
      found: { differing: ['ContainerResource.created_at'] },
    },
  ],
  idForm: {
    found: { differing: ['ContainerResource.id'] },
    show: (text) => text.replace(/cntr_(?=[0-9a-f]{20})/g, 'container_'),
    read: (url) => url.replaceAll('container_', 'cntr_'),
  },
}
