import type { Service } from '../../../src/core/service/service.js'
import { inShort, NO_DRIFT, providerOf, verified, type Provider } from '../verify.js'

/** A reply that a lie may change in place. */
export interface LyingReply {
  status: number
  headers: Headers
  /** Undefined when the body is not JSON. */
  json: Json | undefined
  bytes: Uint8Array<ArrayBuffer>
}

export type Json = Record<string, unknown> & unknown[]

/** The request that a reply answers. */
export interface Asked {
  readonly operation: string
  readonly method: string
  readonly url: string
}

/** A way in which a provider does otherwise than the mock. */
export interface Lie {
  /** What it is about, such as `order`. */
  readonly name: string
  /** The URL and the text of a request as the mock understands them. */
  readonly read?: (text: string) => string
  /** Changes the query before it is processed. */
  readonly ask?: (query: URLSearchParams, asked: Asked) => void
  /** Changes the reply. */
  readonly tell?: (reply: LyingReply, asked: Asked) => void
  /** The one finding that it has to be reported as. */
  readonly found: Partial<ReturnType<typeof inShort>>
}

/** Lies of a service, and what others have in the account. */
export interface Lies {
  readonly service: Service
  readonly lies: readonly Lie[]
  /** Records that the run did not create. */
  readonly seed: object
  /** Changes ids of one side into the form of a lie, and back. */
  readonly idForm: IdForm
}

export interface IdForm {
  readonly found: Lie['found']
  /** Text of the mock as the provider sends it. */
  readonly show: (text: string) => string
  /** The URL and the text of a request as the mock understands them. */
  readonly read: (text: string) => string
}

/** Verifies a provider that tells a lie, or none. Returns what is reported, in short. */
export async function foundOf(
  { service, seed }: Lies,
  lie?: Lie,
): Promise<ReturnType<typeof inShort>> {
  const provider = providerOf(service, { seed: { [service.name]: seed } })
  if (lie) provider.answer = (sent) => lyingAnswer(provider, lie, sent)
  const { drift } = await verified(provider)
  return inShort(drift)
}

/** All lies of a service: those of its own, and that ids have another form. */
export function liesOf({ lies, idForm }: Lies): readonly Lie[] {
  const { found, show, read } = idForm
  return [
    ...lies,
    {
      name: 'id form',
      found,
      read,
      tell(reply) {
        if (reply.json) reply.json = JSON.parse(show(JSON.stringify(reply.json))) as Json
      },
    },
  ]
}

export const expected = ({ found }: Lie) => ({ ...NO_DRIFT, ...found })

async function lyingAnswer(
  provider: Provider,
  lie: Lie,
  { method, url, headers, body }: Provider['sent'][number],
): Promise<Response> {
  const asked = { operation: operationOf(provider.service, method, url), method, url }
  const target = new URL(lie.read?.(url) ?? url)
  lie.ask?.(target.searchParams, asked)
  const text = lie.read && body ? lie.read(new TextDecoder().decode(body)) : body
  const init = { method, headers: { ...headers }, body: text }
  const honest = await provider.mock.fetch(target.href, init)
  const bytes = new Uint8Array(await honest.arrayBuffer())
  const isJson = honest.headers.get('content-type')?.includes('json') === true
  const json = isJson ? (JSON.parse(new TextDecoder().decode(bytes)) as Json) : undefined
  const reply: LyingReply = {
    status: honest.status,
    headers: new Headers(honest.headers),
    json,
    bytes,
  }
  lie.tell?.(reply, asked)
  const shown = reply.json === undefined ? reply.bytes : JSON.stringify(reply.json)
  const isEmpty = reply.status === 204
  const answer = new Response(isEmpty ? null : shown, {
    status: reply.status,
    headers: reply.headers,
  })
  // A text has a content type of its own, which a lie may have removed.
  if (!reply.headers.has('content-type')) answer.headers.delete('content-type')
  return answer
}

/** The operation of a request, by its path. */
function operationOf({ contract, prefixes }: Service, method: string, url: string): string {
  const path = new URL(url).pathname
  const found = [...contract.operations.values()].find((one) => {
    const pattern = one.path.replace(/\{\w+\}/g, '[^/]+')
    const starts = one.server ? [''] : prefixes
    return (
      one.method === method && starts.some((start) => new RegExp(`^${start}${pattern}$`).test(path))
    )
  })
  return found?.id ?? ''
}

/** Applies a change to each object in a value that `is` selects. */
function each(
  value: unknown,
  is: (object: Record<string, unknown>) => boolean,
  change: (object: Record<string, unknown>) => void,
): void {
  if (typeof value !== 'object' || value === null) return
  for (const child of Object.values(value)) each(child, is, change)
  if (!Array.isArray(value) && is(value as Record<string, unknown>)) {
    change(value as Record<string, unknown>)
  }
}

/** A lie about members of objects of one kind, wherever they are shown. */
export function about(
  is: (object: Record<string, unknown>) => boolean,
  change: (object: Record<string, unknown>) => void,
): NonNullable<Lie['tell']> {
  return ({ json }) => {
    each(json, is, change)
  }
}

/** A lie about the query of one operation. */
export function asking(
  id: string,
  change: (query: URLSearchParams) => void,
): NonNullable<Lie['ask']> {
  return (query, { operation }) => {
    if (operation === id) change(query)
  }
}

/** Reads a limit as one more. */
export const oneMore = asking('ListContainers', (query) => {
  const limit = query.get('limit')
  if (limit !== null) query.set('limit', String(Number(limit) + 1))
})

/** A lie about the body of an error. */
export function aboutErrors(
  status: number,
  change: (json: Record<string, unknown>) => void,
): NonNullable<Lie['tell']> {
  return (reply) => {
    if (reply.status === status && reply.json) change(reply.json)
  }
}

/** Changes a byte of a content, not its length. */
export const otherContent: NonNullable<Lie['tell']> = ({ status, bytes, json }) => {
  if (status === 200 && json === undefined && bytes.length > 0) bytes[0] = bytes[0]! ^ 1
}

/** Shows the ids of a member, and every mention of them, with a prefix of their own. */
export function prefixed(member: RegExp, prefix: string): Pick<IdForm, 'show' | 'read'> {
  const known = new Set<string>()
  return {
    show(text) {
      for (const [, id] of text.matchAll(member)) if (id !== undefined) known.add(id)
      return [...known].reduce((shown, id) => shown.replaceAll(id, prefix + id), text)
    },
    read: (text) => text.replaceAll(prefix, ''),
  }
}

export const gone =
  (operation: string): NonNullable<Lie['tell']> =>
  (reply, asked) => {
    if (asked.operation === operation && reply.status === 404) reply.status = 410
  }

export const withRegion: NonNullable<Lie['tell']> = ({ headers }) => {
  headers.set('x-region', 'eu')
}

export const HOUR_SECONDS = 3600
