import { gzipSync } from 'node:zlib'
import type { Api } from '../../support/api.js'
import {
  CONTAINERS,
  encode,
  ENCODE,
  encodeForm,
  shown,
  writtenForm,
} from '../../support/locktera.js'
import { statuses, type Scenario } from '../../support/scenario.js'
import type { Ids } from './ids.js'

const MANIFEST = ['name="manifest"', '{"container":{}}'] as const
const post = (api: Api, form: FormData) => api('POST', ENCODE, form)

/** The names of the files of a new container, or why there is none. */
async function filesOf(api: Api, form: FormData): Promise<string[] | number | string> {
  const answer = await post(api, form)
  return answer.status === 200
    ? Object.keys(answer.body.files as object)
    : shown(Promise.resolve(answer))
}

/** A form with two files of one name. */
function twice(name: string): FormData {
  const form = encodeForm({ container: {} }, { [name]: 'abc' })
  form.append('files', new File(['defg'], name, { type: 'text/plain' }))
  return form
}

type EncodingIds =
  | `locktera/${'encoding-container' | 'container-id' | 'default-name' | 'digest-of' | 'tags-audit-start'}`
  | `locktera/${string}-file${'' | 's'}`
  | `locktera/unknown-${'field' | 'drm-rule'}`
  | `locktera/${'ipv6-addresses' | 'reversed-range' | 'max-encode-bytes' | 'max-json-bytes'}`
  | `locktera/${'content-encoding' | 'file-folders' | 'manifest-container'}`

