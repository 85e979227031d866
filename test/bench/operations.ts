import type { WorldDocument } from '../../src/core/seeding/document-types.js'

/** One request of an operation, without what depends on the door. */
export interface Sample {
  readonly method: string
  readonly path: string
  readonly contentType?: string
  readonly body?: Uint8Array<ArrayBuffer>
}

/** An operation as it is measured: `request(n)` differs where a request can be made only once. */
export interface Operation {
  readonly name: string
  request(n: number): Sample
}

const encoder = new TextEncoder()
const FILE = 'x'.repeat(1024)
const BOUNDARY = '----bench4f1c7a90'

/** An upload: each part is its headers, then what it holds. */
export function form(path: string, ...parts: [headers: string[], content: string][]): Sample {
  const lines = parts.flatMap(([headers, content]) => [`--${BOUNDARY}`, ...headers, '', content])
  const contentType = `multipart/form-data; boundary=${BOUNDARY}`
  const body = encoder.encode([...lines, `--${BOUNDARY}--`, ''].join('\r\n'))
  return { method: 'POST', path, contentType, body }
}

/** The headers of a part of a form: what it is called, and what it is called as a file. */
export function fileHeaders(name: string): string[] {
  return [
    `Content-Disposition: form-data; name="${name}"; filename="data.txt"`,
    'Content-Type: text/plain',
  ]
}

export const create: Sample = {
  method: 'POST',
  path: '/containers',
  contentType: 'application/json',
  body: encoder.encode('{"name":"bench","expires_after":{"anchor":"last_active_at","minutes":20}}'),
}

export const upload = form('/containers/cntr_uploads/files', [fileHeaders('file'), FILE])
export const get = (path: string): Sample => ({ method: 'GET', path })
export const remove = (path: string): Sample => ({ method: 'DELETE', path })

/** The nine operations of the API, over `benchWorld`. */
export const operations: readonly Operation[] = [
  { name: 'create', request: () => create },
  { name: 'list', request: () => get('/containers') },
  { name: 'retrieve', request: () => get('/containers/cntr_full') },
  { name: 'delete', request: (n) => remove(`/containers/cntr_delete${String(n)}`) },
  { name: 'upload file', request: () => upload },
  { name: 'list files', request: () => get('/containers/cntr_full/files') },
  { name: 'retrieve file', request: () => get('/containers/cntr_full/files/cfile_0') },
  {
    name: 'delete file',
    request: (n) => remove(`/containers/cntr_deletes/files/cfile_delete${String(n)}`),
  },
  { name: 'content', request: () => get('/containers/cntr_full/files/cfile_0/content') },
]

const numbers = (count: number) => Array.from({ length: count }, (_, n) => String(n))

/** Containers to list, one with twenty files, and `deletions` of each kind to delete. */
export function benchWorld(containers: number, deletions: number): WorldDocument {
  const file = (container_id: string, id: string) => ({
    ...{ id, container_id, path: `/mnt/data/${id}.txt`, content: { text: FILE } },
  })
  return {
    openai: {
      containers: [
        ...['cntr_full', 'cntr_uploads', 'cntr_deletes'].map((id) => ({ id, name: id })),
        ...numbers(deletions).map((n) => ({ id: `cntr_delete${n}`, name: 'bench' })),
        ...numbers(containers).map((n) => ({ id: `cntr_${n}`, name: 'bench' })),
      ],
      files: [
        ...numbers(20).map((n) => file('cntr_full', `cfile_${n}`)),
        ...numbers(deletions).map((n) => file('cntr_deletes', `cfile_delete${n}`)),
      ],
    },
  }
}
