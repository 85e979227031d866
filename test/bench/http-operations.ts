import { differenceOf, type Expected } from './expected.js'
import type { Received } from './load.js'
import { create, fileHeaders, form, get, remove, type Sample } from './operations.js'

/** A request, and what its reply must be. */
export interface Exchange {
  readonly sample: Sample
  readonly status: number
  /** Of JSON the members; otherwise the bytes. */
  readonly expected: Expected | Uint8Array
}

/** Sends requests one after the other, and returns the replies. */
export type Send = (samples: readonly Sample[]) => Promise<readonly Received[]>

/** An operation as it is measured over HTTP. */
export interface HttpOperation {
  /** Makes what the requests are about, and as many requests, which are sent by turns. */
  prepare(send: Send, count: number): Promise<Exchange[]>
  /** Each round is prepared anew: a request can be made only once, or what it made must go. */
  readonly eachRound?: 'once' | 'cleared'
}

const IDS = 1000
const SMALL = 'x'.repeat(10_000)
const LARGE = 'x'.repeat(5_000_000)
const PAGE = 20

const isTime = (value: unknown) => typeof value === 'number' && Number.isInteger(value)
const isId = (value: unknown) => typeof value === 'string' && value !== ''
const isText = (value: unknown) => typeof value === 'string'

const container = {
  ...{ object: 'container', name: 'bench', status: 'running', created_at: isTime },
  expires_after: { anchor: 'last_active_at', minutes: 20 },
  last_active_at: isTime,
}

const file = (container_id: string, bytes: number) => ({
  ...{ object: 'container.file', container_id, bytes, created_at: isTime, path: isText },
  source: 'user',
})

export const httpOperations = {
  retrieve: {
    prepare: async (send) =>
      (await containers(send)).map((id) => ok(get(`/containers/${id}`), { ...container, id })),
  },
  list: { prepare: async (send) => pages(await containers(send)) },
  '404': {
    prepare: async () =>
      Array.from({ length: IDS }, (_, n) => ({
        ...{ sample: get(`/containers/cntr_none${String(n)}`), status: 404 },
        expected: { error: { message: isText, type: 'invalid_request_error' } },
      })),
  },
  create: { prepare: async () => [ok(create, { ...container, id: isId })] },
  delete: {
    eachRound: 'once',
    prepare: async (send, count) =>
      (await containers(send, count)).map((id) =>
        ok(remove(`/containers/${id}`), { id, deleted: true }),
      ),
  },
  'upload 10 kB': {
    prepare: async (send) => uploads(await containers(send), SMALL),
  },
  'upload 10 kB to the disk': {
    prepare: async (send) => uploads(await containers(send), SMALL),
  },
  'upload 5 MB': {
    eachRound: 'cleared',
    prepare: async (send) => {
      await removeAll(send)
      return uploads(await containers(send, 1), LARGE)
    },
  },
  'list files': {
    prepare: async (send) => {
      const all = await files(send)
      return Array.from({ length: IDS / PAGE }, (_, n) => all.slice(n * PAGE, (n + 1) * PAGE)).map(
        (list) =>
          ok(get(`/containers/${list[0]!.container}/files`), {
            ...{ object: 'list', has_more: false },
            data: list
              .toReversed()
              .map((one) => ({ ...file(one.container, SMALL.length), id: one.id })),
          }),
      )
    },
  },
  'retrieve file': {
    prepare: async (send) =>
      (await files(send)).map(({ container, id }) =>
        ok(get(`/containers/${container}/files/${id}`), { ...file(container, SMALL.length), id }),
      ),
  },
  'delete file': {
    eachRound: 'once',
    prepare: async (send, count) =>
      (await files(send, count)).map(({ container, id }) =>
        ok(remove(`/containers/${container}/files/${id}`), { id, deleted: true }),
      ),
  },
  content: {
    prepare: async (send) => (await files(send)).map((one) => contentOf(one, SMALL)),
  },
  'download 5 MB': {
    prepare: async (send) => (await files(send, 1, LARGE)).map((one) => contentOf(one, LARGE)),
  },
} as const satisfies Record<string, HttpOperation>

export type OperationName = keyof typeof httpOperations

/** What is wrong with a reply, as a sentence; undefined if nothing is. */
export function faultOf({ status, expected }: Exchange, reply: Received): string | undefined {
  if (reply.status !== status) return `status ${String(reply.status)}`
  if (expected instanceof Uint8Array) {
    return Buffer.compare(expected, reply.body) === 0
      ? undefined
      : `${String(reply.body.length)} other bytes`
  }
  const text = Buffer.from(reply.body).toString()
  try {
    return differenceOf(expected, JSON.parse(text))
  } catch {
    return `no JSON: ${text.slice(0, 60)}`
  }
}

function ok(sample: Sample, expected: Exchange['expected']): Exchange {
  return { sample, status: 200, expected }
}

/** The newest come first; the page after a container has those that were made just before it. */
function pages(ids: readonly string[]): Exchange[] {
  return ids.slice(PAGE).map((id, n) => {
    const data = ids.slice(n, n + PAGE).toReversed()
    return ok(get(`/containers?limit=${String(PAGE)}&after=${id}`), {
      ...{ object: 'list', first_id: data[0]!, last_id: data.at(-1)!, has_more: n > 0 },
      data: data.map((one) => ({ ...container, id: one })),
    })
  })
}

function uploads(containers: readonly string[], text: string): Exchange[] {
  return containers.map((id) => ok(uploadTo(id, text), { ...file(id, text.length), id: isId }))
}

function contentOf({ container, id }: { container: string; id: string }, text: string): Exchange {
  return ok(get(`/containers/${container}/files/${id}/content`), Buffer.from(text))
}

function uploadTo(container: string, text: string): Sample {
  return form(`/containers/${container}/files`, [fileHeaders('file'), text])
}

async function containers(send: Send, count = IDS): Promise<string[]> {
  return (await send(Array<Sample>(count).fill(create))).map(idOf)
}

/** Deletes the containers, whose files would fill the memory. */
async function removeAll(send: Send): Promise<void> {
  const [list] = await send([get('/containers?limit=100')])
  const { data } = JSON.parse(Buffer.from(list!.body).toString()) as { data: { id: string }[] }
  await send(data.map(({ id }) => remove(`/containers/${id}`)))
}

/** As many files, twenty in each container. */
async function files(send: Send, count = IDS, text = SMALL) {
  const parents = await containers(send, Math.ceil(count / PAGE))
  const places = Array.from({ length: count }, (_, n) => parents[Math.floor(n / PAGE)]!)
  const replies = await send(places.map((id) => uploadTo(id, text)))
  return replies.map((reply, n) => ({ container: places[n]!, id: idOf(reply) }))
}

function idOf(reply: Received): string {
  const text = Buffer.from(reply.body).toString()
  const { id } = JSON.parse(text) as { id?: unknown }
  if (reply.status === 200 && typeof id === 'string') return id
  throw new Error(`It answered ${String(reply.status)} to what makes records: ${text.slice(0, 80)}`)
}
