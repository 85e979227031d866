/** A small client of the Containers API, as an application might have one. */

export interface Container {
  readonly id: string
  readonly name: string
  readonly status: string
}

export interface ContainerFile {
  readonly id: string
  readonly path: string
}

export interface Page<T> {
  readonly data: readonly T[]
  readonly has_more: boolean
}

export interface NewContainer {
  readonly name: string
  readonly expires_after?: { readonly anchor: 'last_active_at'; readonly minutes: number }
  readonly memory_limit?: '1g' | '4g' | '16g' | '64g'
  readonly file_ids?: readonly string[]
  readonly network_policy?:
    | { readonly type: 'disabled' }
    | {
        readonly type: 'allowlist'
        readonly allowed_domains: readonly string[]
        readonly domain_secrets?: readonly DomainSecret[]
      }
  readonly skills?: readonly Skill[]
}

interface DomainSecret {
  readonly domain: string
  readonly name: string
  readonly value: string
}

type Skill =
  | { readonly type: 'skill_reference'; readonly skill_id: string; readonly version?: string }
  | {
      readonly type: 'inline'
      readonly name: string
      readonly description: string
      readonly source: {
        readonly type: 'base64'
        readonly media_type: 'application/zip'
        readonly data: string
      }
    }

export interface ListOptions {
  readonly limit?: number
  readonly order?: 'asc' | 'desc'
  readonly after?: string
}

export interface ClientOptions {
  readonly apiKey: string
  readonly fetch?: typeof fetch
}

/** The API said no. */
class RefusedError extends Error {
  override readonly name = 'RefusedError'

  constructor(
    readonly status: number,
    message: string,
  ) {
    super(message)
  }
}

export class ContainersClient {
  private readonly base = 'https://api.openai.com/v1/containers'

  constructor(private readonly options: ClientOptions) {}

  create(container: NewContainer): Promise<Container> {
    return this.json('POST', '', container)
  }

  list(options: ListOptions = {}): Promise<Page<Container>> {
    return this.json('GET', queryOf(options))
  }

  retrieve(id: string): Promise<Container> {
    return this.json('GET', `/${id}`)
  }

  async remove(id: string): Promise<void> {
    await this.json('DELETE', `/${id}`)
  }

  upload(id: string, name: string, content: string): Promise<ContainerFile> {
    const form = new FormData()
    form.set('file', new File([content], name))
    return this.json('POST', `/${id}/files`, form)
  }

  attach(id: string, fileId: string): Promise<ContainerFile> {
    return this.json('POST', `/${id}/files`, { file_id: fileId })
  }

  files(id: string, options: ListOptions = {}): Promise<Page<ContainerFile>> {
    return this.json('GET', `/${id}/files${queryOf(options)}`)
  }

  file(id: string, fileId: string): Promise<ContainerFile> {
    return this.json('GET', `/${id}/files/${fileId}`)
  }

  async download(id: string, fileId: string): Promise<string> {
    return (await this.send('GET', `/${id}/files/${fileId}/content`)).text()
  }

  async removeFile(id: string, fileId: string): Promise<void> {
    await this.json('DELETE', `/${id}/files/${fileId}`)
  }

  private async json<T>(method: string, path: string, body?: object): Promise<T> {
    return (await this.send(method, path, body)).json() as Promise<T>
  }

  private async send(method: string, path: string, body?: object): Promise<Response> {
    const isForm = body instanceof FormData
    const headers: Record<string, string> = { authorization: `Bearer ${this.options.apiKey}` }
    if (body && !isForm) headers['content-type'] = 'application/json'
    const request = this.options.fetch ?? fetch
    const payload = isForm ? body : body && JSON.stringify(body)
    const response = await request(this.base + path, { method, headers, body: payload ?? null })
    if (response.ok) return response
    const { error } = (await response.json()) as { error: { message: string } }
    throw new RefusedError(response.status, error.message)
  }
}

function queryOf(options: ListOptions): string {
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(options)) query.set(name, String(value))
  return query.size > 0 ? `?${query.toString()}` : ''
}
