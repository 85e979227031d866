import { openai } from 'quayside/openai'
import { constraints } from './constraints.js'
import { stories } from './stories.js'

/** A request as the client made it, before it is sent. */
export interface Sent {
  readonly method: string
  readonly url: string
  readonly body: object | undefined
}

/** One mistake in what the client sends for one story. */
export interface Mistake {
  readonly name: string
  readonly story: string
  /** The field at fault. */
  readonly field: string
  /** The rule that it breaks, if no schema tells. */
  readonly rule?: string
  /** What the mock is to decide otherwise, so that a mistake is small enough to make. */
  readonly rules?: Readonly<Record<string, number>>
  spoil(sent: Sent): Partial<Sent>
}

/**
 * Every required field, enum and limit of the requests that the stories send, each broken once; what
 * a schema says is read from the contract, what a rule says stands in `byRule`.
 */
export const mistakes: readonly Mistake[] = [...bySchema(), ...byRule(), ...byHand()]

/** By name, several with `,` between them; `all` are all. */
export function chosenMistakes(names = ''): readonly Mistake[] {
  if (names === 'all') return mistakes
  const wanted = names.split(',').filter(Boolean)
  return wanted.map((name) => {
    const found = mistakes.find((mistake) => mistake.name === name)
    if (!found) throw new Error(`No mistake is called "${name}"`)
    return found
  })
}

/** A fetch that makes one mistake. */
export function withMistake(mistake: Mistake): typeof fetch {
  return (input, init) => {
    const { method = 'GET', body, ...rest } = init ?? {}
    const sent = { method, url: new Request(input).url, body: read(body) }
    const spoiled = { ...sent, ...mistake.spoil(sent) }
    return fetch(spoiled.url, { ...rest, method: spoiled.method, body: write(spoiled.body) })
  }
}

function read(body: unknown): object | undefined {
  if (typeof body === 'string') return JSON.parse(body) as object
  return typeof body === 'object' && body ? body : undefined
}

function write(body: object | undefined): BodyInit | null {
  return body instanceof FormData ? body : body ? JSON.stringify(body) : null
}

function* bySchema(): Generator<Mistake> {
  for (const [story, { operation, body, query = {} }] of Object.entries(stories)) {
    const { contract } = openai
    const { node } = contract.operation(operation)
    const schema = node.requestBody?.content['application/json']?.schema
    for (const one of schema && body ? constraints(contract, schema, body) : []) {
      const name = `${story}: ${one.pointer} ${one.keyword}`
      yield { name, story, field: one.pointer, spoil: () => ({ body: one.broken as object }) }
    }
    for (const { name: field, schema: ofParameter } of node.parameters ?? []) {
      if (!(field in query)) continue
      for (const { keyword, broken } of constraints(contract, ofParameter, query[field])) {
        const name = `${story}: ${field} ${keyword}`
        yield {
          name,
          story,
          field: `/${field}`,
          spoil: ({ url }) => ({ url: withQuery(url, field, broken) }),
        }
      }
    }
  }
}

type InBody = readonly [rule: string, story: string, pointer: string, value: unknown]

function* byRule(): Generator<Mistake> {
  const [short, connected, skilled] = Object.keys(stories) as [string, string, string]
  const skill = { type: 'skill_reference', skill_id: 'skill_1' }
  const inBody: InBody[] = [
    ['expiry-minutes-min', short, '/expires_after/minutes', 0],
    ['expiry-minutes-max', short, '/expires_after/minutes', 21],
    ['empty-name', short, '/name', ''],
    ['name-max-length', short, '/name', 'n'.repeat(513)],
    ['file-ids-max', short, '/file_ids', Array<string>(51).fill('file-data')],
    ['secret-outside-allowlist', connected, '/network_policy/domain_secrets/0/domain', 'b.com'],
    ['skills-max', skilled, '/skills', Array<object>(201).fill(skill)],
  ]
  for (const [rule, story, field, value] of inBody) {
    const spoil = ({ body }: Sent) => ({ body: put(body, field, value) })
    yield { name: `${story}: ${rule}`, story, field, rule: `openai/${rule}`, spoil }
  }
  for (const story of ['lists the newest containers', 'lists the files']) {
    for (const limit of [0, 101]) {
      const rule = 'openai/limit-range'
      const name = `${story}: limit of ${String(limit)}`
      const spoil = ({ url }: Sent) => ({ url: withQuery(url, 'limit', limit) })
      yield { name, story, field: '/limit', rule, spoil }
    }
  }
  const story = 'uploads a file'
  const rule = 'openai/max-file-bytes'
  const spoil = () => ({ body: formOf(new File(['x'.repeat(1025)], 'a.txt')) })
  const rules = { [rule]: 1024 }
  yield { name: `${story}: too large`, story, field: '/file', rule, rules, spoil }
}

function* byHand(): Generator<Mistake> {
  const [create] = Object.keys(stories) as [string]
  const story = 'uploads a file'
  yield {
    name: `${create}: a misspelt field`,
    story: create,
    field: '/expires_afer',
    spoil: ({ body }) => {
      const { expires_after, ...rest } = body as Record<string, unknown>
      return { body: { ...rest, expires_afer: expires_after } }
    },
  }
  yield {
    name: `${story}: no file`,
    story,
    field: '/file',
    spoil: () => ({ body: new FormData() }),
  }
  yield {
    name: 'looks a container up: an unknown path',
    story: 'looks a container up',
    field: '/v1/container/cntr_1',
    spoil: ({ url }) => ({ url: url.replace('/containers/', '/container/') }),
  }
}

function formOf(file: File): FormData {
  const form = new FormData()
  form.set('file', file)
  return form
}

function withQuery(url: string, name: string, value: unknown): string {
  const spoiled = new URL(url)
  spoiled.searchParams.set(name, String(value))
  return spoiled.href
}

/** A copy with another value at a JSON pointer. */
function put(body: unknown, pointer: string, value: unknown): object {
  const [, key = '', ...rest] = pointer.split('/')
  const inner = (body as Record<string, unknown>)[key]
  const replaced = rest.length === 0 ? value : put(inner, `/${rest.join('/')}`, value)
  if (Array.isArray(body)) return body.with(Number(key), replaced) as object
  return { ...(body as object), [key]: replaced }
}
