/** Where a client of Locktera's API talks to, and as whom. */
interface Options {
  readonly fetch: typeof fetch
  readonly baseUrl: string
  readonly apiKey: string
  readonly orgId: string
}

type Sent = Omit<RequestInit, 'headers'> & { headers?: Readonly<Record<string, string>> }

interface Decoded {
  readonly container: { readonly name: string }
  readonly files: Readonly<Record<string, { readonly type?: string; readonly size: number }>>
}

const PART = 8

/**
 * A client that makes the calls of the vendor's example programs in their order: it encodes a
 * manifest with its files, lists, reads and writes DRM rules, and decodes a container file by file, in
 * parts.
 */
export function exampleClient({ fetch, baseUrl, apiKey, orgId }: Options) {
  const headers = { authorization: `Bearer ${apiKey}` }
  const org = `${baseUrl}/orgs/${orgId}`
  const one = (id: string) => `${org}/containers/${id}`

  /** Errors are read as JSON, for their message. */
  async function send(url: string, init: Sent = {}): Promise<Response> {
    const reply = await fetch(url, { ...init, headers: { ...headers, ...init.headers } })
    if (reply.ok) return reply
    throw new Error(((await reply.json()) as { message: string }).message)
  }

  const read = async (url: string) => (await send(url)).json() as Promise<unknown>
  const json = (method: string, body: object): Sent => ({
    ...{ method, headers: { 'content-type': 'application/json' } },
    body: JSON.stringify(body),
  })

  async function decodeFile(id: string, name: string, size: number, viewer: string) {
    const url = `${one(id)}/decode/${encodeURIComponent(name)}?viewer=${encodeURIComponent(viewer)}`
    const parts: Buffer[] = []
    for (let at = 0; at < size; at += PART) {
      const range = `bytes=${String(at)}-${String(at + PART - 1)}`
      const reply = await send(url, { headers: { range } })
      parts.push(Buffer.from(await reply.arrayBuffer()))
    }
    return Buffer.concat(parts)
  }

  return {
    async encode(manifest: object, files: Readonly<Record<string, Uint8Array>>) {
      const form = new FormData()
      const type = 'application/json'
      form.append('manifest', new Blob([JSON.stringify(manifest)], { type }), 'manifest')
      for (const [name, bytes] of Object.entries(files)) {
        const file = new Blob([new Uint8Array(bytes)], { type: 'application/octet-stream' })
        form.append('files', file, name)
      }
      const reply = await send(`${org}/containers/encode`, { method: 'POST', body: form })
      return (await reply.json()) as { org_id: string; container: { uuid: string } }
    },

    async list() {
      return (await read(`${org}/containers`)) as Record<string, unknown>[]
    },

    async whoIs() {
      const { org_name, email } = (await read(org)) as { org_name?: string; email?: string }
      return email ?? org_name
    },

    async readDrm(id: string) {
      return (await read(`${one(id)}/drm`)) as object
    },

    /** The reply is JSON or nothing. */
    async writeDrm(id: string, rules: object) {
      const text = await (await send(`${one(id)}/drm`, json('PUT', rules))).text()
      return text === '' ? undefined : (JSON.parse(text) as object)
    },

    async decode(id: string, viewer: string) {
      const manifest = (await read(`${one(id)}/decode?viewer=${viewer}`)) as Decoded
      const files: Record<string, Buffer> = {}
      for (const [name, { size }] of Object.entries(manifest.files)) {
        files[name] = await decodeFile(id, name, size, viewer)
      }
      return { name: manifest.container.name, files }
    },

    async logEvent(id: string, event: object) {
      await send(`${one(id)}/events`, json('POST', event))
    },

    async events(id: string) {
      const all = (await read(`${one(id)}/events`)) as { action: string }[]
      return all.map(({ action }) => action)
    },
  }
}
