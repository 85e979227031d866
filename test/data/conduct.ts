import type { Service } from '../../src/core/service/service.js'
import { carrierx } from '../../src/services/carrierx/index.js'
import { locktera } from '../../src/services/locktera/index.js'
import { openai } from '../../src/services/openai/index.js'

/** A request: method, path after the base URL, and body. */
export type Sent = readonly [method: string, path: string, body?: BodyInit]

/** What the suite about the conduct of clients needs to know of one service. */
export interface ConductSubject {
  readonly service: Service
  readonly seed: object
  /** A POST that creates a record; each call returns an equal one. */
  readonly create: { readonly operation: string; send(): Sent }
  /** A record that exists, and one that does not. */
  readonly record: { readonly operation: string; readonly path: string; readonly missing: string }
  /** A list of several pages: the first one, and those after it in order. */
  readonly pages: { readonly operation: string; readonly paths: readonly [string, string, string] }
  /** A file of 1,000 bytes. */
  readonly file: { readonly operation: string; readonly path: string }
  /** An upload. */
  readonly upload: {
    readonly operation: string
    send(content: string, name: string, type: string): Sent
  }
  /** Deletes a record, uses it, and looks whether it is gone. */
  readonly gone: { readonly remove: Sent; readonly operation: string; use(): Sent; look: Sent }
}

export const FILE_BYTES = 1000
const TEXT = 'a'.repeat(FILE_BYTES)
const SID = '3b0e6d14-7c92-4f58-a1d3-90c2e7f5b84'
const FILE_SID = '5c1e6d14-7c92-4f58-a1d3-90c2e7f5b840'

function form(fields: Readonly<Record<string, string | File>>): FormData {
  const made = new FormData()
  for (const [name, value] of Object.entries(fields)) made.set(name, value)
  return made
}

const openaiSubject: ConductSubject = {
  service: openai,
  seed: {
    openai: {
      containers: ['a', 'b', 'c'].map((name) => ({ id: `cntr_${name}`, name })),
      files: [{ id: 'cfile_a', container_id: 'cntr_a', path: '/a.txt', content: { text: TEXT } }],
    },
  },
  create: {
    operation: 'CreateContainer',
    send: () => ['POST', '/containers', JSON.stringify({ name: 'reports' })],
  },
  record: {
    operation: 'RetrieveContainer',
    path: '/containers/cntr_a',
    missing: '/containers/cntr_none',
  },
  pages: {
    operation: 'ListContainers',
    paths: [
      '/containers?limit=1&order=asc',
      '/containers?limit=1&order=asc&after=cntr_a',
      '/containers?limit=1&order=asc&after=cntr_b',
    ],
  },
  file: {
    operation: 'RetrieveContainerFileContent',
    path: '/containers/cntr_a/files/cfile_a/content',
  },
  upload: {
    operation: 'CreateContainerFile',
    send: (content, name, type) => [
      'POST',
      '/containers/cntr_b/files',
      form({ file: new File([content], name, { type }) }),
    ],
  },
  gone: {
    remove: ['DELETE', '/containers/cntr_c'],
    operation: 'CreateContainerFile',
    use: () => ['POST', '/containers/cntr_c/files', form({ file: new File(['a'], 'a.txt') })],
    look: ['GET', '/containers/cntr_c'],
  },
}

const uploadTo = (sid: string, file: File): Sent => [
  'POST',
  '/storage/files',
  form({ file_object: JSON.stringify({ container_sid: sid }), data: file }),
]

const carrierxSubject: ConductSubject = {
  service: carrierx,
  seed: {
    carrierx: {
      containers: [1, 2, 3].map((one) => ({ container_sid: `${SID}${one}`, name: `box ${one}` })),
      files: [
        { file_sid: FILE_SID, container_sid: `${SID}1`, name: 'a.txt', content: { text: TEXT } },
      ],
    },
  },
  create: {
    operation: 'CreateContainer',
    send: () => ['POST', '/storage/containers', JSON.stringify({ name: 'reports' })],
  },
  record: {
    operation: 'GetContainer',
    path: `/storage/containers/${SID}1`,
    missing: `/storage/containers/${SID}9`,
  },
  pages: {
    operation: 'ListContainers',
    paths: [
      '/storage/containers?limit=1&offset=0',
      '/storage/containers?limit=1&offset=1',
      '/storage/containers?limit=1&offset=2',
    ],
  },
  file: { operation: 'DownloadFile', path: `/storage/files/${FILE_SID}/data` },
  upload: {
    operation: 'UploadFile',
    send: (content, name, type) => uploadTo(`${SID}2`, new File([content], name, { type })),
  },
  gone: {
    remove: ['DELETE', `/storage/containers/${SID}3`],
    operation: 'UploadFile',
    use: () => uploadTo(`${SID}3`, new File(['a'], 'a.txt')),
    look: ['GET', `/storage/containers/${SID}3`],
  },
}

const CONTAINERS = '/orgs/org-1/containers'
const EVENT = { action: 'object.load', user: 'ada@example.com' }

const lockteraSubject: ConductSubject = {
  service: locktera,
  seed: {
    locktera: {
      containers: ['a', 'b', 'c'].map((one) => ({
        id: `container-${one}`,
        name: one,
        org_id: 'org-1',
        drm_rules: { dynamic: true, recipients: ['*@example.com'] },
      })),
      files: [{ container_id: 'container-a', name: 'a.txt', content: { text: TEXT } }],
    },
  },
  create: {
    operation: 'EncodeContainer',
    send: () => ['POST', `${CONTAINERS}/encode`, encodeForm(new File(['a'], 'a.txt'))],
  },
  record: {
    operation: 'GetContainer',
    path: `${CONTAINERS}/container-a`,
    missing: `${CONTAINERS}/container-none`,
  },
  pages: {
    operation: 'ListContainers',
    paths: [
      `${CONTAINERS}?limit=1&page=1`,
      `${CONTAINERS}?limit=1&page=2`,
      `${CONTAINERS}?limit=1&page=3`,
    ],
  },
  file: {
    operation: 'DecodeFile',
    path: `${CONTAINERS}/container-a/decode/a.txt?viewer=ada@example.com`,
  },
  upload: {
    operation: 'EncodeContainer',
    send: (content, name, type) => [
      'POST',
      `${CONTAINERS}/encode`,
      encodeForm(new File([content], name, { type })),
    ],
  },
  gone: {
    remove: ['DELETE', `${CONTAINERS}/container-c`],
    operation: 'PostContainerEvent',
    use: () => ['POST', `${CONTAINERS}/container-c/events`, JSON.stringify(EVENT)],
    look: ['GET', `${CONTAINERS}/container-c`],
  },
}

function encodeForm(file: File): FormData {
  const manifest = JSON.stringify({ container: { name: 'reports' } })
  return form({ manifest, files: file })
}

/** One row for each service. */
export const conductSubjects: readonly ConductSubject[] = [
  openaiSubject,
  carrierxSubject,
  lockteraSubject,
]
