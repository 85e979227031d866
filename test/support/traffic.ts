import { setTimeout as sleep } from 'node:timers/promises'
import { uploadForm } from './carrierx.js'
import type { Inspector } from './inspector.js'
import { encodeForm } from './locktera.js'
import { servedBases } from './mixed-story.js'
import { fileForm } from './openai.js'

/** Names that a page must show as what they are: markup, marks from right to left, and a long one. */
export const HOSTILE_NAMES = [
  '<img src=x onerror="alert(1)">',
  '\u202Egnp.exe\u202C שלום',
  '</script><script>document.title = "ran"</script>',
  'x'.repeat(10_000),
] as const

/** The fault of the traffic, which fails some of its calls. */
export const TRAFFIC_FAULT = 'too-many'
/** Where some of the calls go. */
export const OTHER_SCOPE = 'other'

const CLIENTS = 4
const PAUSE_MS = 90
/** The number of calls that a client has to choose from. */
const CALLS = 19
/** How many containers of a service a client keeps. */
const KEPT = 5

/** Calls that go on in the background. */
export interface Traffic {
  /** How many were answered so far. */
  readonly count: () => number
  /** Waits until so many more were answered. */
  readonly pass: (calls: number) => Promise<void>
}

/**
 * Keeps several clients calling all services, some 40 times a second, while `run` does something, and
 * gives what it returns.
 *
 * @throws when a call is answered as no client expects, unless another fault than the own one is planned
 */
export async function withTraffic<T>(
  server: Inspector,
  run: (traffic: Traffic) => Promise<T>,
): Promise<T> {
  const fault = { operation: 'carrierx/ListFiles', probability: 0.3, do: { status: 429 } } as const
  server.mock.faults.add({ ...fault, id: TRAFFIC_FAULT })
  const clients = Array.from({ length: CLIENTS }, (_, index) => new Client(server, index))
  const calls = clients.map((client) => client.callAll())
  const failure = Promise.all(calls).then(() => new Promise<never>(() => {}))
  const count = () => clients.reduce((sum, one) => sum + one.count, 0)
  const pass = async (more: number) => {
    for (const end = count() + more; count() < end;) await sleep(PAUSE_MS)
  }
  try {
    return await Promise.race([run({ count, pass }), failure])
  } finally {
    for (const client of clients) client.isStopped = true
    await Promise.allSettled(calls)
  }
}

type Service = 'openai' | 'carrierx' | 'locktera'

interface Call {
  readonly method?: string
  readonly path: string
  readonly body?: unknown
  readonly expected: readonly number[]
  /** Called with the body of a success. */
  readonly onDone?: (body: any) => void // eslint-disable-line @typescript-eslint/no-explicit-any -- as `Inspector.call`
}

// What it made may be gone: it expired, someone deleted it, or went back to a snapshot.
const HERE_OR_GONE = [200, 400, 404]

/** Goes through its calls, over and over. */
class Client {
  isStopped = false
  count = 0
  /** The paths of the containers that it made, the oldest first, and of their files. */
  private readonly made: Record<Service, string[]> = { openai: [], carrierx: [], locktera: [] }
  private readonly files: Record<Service, string[]> = { openai: [], carrierx: [], locktera: [] }

  constructor(
    private readonly server: Inspector,
    private readonly index: number,
  ) {}

  async callAll(): Promise<void> {
    for (let turn = 0; !this.isStopped; turn++) {
      const call = this.callOf(turn)
      if (call) await this.send(call)
      await sleep(PAUSE_MS)
    }
  }

  private callOf(turn: number): Call | undefined {
    const round = Math.floor(turn / CALLS)
    // One client at a time plays its round in the other scope.
    const isElsewhere = (round + this.index) % CLIENTS === CLIENTS - 1
    const bases = servedBases(isElsewhere ? `/__scope/${OTHER_SCOPE}` : '')
    const name = HOSTILE_NAMES[(turn + this.index) % HOSTILE_NAMES.length] ?? ''
    const calls = [
      ...this.openai(bases.openai, name),
      ...this.carrierx(bases.carrierx, name),
      ...this.locktera(bases.locktera, name),
    ]
    // Each client begins with another call.
    return calls[(turn + this.index * 5) % calls.length]
  }

