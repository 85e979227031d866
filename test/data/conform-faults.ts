import type { SentRequest } from '../../src/conformance/verify/request.js'
import { carrierx } from '../../src/services/carrierx/index.js'
import { locktera } from '../../src/services/locktera/index.js'
import { openai } from '../../src/services/openai/index.js'
import type { Service } from '../../src/core/service/service.js'
import type { Provider } from '../support/verify.js'

type Answer = NonNullable<Provider['answer']>
// What a test changes of a body is what the contract has there.
type Body = Record<string, unknown>

/** A server with one fault. */
export interface PlantedFault {
  readonly fault: string
  readonly service: Service
  readonly answer: () => Answer
  /** The checks that it fails. Of those of errors, which are many, some are listed. */
  readonly fails: readonly string[]
  /** Checks other than those of errors that note it, as no source says otherwise. */
  readonly notes?: readonly string[]
}

const pathOf = ({ url }: SentRequest) => new URL(url).pathname
const isGet = ({ method }: SentRequest) => method === 'GET'

type Is = (sent: SentRequest) => boolean

const containerPath = (sent: SentRequest) => /\/containers\/[^/]+$/.test(pathOf(sent))
const ofContainer: Is = (sent) => isGet(sent) && containerPath(sent)
const ofContainers: Is = (sent) => isGet(sent) && /\/containers$/.test(pathOf(sent))
const ofFiles: Is = (sent) => isGet(sent) && /\/files$/.test(pathOf(sent))
const ofContent: Is = (sent) => isGet(sent) && /\/(?:content|data)$/.test(pathOf(sent))
const ofCreate: Is = (sent) => sent.method === 'POST' && /\/containers$/.test(pathOf(sent))
const ofUpload: Is = (sent) => sent.method === 'POST' && /\/files$/.test(pathOf(sent))
const ofDelete: Is = (sent) => sent.method === 'DELETE' && containerPath(sent)

/** Changes the JSON of successful responses. */
const body =
  (is: Is, change: (json: Body) => unknown): (() => Answer) =>
  () =>
  async (sent, next) => {
    const reply = await next()
    if (!is(sent) || !reply.ok) return reply
    const { status, headers } = reply
    const kept = new Headers(headers)
    kept.delete('content-length')
    return new Response(JSON.stringify(change((await reply.json()) as Body)), {
      status,
      headers: kept,
    })
  }

/** Changes the head of responses. */
const head =
  (is: Is, change: (headers: Headers, status: number) => number | undefined): (() => Answer) =>
  () =>
  async (sent, next) => {
    const reply = await next()
    if (!is(sent)) return reply
    const headers = new Headers(reply.headers)
    const status = change(headers, reply.status) ?? reply.status
    return new Response(reply.body === null ? null : await reply.arrayBuffer(), { status, headers })
  }

/** Remembers the first successful response, and gives it for ever. */
const stale =
  (is: Is): (() => Answer) =>
  () => {
    const first = new Map<string, Response>()
    return async (sent, next) => {
      if (!is(sent)) return next()
      const known = first.get(sent.url)
      if (known) return known.clone()
      const reply = await next()
      if (reply.ok) first.set(sent.url, reply.clone())
      return reply
    }
  }

const without = (is: Is, ...names: readonly string[]): (() => Answer) => {
  return () => (sent, next) => {
    if (is(sent)) {
      const url = new URL(sent.url)
      for (const name of names) url.searchParams.delete(name)
      Object.assign(sent, { url: url.href })
    }
    return next()
  }
}

const withoutHeader = (is: Is, name: string): (() => Answer) => {
  return () => (sent, next) => {
    if (is(sent)) {
      const { [name]: _, ...headers } = sent.headers
      Object.assign(sent, { headers })
    }
    return next()
  }
}

/** Says that something was deleted, and keeps it. */
const keeps = (is: Is, reply: (sent: SentRequest) => Response): (() => Answer) => {
  return () => {
    const spared = new Set<string>()
    return (sent, next) => {
      // The second time it is deleted, as at the end of a run.
      if (!is(sent) || spared.has(sent.url)) return next()
      spared.add(sent.url)
      return Promise.resolve(reply(sent))
    }
  }
}

