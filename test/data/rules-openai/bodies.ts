import { gzipSync } from 'node:zlib'
import type { Api } from '../../support/api.js'
import { fileForm, newContainer, newFile, refusal } from '../../support/openai.js'
import { RESUMED, resumed, statuses, times, type Scenario } from '../../support/scenario.js'
import { create, creates, PLATFORM, shown, type Ids } from './calls.js'
import type { expiry } from './expiry.js'
import type { lists } from './lists.js'

const GZIP = { 'content-encoding': 'gzip' }
/** BLAKE2b with a digest of 16 bytes of the content of `newFile`: `printf hello | b2sum -l 128`. */
const HELLO = '46fb7408d4f285228f4af516ea25851b'

const SVG = '<svg xmlns="http://www.w3.org/2000/svg"/>'
const XML_SVG = `<?xml version="1.0"?>\n<!-- logo -->\n<!DOCTYPE svg>\n${SVG}`

const inline = {
  type: 'inline',
  name: 'n',
  description: 'd',
  source: { type: 'base64', media_type: 'application/zip', data: 'UEsFBg==' },
}

/** Rules about what is sent: all that the other two do not have. */
export const bodies: Omit<Record<Ids, Scenario>, keyof typeof expiry | keyof typeof lists> = {
  'openai/name-max-length': {
    tell: (api) => creates(api, ...[64, 65, 512, 513].map((size) => ({ name: 'a'.repeat(size) }))),
    outcomes: { 512: [200, 200, 200, 400], 64: [200, 400, 400, 400] },
  },
  'openai/empty-name': {
    tell: (api) => shown(create(api, { name: '' })),
    outcomes: { refused: '400 empty_string name', accepted: 200 },
  },
  'openai/file-ids-max': {
    tell(api, mock) {
      mock.seed({ openai: { platformFiles: [PLATFORM] } })
      const counts = [10, 11, 50, 51]
      return creates(api, ...counts.map((count) => ({ file_ids: times(count, 'file-1') })))
    },
    outcomes: { 50: [200, 200, 200, 400], 10: [200, 400, 400, 400] },
  },
  'openai/skills-max': {
    tell(api) {
      const counts = [10, 11, 200, 201]
      return creates(api, ...counts.map((count) => ({ skills: times(count, inline) })))
    },
    outcomes: { 200: [200, 200, 200, 400], 10: [200, 400, 400, 400] },
  },
  'openai/skill-data': {
    async tell(api) {
      const media_type = 'application/zip'
      const told: unknown[] = []
      for (const data of ['UEsFBg==', 'UEs=', 'UEs', 'UEs!', 'UE=s', '====']) {
        const source = { type: 'base64', media_type, data }
        const skill = { type: 'inline', name: 'n', description: 'd', source }
        told.push(await shown(create(api, { skills: [skill] })))
      }
      return told
    },
    outcomes: {
      refused: [200, 200, ...Array<string>(4).fill('400 invalid_value skills[0].source.data')],
      accepted: [200, 200, 200, 200, 200, 200],
    },
  },
  'openai/secret-outside-allowlist': {
    tell(api) {
      const domain_secrets = [{ domain: 'b.com', name: 'n', value: 'v' }]
      const allowed = { type: 'allowlist', allowed_domains: ['a.com'] }
      return shown(create(api, { network_policy: { ...allowed, domain_secrets } }))
    },
    outcomes: { refused: '400 null network_policy.domain_secrets[0].domain', accepted: 200 },
  },
  'openai/default-network-policy': {
    async tell(api) {
      return (await create(api, {})).body.network_policy ?? 'none'
    },
    outcomes: { omitted: 'none', disabled: { type: 'disabled' } },
  },
  'openai/platform-file-path': {
    async tell(api, mock) {
      mock.seed({ openai: { platformFiles: [PLATFORM] } })
      const id = await newContainer(api)
      const { body } = await api('POST', `/containers/${id}/files`, { file_id: 'file-1' })
      return body.path
    },
    outcomes: {
      'file-id': '/mnt/data/file-1-data.csv',
      // `printf a,b | b2sum -l 128`
      'content-hash': '/mnt/data/5e5a4f6eb7f32d08da0f6dc0de6db6c2-data.csv',
      'own-name': '/mnt/data/data.csv',
    },
  },
  'openai/file-and-file-id': {
    async tell(api, mock) {
      mock.seed({ openai: { platformFiles: [PLATFORM] } })
      const path = `/containers/${await newContainer(api)}/files`
      const answer = await api('POST', path, fileForm('form', 'a.txt', { file_id: 'file-1' }))
      if (answer.status !== 200) return refusal(answer)
      return (await api('GET', `${path}/${answer.body.id}/content`)).body
    },
    outcomes: { refused: '400 null file_id', 'file-wins': 'form' },
  },
  'openai/svg-upload': {
    async tell(api) {
      const path = `/containers/${await newContainer(api)}/files`
      const upload = (text: string) => () => api('POST', path, fileForm(text, 'harmless.txt'))
      const html = `<!DOCTYPE html><p>${SVG}</p>`
      return statuses(upload(SVG), upload(XML_SVG), upload(` ${SVG}`), upload(html), upload('svg'))
    },
    outcomes: { refused: [400, 400, 400, 200, 200], accepted: times(5, 200) },
  },
  'openai/max-file-bytes': {
    async tell(api) {
      const path = `/containers/${await newContainer(api)}/files`
      const upload = (size: number) => () => api('POST', path, fileForm(new Uint8Array(size)))
      // What a length announces is refused before it is read.
      const announced = () =>
        api('POST', path, fileForm('a'), { 'content-length': String(600_000_000) })
      return statuses(upload(1_048_576), upload(1_048_577), upload(3_000_000), announced)
    },
    outcomes: {
      5368709120: times(4, 200),
      536870912: [200, 200, 200, 413],
      1048576: [200, 413, 413, 413],
    },
  },
  'openai/max-json-bytes': {
    tell(api) {
      const policy = (size: number) => ({
        type: 'allowlist',
        allowed_domains: ['a.com'],
        domain_secrets: [{ domain: 'a.com', name: 'n', value: 'v'.repeat(size) }],
      })
      return creates(
        api,
        ...[1_000_000, 1_100_000].map((size) => ({ network_policy: policy(size) })),
      )
    },
    outcomes: { 104857600: [200, 200], 1048576: [200, 413] },
  },
  'openai/content-encoding': {
    tell: (api) => shown(api('POST', '/containers', gzipSync('{"name":"a"}'), GZIP)),
    outcomes: { decoded: 200, refused: '415 null null' },
  },
  'openai/content-etag': {
    async tell(api) {
      const id = await newContainer(api)
      const path = `/containers/${id}/files/${await newFile(api, id)}/content`
      return resumed(api, path)
    },
    outcomes: RESUMED,
  },
  'openai/text-content-type': {
    tell: (api) => contentHeader(api, 'content-type', ['a.txt', 'a.csv']),
    outcomes: {
      'text/plain; charset=utf-8': ['text/plain; charset=utf-8', 'text/csv; charset=utf-8'],
      'application/octet-stream': ['application/octet-stream', 'text/csv; charset=utf-8'],
      'application/binary': ['application/binary', 'text/csv; charset=utf-8'],
    },
  },
  'openai/content-type': {
    tell: (api) =>
      contentHeader(api, 'content-type', ['a.csv', 'a.png', 'a.MD', 'a.xyzzy', 'a', 'a.txt']),
    outcomes: {
      'by-name': [
        'text/csv; charset=utf-8',
        'image/png',
        'text/markdown; charset=utf-8',
        ...times(2, 'application/octet-stream'),
        'text/plain; charset=utf-8',
      ],
      'application/octet-stream': [
        ...times(5, 'application/octet-stream'),
        'text/plain; charset=utf-8',
      ],
      'application/binary': [...times(5, 'application/binary'), 'text/plain; charset=utf-8'],
    },
  },
  'openai/download-name': {
    tell: (api) => contentHeader(api, 'content-disposition', ['a.txt', 'ü.tar.gz', 'a']),
    outcomes: {
      generic: [
        `attachment; filename="file.txt"; filename*=UTF-8''${HELLO}-a.txt`,
        `attachment; filename="file.gz"; filename*=UTF-8''${HELLO}-%C3%BC.tar.gz`,
        `attachment; filename="file"; filename*=UTF-8''${HELLO}-a`,
      ],
      'upload-name': [
        `attachment; filename="a.txt"; filename*=UTF-8''a.txt`,
        `attachment; filename="_.tar.gz"; filename*=UTF-8''%C3%BC.tar.gz`,
        `attachment; filename="a"; filename*=UTF-8''a`,
      ],
    },
  },
  'openai/path-name': {
    async tell(api, mock) {
      mock.seed({ openai: { platformFiles: [{ ...PLATFORM, filename: '_보고서 1.csv' }] } })
      const path = `/containers/${await newContainer(api)}/files`
      const upload = await api('POST', path, fileForm('hello', '__보고서 a b.txt'))
      const copy = await api('POST', path, { file_id: 'file-1' })
      return [upload.body.path, copy.body.path]
    },
    outcomes: {
      unchanged: [`/mnt/data/${HELLO}-__보고서 a b.txt`, '/mnt/data/file-1-_보고서 1.csv'],
      reduced: [`/mnt/data/${HELLO}-_ab.txt`, '/mnt/data/file-1-1.csv'],
    },
  },
  'openai/same-path-upload': {
    async tell(api) {
      const [id, other] = [await newContainer(api), await newContainer(api)]
      const path = `/containers/${id}/files`
      const first = await newFile(api, id)
      await newFile(api, other)
      await newFile(api, id, fileForm('other bytes'))
      await newFile(api, id)
      const { data } = (await api('GET', path)).body
      const others = (await api('GET', `/containers/${other}/files`)).body.data
      return [data.length, others.length, ...(await statuses(() => api('GET', `${path}/${first}`)))]
    },
    outcomes: { kept: [3, 1, 200], replaced: [2, 1, 404] },
  },
  'openai/json-format': {
    async tell(api, mock) {
      await newContainer(api)
      const bodies = []
      for (const path of ['/containers?limit=1', '/containers?after=never', '/containers?name=b']) {
        const url = `https://api.openai.com/v1${path}`
        const reply = await mock.fetch(url, { headers: { authorization: 'Bearer sk-test' } })
        const [text, length] = [await reply.text(), reply.headers.get('content-length')]
        bodies.push(
          [0, 2].find((indent) => text === JSON.stringify(JSON.parse(text), null, indent)),
          Number(length) === new TextEncoder().encode(text).length,
        )
      }
      return bodies
    },
    outcomes: { indented: [2, true, 2, true, 2, true], compact: [0, true, 0, true, 0, true] },
  },
}

/** A header of the content of files with these names. */
async function contentHeader(api: Api, header: string, names: string[]) {
  const id = await newContainer(api)
  const values = []
  for (const name of names) {
    const file = await newFile(api, id, fileForm('hello', name))
    const { headers } = await api('GET', `/containers/${id}/files/${file}/content`)
    values.push(headers.get(header))
  }
  return values
}