  private async send({ method = 'GET', path, body, expected, onDone }: Call): Promise<void> {
    const isDisturbed = this.isDisturbed()
    try {
      const answer = await this.server.call(method, path, body)
      this.count++
      if (!expected.includes(answer.status)) {
        throw new Error(`Answered ${answer.status}: ${JSON.stringify(answer.body)}`)
      }
      if (answer.status < 300) onDone?.(answer.body)
    } catch (cause) {
      if (isDisturbed || this.isDisturbed()) return
      throw new Error(`Failed to ${method} ${path}: ${String(cause)}`, { cause })
    }
  }

  /** Whether a fault may act that is not of the traffic. */
  private isDisturbed(): boolean {
    return this.server.mock.faults.list().some(({ id }) => id !== TRAFFIC_FAULT)
  }

  /** Takes the oldest container off the list, if there are enough. */
  private old(service: Service): string | undefined {
    return this.made[service].length > KEPT ? this.made[service].shift() : undefined
  }

  private openai(base: string, name: string): Call[] {
    const all = `${base}/containers`
    const one = this.made.openai.at(-1) ?? `${all}/cntr_none`
    const file = this.files.openai.at(-1) ?? `${one}/files/cfile_none`
    const keep = ({ id }: { id: string }) => this.made.openai.push(`${all}/${id}`)
    const keepFile = ({ id }: { id: string }) => this.files.openai.push(`${one}/files/${id}`)
    const form = fileForm('tide,height\n06:12,1.4\n', `${name.slice(0, 100)}.csv`)
    return [
      { method: 'POST', path: all, body: { name }, expected: [200, 400], onDone: keep },
      { path: `${all}?limit=5`, expected: [200] },
      { path: one, expected: HERE_OR_GONE },
      {
        method: 'POST',
        path: `${one}/files`,
        body: form,
        expected: HERE_OR_GONE,
        onDone: keepFile,
      },
      { path: `${file}/content`, expected: HERE_OR_GONE },
      { method: 'POST', path: all, body: { nam: name, name: 5 }, expected: [400] },
      { path: `${base}/nowhere?limt=2`, expected: [404] },
      { method: 'DELETE', path: this.old('openai') ?? file, expected: HERE_OR_GONE },
    ]
  }

  private carrierx(base: string, name: string): Call[] {
    const [all, files] = [`${base}/storage/containers`, `${base}/storage/files`]
    const one = this.made.carrierx.at(-1) ?? `${all}/none`
    const file = this.files.carrierx.at(-1) ?? `${files}/none`
    const [before = '', container_sid] = one.split('/containers/')
    const own = `${before}/files`
    const form = uploadForm({ container_sid, name: name.slice(0, 100) })
    return [
      {
        ...{ method: 'POST', path: all, body: { name }, expected: [200] },
        onDone: (body) => this.made.carrierx.push(`${all}/${String(body.container_sid)}`),
      },
      { path: `${files}?limit=5`, expected: [200, 429] },
      {
        ...{ method: 'POST', path: own, body: form, expected: [201, 404] },
        onDone: (body) => this.files.carrierx.push(`${own}/${String(body.file_sid)}`),
      },
      { path: `${file}/data`, expected: HERE_OR_GONE },
      { method: 'POST', path: all, body: { name: 5, quota_files: -1 }, expected: [422] },
      { method: 'DELETE', path: this.old('carrierx') ?? file, expected: [200, 204, 404] },
    ]
  }

  private locktera(base: string, name: string): Call[] {
    const all = `${base}/orgs/aa74f6fd-03bf-468b-a7e0-f4bd06cae61a/containers`
    const one = this.made.locktera.at(-1) ?? `${all}/none`
    const manifest = { container: { name, tags: [name.slice(0, 20)] } }
    return [
      {
        ...{ method: 'POST', path: `${all}/encode`, body: encodeForm(manifest), expected: [200] },
        onDone: (body) => this.made.locktera.push(`${all}/${String(body.container.uuid)}`),
      },
      { path: `${all}?limit=3`, expected: [200] },
      { path: `${one}/decode`, expected: HERE_OR_GONE },
      { path: `${one}/decode/a.txt`, expected: HERE_OR_GONE },
      { method: 'DELETE', path: this.old('locktera') ?? `${all}/none`, expected: HERE_OR_GONE },
    ]
  }
}