const openaiFaults: readonly Omit<PlantedFault, 'service'>[] = [
  {
    fault: 'creates with 201',
    answer: head(ofCreate, (_, status) => (status === 200 ? 201 : undefined)),
    // No source says that there is no other status.
    fails: [],
    notes: ['shape/CreateContainer/status'],
  },
  {
    fault: 'says text/plain of JSON',
    answer: head(ofContainer, (headers) => {
      headers.set('content-type', 'text/plain')
      return undefined
    }),
    fails: [
      'shape/RetrieveContainer/media-type',
      'state/container-can-be-retrieved',
      'expiry/used-container-stays',
    ],
  },
  {
    fault: 'leaves out created_at',
    answer: body(ofContainer, ({ created_at: _, ...rest }) => rest),
    fails: ['shape/RetrieveContainer/body', 'state/container-can-be-retrieved'],
  },
  {
    fault: 'has times as texts',
    answer: body(ofUpload, (json) => ({ ...json, created_at: '2025-01-01T00:00:00Z' })),
    fails: ['shape/CreateContainerFile/body', 'state/file-can-be-retrieved'],
  },
  {
    fault: 'ignores the memory that was asked for',
    answer: body(ofCreate, (json) => ({ ...json, memory_limit: '1g' })),
    fails: ['state/container-has-what-was-sent'],
  },
  {
    fault: 'shows a name in lower case',
    answer: body(ofContainer, (json) => ({ ...json, name: 'container' })),
    fails: ['state/container-can-be-retrieved'],
  },
  {
    fault: 'lists no containers',
    answer: body(ofContainers, (json) => ({ ...json, data: [], first_id: null, last_id: null })),
    fails: [
      'state/container-is-listed',
      'state/container-is-found-by-name',
      'paging/containers-limit',
      'paging/containers-after',
      'paging/containers-order-desc',
      'paging/containers-order-asc',
    ],
    notes: ['paging/containers-ids-of-a-page'],
  },
  {
    fault: 'ignores the name filter',
    answer: without(ofContainers, 'name'),
    fails: ['state/container-is-found-by-name'],
  },
  {
    fault: 'keeps deleted containers',
    answer: keeps(ofDelete, (sent) =>
      Response.json({
        id: pathOf(sent).split('/').at(-1),
        object: 'container.deleted',
        deleted: true,
      }),
    ),
    fails: ['state/deleted-container-is-gone', 'state/deleted-container-is-not-listed'],
  },
  {
    fault: 'caches lists of files',
    answer: stale(ofFiles),
    fails: ['state/deleted-file-is-not-listed'],
  },
  {
    fault: 'changes bytes',
    answer: () => async (sent, next) => {
      const reply = await next()
      if (!ofContent(sent) || reply.status !== 200) return reply
      return new Response((await reply.text()).replace('€', 'E'), reply)
    },
    fails: ['state/file-content-comes-back'],
  },
  {
    fault: 'ignores ranges',
    answer: withoutHeader(ofContent, 'range'),
    fails: [],
    notes: ['state/file-content-range'],
  },
  {
    fault: 'counts characters as bytes',
    answer: body(ofUpload, (json) => ({ ...json, bytes: Number(json['bytes']) - 1 })),
    fails: [
      'shape/CreateContainerFile/body',
      'state/file-has-its-size',
      'state/file-can-be-retrieved',
      'state/files-have-the-bytes-listed',
    ],
  },
  {
    fault: 'ignores limit',
    answer: without(ofFiles, 'limit'),
    fails: [
      'paging/files-limit',
      'paging/files-has-more',
      'errors/lists-files-with-a-limit-that-is-not-a-number',
    ],
  },
  { fault: 'ignores after', answer: without(ofFiles, 'after'), fails: ['paging/files-after'] },
  {
    fault: 'ignores order',
    answer: without(ofFiles, 'order'),
    fails: ['paging/files-after', 'paging/files-order-asc'],
  },
  {
    fault: 'never has more',
    answer: body(ofFiles, (json) => ({ ...json, has_more: false })),
    fails: ['paging/files-has-more'],
  },
  {
    fault: 'swaps first_id and last_id',
    answer: body(ofFiles, (json) => ({
      ...json,
      first_id: json['last_id'],
      last_id: json['first_id'],
    })),
    fails: ['paging/files-ids-of-a-page'],
  },
  {
    fault: 'accepts containers without a name',
    answer: () => async (sent, next) => {
      const reply = await next()
      const { json } = sent.stepRequest as { json?: Body }
      if (!ofCreate(sent) || (json && 'name' in json && json['name'] !== undefined)) return reply
      return Response.json({}, { status: 200, headers: reply.headers })
    },
    fails: ['shape/CreateContainer/body', 'errors/gives-no-name'],
  },
  {
    fault: 'never expires',
    answer: body(ofContainer, (json) => ({ ...json, status: 'running' })),
    fails: ['expiry/idle-container-expires'],
  },
]

