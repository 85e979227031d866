import { RandomStream } from '../../src/core/util/random.js'
import type { MockScope } from '../../src/index.js'
import { carrierx } from '../../src/services/carrierx/index.js'
import { locktera } from '../../src/services/locktera/index.js'
import { openai } from '../../src/services/openai/index.js'
import { vendorUrl } from './hosts.js'

/** The services that a story is about. */
export const services = [openai, carrierx, locktera] as const

type Name = 'openai' | 'carrierx' | 'locktera'

/** Where a story is played. */
export interface Stage {
  readonly fetch: (url: string, init: RequestInit) => Promise<Response>
  /** By service, such as `https://api.openai.com/v1`. */
  readonly bases: Readonly<Record<Name, string>>
  readonly scope: Pick<MockScope, 'clock' | 'faults'>
  readonly headers?: Readonly<Record<string, string>>
}

/** The addresses in process. */
export const vendorBases = basesOf((service) => vendorUrl(service))

/** The addresses at a server. */
export const servedBases = (url: string) => basesOf((service) => url + (service.prefixes[0] ?? ''))

function basesOf(of: (service: (typeof services)[number]) => string): Stage['bases'] {
  return { openai: of(openai), carrierx: of(carrierx), locktera: of(locktera) }
}

const BOUNDARY = '----story5e2a'

function form(...parts: readonly (readonly [head: string, body: string])[]) {
  const text = parts.map(([head, body]) => `--${BOUNDARY}\r\n${head}\r\n\r\n${body}\r\n`).join('')
  return {
    method: 'POST',
    headers: { 'content-type': `multipart/form-data; boundary=${BOUNDARY}` },
    body: `${text}--${BOUNDARY}--\r\n`,
  }
}

const json = (body: object, method = 'POST') => ({
  ...{ method, body: JSON.stringify(body) },
  headers: { 'content-type': 'application/json' },
})

const disposition = (rest: string) => `Content-Disposition: form-data; ${rest}`

/** What one play knows: its chances, and the ids that it has been given. */
class Player {
  private readonly random: RandomStream
  private readonly ids: Record<Name, string[]> = { openai: [], carrierx: [], locktera: [] }
  private readonly seen: string[] = []

  constructor(
    private readonly stage: Stage,
    seed: string,
  ) {
    this.random = new RandomStream(seed)
  }

  async play(steps: number): Promise<string[]> {
    const acts = this.acts()
    for (let step = 0; step < steps; step++) await acts[this.upTo(acts.length)]!(String(step))
    return this.seen
  }

  private upTo(count: number): number {
    return Math.floor(this.random.random() * count)
  }

  /** One that is there, was there, or never was. */
  private some(name: Name): string {
    const ids = this.ids[name]
    return ids[this.upTo(ids.length + 1)] ?? 'none'
  }

  private async call(name: Name, path: string, init: RequestInit = {}, idAt?: string) {
    const { bases, fetch, headers } = this.stage
    const caller = { authorization: 'Bearer story', ...headers }
    const reply = await fetch(bases[name] + path, {
      ...init,
      headers: { ...caller, ...(init.headers as Record<string, string> | undefined) },
    })
    const text = await reply.text()
    const own = [...reply.headers].filter(([header]) => !HOP.has(header))
    this.seen.push(`${name} ${path}: ${String(reply.status)} ${JSON.stringify(own)} ${text}`)
    const id = idAt === undefined ? undefined : new RegExp(`"${idAt}":"([^"]+)"`).exec(text)?.[1]
    if (id !== undefined) this.ids[name].push(id)
  }

  private acts(): ((step: string) => Promise<unknown>)[] {
    return [...this.openai(), ...this.carrierx(), ...this.locktera(), ...this.control()]
  }

  private openai() {
    const one = () => `/containers/${this.some('openai')}`
    const file = [disposition('name="file"; filename="a.txt"'), 'hello'] as const
    return [
      (step: string) => this.call('openai', '/containers', json({ name: step }), 'id'),
      (step: string) => this.call('openai', '/containers', json({ name: `${step}, too` }), 'id'),
      () => this.call('openai', '/containers?limit=3&order=asc'),
      () => this.call('openai', one()),
      () => this.call('openai', one(), { method: 'DELETE' }),
      () => this.call('openai', `${one()}/files`, form(file)),
      () => this.call('openai', `${one()}/files`),
      () => this.call('openai', '/containers', json({ nam: 'wrong' })),
    ]
  }

  private carrierx() {
    const limits = { threshold_action: 'delete_lru', threshold_files: 2 }
    const upload = (sid: string) => {
      const object = disposition('name="file_object"')
      const data = `${disposition('name="data"; filename="b.txt"')}\r\nContent-Type: text/plain`
      return form([object, JSON.stringify({ container_sid: sid })], [data, `to ${sid}`])
    }
    const stores = '/storage/containers'
    return [
      (name: string) => this.call('carrierx', stores, json({ name, ...limits }), 'container_sid'),
      () => this.call('carrierx', '/storage/files', upload(this.some('carrierx'))),
      () => this.call('carrierx', '/storage/files', upload(this.some('carrierx'))),
      () => this.call('carrierx', '/storage/files?limit=5'),
      () => this.call('carrierx', `${stores}/${this.some('carrierx')}`),
      () => this.call('carrierx', `${stores}/${this.some('carrierx')}`, { method: 'DELETE' }),
    ]
  }

  private locktera() {
    const all = '/orgs/harbour/containers'
    const encode = form(
      [disposition('name="manifest"'), '{"container":{"tags":["story"]}}'],
      [`${disposition('name="files"; filename="c.txt"')}\r\nContent-Type: text/plain`, 'sealed'],
    )
    return [
      () => this.call('locktera', `${all}/encode`, encode, 'uuid'),
      () => this.call('locktera', `${all}?limit=3`),
      () => this.call('locktera', `${all}/${this.some('locktera')}`),
      () => this.call('locktera', `${all}/${this.some('locktera')}/block`, { method: 'PUT' }),
    ]
  }

  private control(): (() => Promise<unknown>)[] {
    const { clock, faults } = this.stage.scope
    const fault = { operation: 'openai/ListContainers', times: 1, do: { status: 500 } }
    return [
      () => {
        clock.advance({ minutes: 1 + this.upTo(5) })
        return Promise.resolve()
      },
      () => Promise.resolve(faults.add(fault)),
    ]
  }
}

/** What a socket adds. */
const HOP = new Set(['connection', 'keep-alive', 'transfer-encoding'])

/**
 * Plays so many steps of a story that depends on its seed alone, and gives every reply: status,
 * headers and text.
 */
export function playStory(stage: Stage, seed: string, steps = 50): Promise<string[]> {
  return new Player(stage, seed).play(steps)
}
