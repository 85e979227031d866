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
  prepare(records: Records, count: number): Promise<Exchange[]>
  /** Each round is prepared anew: a request can be made only once, or what it made must go. */
  readonly eachRound?: 'once' | 'cleared'
}

const IDS = 1000
const SMALL = 'x'.repeat(10_000)
const LARGE = 'x'.repeat(5_000_000)
const PAGE = 20

/** What a server holds, made over HTTP as far as an operation needs it. */
export class Records {
  private listed: Promise<string[]> | undefined
  private current: string | undefined

  /** @param given ids of the containers of a server that was started with them */
  constructor(
    readonly send: Send,
    given?: readonly string[],
  ) {
    this.listed = given && Promise.resolve([...given])
  }

  /** Ids of a thousand containers, from the oldest to the newest. */
  async containers(): Promise<string[]> {
    return (this.listed ??= this.create(IDS))
  }

  async create(count: number): Promise<string[]> {
    const ids = (await this.send(Array<Sample>(count).fill(create))).map(idOf)
    if (new Set(ids).size === count) return ids
    throw new Error(`creates the same id again and again: ${ids[0]!}`)
  }

  /** A container instead of the one that was asked for before, which goes with its files. */
  async next(): Promise<string> {
    if (this.current !== undefined) await this.send([remove(`/containers/${this.current}`)])
    const [id] = await this.create(1)
    return (this.current = id!)
  }

  /** As many files, twenty in each container of their own. */
  async files(count = IDS, text = SMALL): Promise<StoredFile[]> {
    const parents = await this.create(Math.ceil(count / PAGE))
    const places = Array.from({ length: count }, (_, n) => parents[Math.floor(n / PAGE)]!)
    const replies = await this.send(places.map((id) => uploadTo(id, text)))
    return replies.map((reply, n) => ({ container: places[n]!, id: idOf(reply) }))
  }
}

interface StoredFile {
  readonly container: string
  readonly id: string
}

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
    prepare: async (records) =>
      (await records.containers()).map((id) => ok(get(`/containers/${id}`), { ...container, id })),
  },
  list: { prepare: async (records) => pages(await records.containers()) },
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
    prepare: async (records, count) =>
      (await records.create(count)).map((id) =>
        ok(remove(`/containers/${id}`), { id, deleted: true }),
      ),
  },
  'upload 10 kB': {
    prepare: async (records) => uploads(await records.containers(), SMALL),
  },
  'upload 10 kB to the disk': {
    prepare: async (records) => uploads(await records.containers(), SMALL),
  },
  'upload 5 MB': {
    eachRound: 'cleared',
    prepare: async (records) => uploads([await records.next()], LARGE),
  },
  'list files': {
    prepare: async (records) => {
      const all = await records.files()
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
    prepare: async (records) =>
      (await records.files()).map(({ container, id }) =>
        ok(get(`/containers/${container}/files/${id}`), { ...file(container, SMALL.length), id }),
      ),
  },
  'delete file': {
    eachRound: 'once',
    prepare: async (records, count) =>
      (await records.files(count)).map(({ container, id }) =>
        ok(remove(`/containers/${container}/files/${id}`), { id, deleted: true }),
      ),
  },
  content: {
    prepare: async (records) => (await records.files()).map((one) => contentOf(one, SMALL)),
  },
  'download 5 MB': {
    prepare: async (records) => (await records.files(1, LARGE)).map((one) => contentOf(one, LARGE)),
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

function contentOf({ container, id }: StoredFile, text: string): Exchange {
  return ok(get(`/containers/${container}/files/${id}/content`), Buffer.from(text))
}

function uploadTo(container: string, text: string): Sample {
  return form(`/containers/${container}/files`, [fileHeaders('file'), text])
}

function idOf(reply: Received): string {
  const text = Buffer.from(reply.body).toString()
  const id = reply.status === 200 && (JSON.parse(text) as { id?: unknown }).id
  if (typeof id === 'string') return id
  throw new Error(`creates with status ${reply.status}: ${text.slice(0, 60)}`)
}