const carrierxFaults: readonly Omit<PlantedFault, 'service'>[] = [
  {
    fault: 'answers 404 with its own words',
    answer: () => async (_sent, next) => {
      const reply = await next()
      return reply.status === 404 ? Response.json({ message: 'Gone fishing' }, reply) : reply
    },
    fails: ['errors/gets-a-container-that-does-not-exist', 'errors/gets-the-child'],
    // Only the body of a 422 is shown by a source.
    notes: [
      'shape/GetContainer/body',
      'shape/DeleteContainer/body',
      'shape/GetFile/body',
      'shape/DeleteFile/body',
      'shape/DownloadFile/body',
    ],
  },
  {
    fault: 'answers 400 instead of 422',
    answer: head(
      () => true,
      (_, status) => (status === 422 ? 400 : undefined),
    ),
    fails: ['errors/gives-a-number-as-its-name', 'errors/gives-a-threshold-above-its-quota'],
  },
  {
    fault: 'ignores PATCH',
    answer: () => (sent, next) => {
      if (sent.method === 'PATCH') Object.assign(sent, { method: 'GET', body: null })
      return next()
    },
    fails: [
      'state/container-can-be-changed',
      'state/file-can-be-changed',
      'errors/changes-whether-it-is-encrypted',
    ],
  },
  { fault: 'ignores filters', answer: without(ofFiles, 'filter'), fails: ['state/file-is-listed'] },
  {
    fault: 'ignores offset',
    answer: without(ofContainers, 'offset'),
    fails: [
      'paging/containers-offset',
      'paging/containers-empty-list',
      'paging/containers-page',
      'paging/containers-has-more',
      'errors/lists-containers-from-an-offset-below-0',
    ],
  },
  {
    fault: 'has the total of the page',
    answer: body(ofContainers, (json) => ({ ...json, total: (json['items'] as unknown[]).length })),
    fails: ['paging/containers-total'],
  },
  {
    fault: 'ignores order',
    answer: without(ofContainers, 'order'),
    fails: ['paging/containers-order-asc', 'paging/containers-order-desc'],
  },
  {
    fault: 'keeps deleted files',
    answer: keeps(
      (sent) => sent.method === 'DELETE' && /\/files\//.test(pathOf(sent)),
      () => new Response(null, { status: 204 }),
    ),
    fails: [
      'state/deleted-file-is-gone',
      'state/deleted-file-is-not-listed',
      'errors/gets-the-deleted-file',
      'errors/deletes-it-once-more',
    ],
    notes: ['state/content-of-deleted-file-is-gone'],
  },
  {
    fault: 'deletes no file whose lifetime is over',
    answer: stale((sent) => isGet(sent) && /\/files\/[^/]+$/.test(pathOf(sent))),
    fails: [
      'state/deleted-file-is-gone',
      'expiry/file-is-deleted-after-its-lifetime',
      'errors/gets-the-deleted-file',
    ],
  },
]

const lockteraFaults: readonly Omit<PlantedFault, 'service'>[] = [
  {
    fault: 'gives every container the same id',
    answer: body(
      (sent) => sent.method === 'POST',
      (json) => ({ ...json, container: { ...(json['container'] as Body), uuid: SAME_ID } }),
    ),
    fails: [
      'shape/EncodeContainer/body',
      'state/container-ids-are-unique',
      'state/container-can-be-read',
      'state/container-is-listed',
      'state/container-is-found-by-digest',
      'state/drm-rules-come-back',
      'state/dynamic-drm-rules-can-be-deleted',
      'state/block-is-told',
      'state/new-container-has-no-attempts',
      'state/deleted-container-is-gone',
      'state/deleted-container-is-not-listed',
      'paging/containers-start-and-end',
    ],
    notes: [
      'state/container-has-the-name-of-its-manifest',
      'state/container-has-its-tags',
      'state/container-has-size-and-digest',
      'state/container-can-be-blocked',
      'paging/containers-order',
    ],
  },
  {
    fault: 'ignores pages',
    answer: without(ofContainers, 'page'),
    fails: ['paging/containers-pages'],
  },
  {
    fault: 'ignores dates',
    answer: without(ofContainers, 'start', 'end'),
    fails: ['paging/containers-start-and-end'],
  },
  {
    fault: 'loses DRM rules',
    answer: body(
      (sent) => pathOf(sent).endsWith('/drm_rules') && isGet(sent),
      () => ({}),
    ),
    fails: ['state/drm-rules-come-back'],
  },
  {
    fault: 'answers unknown containers with 400',
    answer: head(ofContainer, (_, status) => (status === 404 ? 400 : undefined)),
    fails: ['errors/gets-a-container-that-does-not-exist', 'errors/gets-the-deleted-container'],
  },
  {
    fault: 'lists from the oldest',
    answer: body(ofContainers, (json) => (json as unknown as unknown[]).toReversed()),
    fails: [],
    notes: ['paging/containers-order'],
  },
  {
    fault: 'has the size of something else',
    answer: body(
      (sent) => sent.method === 'POST',
      (json) => {
        const files = Object.entries((json['files'] ?? {}) as Record<string, { size: number }>)
        const grown = files.map(([name, file]) => [name, { ...file, size: 1 + file.size }])
        return { ...json, files: Object.fromEntries(grown) as object }
      },
    ),
    fails: ['state/encoded-files-are-described'],
  },
]

const SAME_ID = '01941f29-7c00-785e-ade1-0853df91cb9d'

const of = (service: Service, faults: readonly Omit<PlantedFault, 'service'>[]) =>
  faults.map((fault): PlantedFault => ({ service, ...fault }))

export const PLANTED_FAULTS: readonly PlantedFault[] = [
  ...of(openai, openaiFaults),
  ...of(carrierx, carrierxFaults),
  ...of(locktera, lockteraFaults),
]