/** Rules about how files become a container. */
export const encoding: Pick<Record<Ids, Scenario>, Ids & EncodingIds> = {
  'locktera/manifest-container': {
    tell: (api) => filesOf(api, encodeForm({ files: ['a.txt'] })),
    outcomes: { optional: ['a.txt'], required: '400 manifest.container is missing' },
  },
  'locktera/container-id': {
    async tell(api) {
      const ids = [(await encode(api)).id, (await encode(api)).id]
      return ids.map((id) => id.replace(/^[\da-f]{8}-[\da-f]{4}-7[\da-f]{3}-[89ab].*/, 'UUID v7'))
    },
    outcomes: { uuid: ['UUID v7', 'UUID v7'], numbered: ['container-1', 'container-2'] },
  },
  'locktera/encoding-container': {
    async tell(api, mock) {
      mock.lifecycle.set({ 'locktera/container': 'never' })
      const { path } = await encode(api)
      const listed = (await api('GET', CONTAINERS)).body.length as number
      const digest = '900150983cd24fb0d6963f7d28e17f72'
      const seen = await statuses(
        () => api('GET', path),
        () => api('GET', `/orgs/org-1/container_by_digest?digest=${digest}`),
        () => api('GET', `${path}/attempts`),
        () => api('DELETE', path),
      )
      return [listed, ...seen]
    },
    outcomes: { 'not-found': [0, 404, 404, 404, 204], described: [1, 200, 200, 404, 204] },
  },
  'locktera/default-name': {
    async tell(api) {
      const { id, body } = await encode(api, {}, { 'b.txt': 'b', 'a.txt': 'a' })
      const { name } = body.container
      return name === id ? 'its id' : name
    },
    outcomes: { 'first-file': 'b.txt', id: 'its id' },
  },
  'locktera/digest-of': {
    async tell(api) {
      const digests = [(await encode(api)).path, (await encode(api)).path].map(
        async (path) => (await api('GET', path)).body.container_digest as string,
      )
      const [first, second] = await Promise.all(digests)
      return [first === '900150983cd24fb0d6963f7d28e17f72', first === second]
    },
    outcomes: { files: [true, true], container: [false, false] },
  },
  'locktera/tags-audit-start': {
    async tell(api) {
      const [none, one] = [await encode(api), await encode(api, { tags: ['a'] })]
      const audits = [none, one].map(
        async ({ path }) => (await api('GET', `${path}/tags_audit`)).body,
      )
      return (await Promise.all(audits)).map((changes) => changes.length)
    },
    outcomes: { always: [1, 1], 'with-tags': [0, 1] },
  },
  'locktera/manifest-files': {
    async tell(api) {
      const forms = [['a.txt'], { 'a.txt': {} }].map((files) =>
        encodeForm({ container: {}, files }),
      )
      return Promise.all(forms.map((form) => shown(post(api, form))))
    },
    outcomes: {
      'list-or-object': [200, 200],
      object: ['400 manifest.files must be an object, not a list', 200],
      list: [200, '400 manifest.files must be a list, not an object'],
    },
  },
  'locktera/unlisted-file': {
    tell: (api) =>
      filesOf(api, encodeForm({ container: {}, files: ['a.txt'] }, { 'a.txt': 'a', 'b.txt': 'b' })),
    outcomes: {
      accepted: ['a.txt', 'b.txt'],
      refused: '400 files "b.txt" is not in the manifest',
    },
  },
  'locktera/unsent-file': {
    tell: (api) => filesOf(api, encodeForm({ container: {}, files: ['a.txt', 'b.txt'] })),
    outcomes: {
      refused: '400 files "b.txt" of the manifest is not sent',
      ignored: ['a.txt'],
    },
  },
  'locktera/repeated-file': {
    async tell(api) {
      const listed = encodeForm({ container: {}, files: ['a.txt', { name: 'a.txt', pages: 2 }] })
      const answer = await post(api, twice('a.txt'))
      return [
        answer.body.files?.['a.txt'].size ?? (await shown(Promise.resolve(answer))),
        await shown(post(api, listed)),
      ]
    },
    outcomes: {
      refused: [
        '400 files "a.txt" is sent more than once',
        '400 manifest.files[1] is given more than once',
      ],
      'last-wins': [4, 200],
    },
  },
  'locktera/nameless-file': {
    async tell(api) {
      const file = ['name="files"; filename=""\r\nContent-Type: text/plain', 'abc'] as const
      const { body, headers } = writtenForm([...MANIFEST], [...file])
      const answer = await api('POST', ENCODE, body, headers)
      return answer.body.files ?? shown(Promise.resolve(answer))
    },
    outcomes: {
      refused: '400 files has no file name',
      'called-file': { file: { type: 'text/plain', size: 3 } },
    },
  },
  'locktera/file-folders': {
    async tell(api) {
      const names = async (...sent: string[]) => {
        const parts = sent.map((name): [string, string] => [
          `name="files"; filename="${name}"\r\nContent-Type: text/plain`,
          'abc',
        ])
        const { body, headers } = writtenForm([...MANIFEST], ...parts)
        const answer = await api('POST', ENCODE, body, headers)
        return answer.status === 200
          ? Object.keys(answer.body.files as object)
          : shown(Promise.resolve(answer))
      }
      return [
        await names('d1/a.txt', 'd2/a.txt'),
        await names('d1\\b.txt'),
        await names('../a.txt'),
        await names('/etc/a.txt'),
        await names('C:\\temp\\a.txt'),
      ]
    },
    outcomes: {
      kept: [['d1/a.txt', 'd2/a.txt'], ['d1/b.txt'], ['a.txt'], ['a.txt'], ['a.txt']],
      removed: [
        '400 files "a.txt" is sent more than once',
        ['b.txt'],
        ['a.txt'],
        ['a.txt'],
        ['a.txt'],
      ],
    },
  },
  'locktera/untyped-file': {
    async tell(api) {
      const { body, headers } = writtenForm([...MANIFEST], ['name="files"; filename="a"', 'abc'])
      const answer = await api('POST', ENCODE, body, headers)
      return answer.body.files ?? shown(Promise.resolve(answer))
    },
    outcomes: {
      refused: '400 files "a" has no type in the manifest and none in the form',
      'octet-stream': { a: { type: 'application/octet-stream', size: 3 } },
    },
  },
  'locktera/unknown-field': {
    async tell(api) {
      const form = encodeForm({ container: {} })
      form.append('note', 'x')
      const geo = { drm: { geo: { allow: [{ country: 'Chile', planet: 'Earth' }] } } }
      const { status, body } = await post(api, encodeForm({ container: geo }))
      return [
        await shown(post(api, form)),
        await shown(post(api, encodeForm({ container: { colour: 'red' } }))),
        status === 200 ? body.container.drm : status,
      ]
    },
    outcomes: {
      refused: ['400 note is not known', '400 manifest.container.colour is not known', 400],
      ignored: [200, 200, { geo: { allow: [{ country: 'Chile' }] } }],
    },
  },
  'locktera/unknown-drm-rule': {
    async tell(api) {
      const answer = await post(api, encodeForm({ container: { drm: { 'a/b': { c: [1] } } } }))
      if (answer.status !== 200) return shown(Promise.resolve(answer))
      const { uuid, drm } = answer.body.container
      return [drm, (await api('GET', `${CONTAINERS}/${String(uuid)}/drm_rules`)).body]
    },
    outcomes: {
      kept: [{ 'a/b': { c: [1] } }, { 'a/b': { c: [1] } }],
      refused: '400 manifest.container.drm.a/b is not known',
    },
  },
  'locktera/ipv6-addresses': {
    tell(api) {
      const drms = ['10.0.0.1', '2001:db8::/32'].map((address) => ({ ip: { allow: [address] } }))
      const calls = drms.map((drm) => shown(post(api, encodeForm({ container: { drm } }))))
      return Promise.all(calls)
    },
    outcomes: {
      accepted: [200, 200],
      refused: [
        200,
        '400 manifest.container.drm.ip.allow[0] is not an IPv4 address, block, wildcard, range or mask',
      ],
    },
  },
  'locktera/reversed-range': {
    async tell(api) {
      const time = { start: '2025-02-01T00:00:00Z', end: '2025-01-31T23:59:59Z' }
      const drms = [{ time }, { ip: { block: ['10.0.1.0', '10.0.1.0-10.0.0.255'] } }]
      const calls = drms.map((drm) => shown(post(api, encodeForm({ container: { drm } }))))
      return Promise.all(calls)
    },
    outcomes: {
      refused: [
        '400 manifest.container.drm.time ends before it starts',
        '400 manifest.container.drm.ip.block[1] ends before it starts',
      ],
      accepted: [200, 200],
    },
  },
  'locktera/max-json-bytes': {
    tell: (api) => shown(post(api, encodeForm({ container: { name: 'a'.repeat(66_000) } }))),
    outcomes: {
      1048576: 200,
      65536: '413 The request body is larger than 65536 bytes.',
    },
  },
  'locktera/content-encoding': {
    async tell(api) {
      const form = new Response(encodeForm({ container: {} }))
      const headers = {
        'content-type': form.headers.get('content-type') ?? '',
        'content-encoding': 'gzip',
      }
      const bytes = gzipSync(await form.arrayBuffer())
      return shown(api('POST', ENCODE, bytes, headers))
    },
    outcomes: {
      decoded: 200,
      refused: '400 Invalid input or parameters: the content encoding gzip is not supported',
    },
  },
  'locktera/max-encode-bytes': {
    tell: (api) => {
      const half = 'x'.repeat(600_000)
      return shown(post(api, encodeForm({ container: {} }, { a: half, b: half })))
    },
    outcomes: {
      536870912: 200,
      1048576: '413 The request body is larger than 1048576 bytes.',
    },
  },
}
